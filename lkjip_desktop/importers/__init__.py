"""The only room that reads foreign files."""

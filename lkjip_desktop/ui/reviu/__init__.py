"""Answering the lembar reviu: the list of its items, and the answer to the chosen one."""

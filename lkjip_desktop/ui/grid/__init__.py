"""One declarative grid for every table: a spec says rows and columns, the rest is here."""

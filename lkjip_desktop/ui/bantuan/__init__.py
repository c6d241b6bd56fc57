"""The built-in help: the manual's pages and the catalogue of the checks, with an index and a search."""

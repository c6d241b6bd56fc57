"""The import window: what a file says, what was understood of it, and what would change in the report."""

"""Orders things in time: the open document, undo, background work. No widgets."""

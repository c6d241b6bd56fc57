"""Tables of a foreign document on the screen, as they were printed, with their marks."""

"""The panel of findings: a model that follows the session, filters, and the way to the cell."""

"""The editor of the report's texts: a rich text field whose content is kept as plain marked text."""

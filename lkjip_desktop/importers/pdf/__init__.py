"""PDF files: ruled tables and the text between them, read in a process of their own."""

"""Text in, text out: Indonesian numbers, dates, labels and messages. No arithmetic of the domain."""

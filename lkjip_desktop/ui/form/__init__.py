"""Declarative forms: a label and an editor per field, read and marked as in the grid."""

"""Declarative forms: a label and an editor per field, with the same reading and the same marks as the grid."""

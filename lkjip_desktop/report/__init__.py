"""Turns snapshot, figures and findings into pages. Computes no figure."""

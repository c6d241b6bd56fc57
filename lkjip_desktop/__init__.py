"""LKjIP Desktop: fill in, check and print the yearly performance report of one Indonesian agency."""

__version__ = "0.1.0"

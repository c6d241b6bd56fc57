"""ImportProblem: why a foreign file cannot be read, in one sentence for the officer."""

from __future__ import annotations


class ImportProblem(Exception):  # noqa: N818 - it is a sentence for people
    """The file cannot be read. `str()` is one Indonesian sentence with the cause and what to do."""

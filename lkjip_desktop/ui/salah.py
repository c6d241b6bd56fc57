"""What went wrong in the background: known problems have sentences, program errors the crash dialog."""

from __future__ import annotations

from lkjip_desktop.report.problem import ReportProblem
from lkjip_desktop.storage.problem import StoreProblem

KNOWN = (ReportProblem, StoreProblem)


def sentence(what: str, error: object) -> str:
    """`what` did not come about, and why, for people."""
    return f"{what}. {error}" if isinstance(error, KNOWN) else f"{what} karena kesalahan program."


def pass_on(error: object) -> None:
    """Raise what is no known problem: the hook for uncaught exceptions logs it and says it."""
    if isinstance(error, BaseException) and not isinstance(error, KNOWN):
        raise error

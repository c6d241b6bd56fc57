"""`lkjip-desktop`: the window, or one of the commands that need none."""

from __future__ import annotations

import sys

COMMANDS = frozenset({"new", "check", "export", "tables", "import", "templat"})


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from lkjip_desktop.cli import run

        return run(arguments)
    from lkjip_desktop.app import main as window

    return window(arguments)


if __name__ == "__main__":
    sys.exit(main())

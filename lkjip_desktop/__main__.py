"""`lkjip-desktop`: the window, or one of the commands that need none."""

from __future__ import annotations

import os
import sys

COMMANDS = frozenset({"new", "check", "export", "tables", "import", "templat"})


NO_DISPLAY = (
    "Tidak ada layar, jadi jendela program tidak dapat dibuka. Tanpa jendela: perintah new, check, export, "
    "dan lainnya; lihat lkjip-desktop --help."
)


def has_display() -> bool:
    """Whether a window can be opened. Qt itself would end the program with a crash."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        from lkjip_desktop.cli import run

        return run(arguments)
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    from lkjip_desktop.app import main as window

    return window(arguments)


if __name__ == "__main__":
    sys.exit(main())

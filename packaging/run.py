"""Sets everything up and runs the program. Without a display it does the main job without a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from setup_env import ROOT, ready, say

RESULT = ROOT / "hasil"


def main(arguments: list[str]) -> int:
    interpreter = ready("accel")
    program = [str(interpreter), "-m", "lkjip_desktop"]
    if arguments or has_display():
        return subprocess.call([*program, *arguments], cwd=None if arguments else ROOT, env=environment())
    say("Tidak ada layar: pekerjaan utama dijalankan tanpa jendela (contoh dibuat, diperiksa, diekspor).")
    return without_window(program)


def without_window(program: list[str]) -> int:
    RESULT.mkdir(exist_ok=True)
    report, pdf = RESULT / "contoh.lkjip", RESULT / "contoh.pdf"
    report.unlink(missing_ok=True)
    steps = (
        ["new", str(report), "--sample"],
        ["check", str(report)],
        ["export", str(report), "--pdf", str(pdf)],
    )
    return max(subprocess.call([*program, *step], cwd=ROOT) for step in steps)


def has_display() -> bool:
    return sys.platform in {"win32", "darwin"} or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def environment() -> dict[str, str]:
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in paths if p)}


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    sys.exit(main(sys.argv[1:]))

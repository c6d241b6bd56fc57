"""Sets everything up and runs the tests. With --all also lint, strict types and the import contracts."""

from __future__ import annotations

import os
import subprocess
import sys

from setup_env import ROOT, ready, say

CHECKS = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "mypy"),
    ("-c", "from importlinter.cli import lint_imports_command as check; check()"),
)


def main(arguments: list[str]) -> int:
    everything = "--all" in arguments
    rest = [a for a in arguments if a != "--all"]
    interpreter = str(ready("accel", "test", *(("dev",) if everything else ())))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    status = subprocess.call([interpreter, "-m", "pytest", *rest], cwd=ROOT, env=environment)
    for check in CHECKS if everything else ():
        say(f"--- {' '.join(check)}")
        status = max(status, subprocess.call([interpreter, *check], cwd=ROOT))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

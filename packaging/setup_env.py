"""Makes `.venv` and puts the program's libraries into it. Standard library only: runs on a bare machine."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SYSTEM_LIBRARIES = ("libgl1", "libegl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3", "libglib2.0-0")
WINDOW_LIBRARIES = (
    "libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1",
    "libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1", "libxcb-randr0",
)  # fmt: skip
PROBE = "import PySide6.QtWidgets, PySide6.QtSvg"


def python() -> Path:
    """The interpreter inside `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ready(*extras: str) -> Path:
    """Set everything up unless it is already; returns the interpreter to run things with."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this may have an older one
        sys.exit(f"Python 3.11 atau lebih baru diperlukan; yang ini {sys.version.split()[0]}.")
    if not python().exists():
        say("Membuat lingkungan Python di .venv ...")
        try:
            venv.create(VENV, with_pip=True, clear=VENV.exists())
        except (subprocess.CalledProcessError, ModuleNotFoundError):
            sys.exit("Modul venv tidak lengkap. Jalankan: apt-get install python3-venv python3-pip")
    install(extras)
    check_system()
    return python()


def install(extras: tuple[str, ...]) -> None:
    """Install the pinned libraries when pyproject, constraints or extras differ from the last time."""
    wanted = fingerprint(extras)
    stamp = VENV / f"terpasang-{'-'.join(extras) or 'dasar'}.txt"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("Memasang pustaka (sekali saja, perlu internet) ...")
    names = requirements(extras)
    command = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*command, "--constraint", ROOT / "packaging" / "constraints.txt", *names]):
        sys.exit(
            "Pemasangan pustaka gagal. Periksa sambungan internet, lalu jalankan lagi perintah yang sama."
        )
    stamp.write_text(wanted)


def requirements(extras: tuple[str, ...]) -> list[str]:
    """What pyproject.toml asks for, with these extras."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *(n for e in extras for n in project["optional-dependencies"][e])]


def fingerprint(extras: tuple[str, ...]) -> str:
    """Changes when the list of libraries does."""
    parts = (ROOT / "pyproject.toml", ROOT / "packaging" / "constraints.txt")
    return hashlib.sha256(b"".join(p.read_bytes() for p in parts) + repr(extras).encode()).hexdigest()


def check_system() -> None:
    """Qt needs a few libraries of the system on Linux; install them where we may, else say the line."""
    if sys.platform != "linux" or works():
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *SYSTEM_LIBRARIES, *WINDOW_LIBRARIES]
    if shutil.which("apt-get") and os.geteuid() == 0:
        say("Memasang pustaka sistem untuk Qt ...")
        quiet = {"stdout": subprocess.DEVNULL}
        subprocess.call(["apt-get", "update", "-qq"], **quiet)
        subprocess.call(line, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, **quiet)
    if not works():
        sys.exit("Pustaka sistem untuk Qt belum ada. Jalankan sekali: sudo " + " ".join(line))


def works() -> bool:
    """Whether Qt can be loaded."""
    return subprocess.call([python(), "-c", PROBE], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def say(text: str) -> None:
    """One line on the terminal, at once."""
    print(text, flush=True)

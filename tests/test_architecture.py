"""What an import contract can't say: the parts list, the size of the house, what must never be written."""

import ast
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "lkjip_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))


def tracked() -> list[Path]:
    """What git keeps; where there is no git (a bare machine), the same folders without what runs leave."""
    if shutil.which("git") and (ROOT / ".git").exists():
        out = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        return [ROOT / name for name in out.splitlines()]
    left = {"__pycache__", "hasil", "build", "dist"}
    files = (p for p in ROOT.rglob("*") if p.is_file())
    return [p for p in files if not any(x in left or x.startswith(".") for x in p.relative_to(ROOT).parts)]


def test_every_package_is_shipped():
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"][
        "packages"
    ]
    present = {".".join(p.parent.relative_to(ROOT).parts) for p in PACKAGE.rglob("__init__.py")}
    assert present <= set(shipped), present - set(shipped)


def test_only_the_agreed_top_level():
    allowed = {"lkjip_desktop", "resources", "tests", "packaging", "pyproject.toml", "README.md", "LICENSE"}
    top = {p.relative_to(ROOT).parts[0] for p in tracked()}
    assert {t for t in top if not t.startswith(".")} <= allowed


def test_no_file_is_a_drawer():
    too_long = {p.name: n for p in MODULES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400}
    assert not too_long


def test_no_function_is_a_wall():
    walls = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = (node.end_lineno or node.lineno) - node.lineno + 1
                if size > 50:
                    walls.append(f"{path.name}:{node.lineno} {node.name} {size}")
    assert not walls


def test_nothing_of_this_machine_or_a_registry_is_written_down():
    forbidden = re.compile(r"files\.pythonhosted|pypi\.org|registry\.npmjs|deb\.debian|/root/|/work/")
    hits = [
        p.name
        for p in tracked()
        if p.suffix in {".py", ".toml", ".md", ".txt", ".yml"} and p != Path(__file__).resolve()
        and p.exists() and forbidden.search(p.read_text(encoding="utf-8"))
    ]  # fmt: skip
    assert not hits


def test_the_program_never_opens_a_connection():
    names = {"socket", "urllib.request", "http", "requests", "ssl", "ftplib", "PySide6.QtNetwork"}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found = set()
            if isinstance(node, ast.Import):
                found = {a.name for a in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found = {node.module}
            assert not {f for f in found if f in names or f.split(".")[0] in names}, path


def test_the_session_has_no_widgets():
    for path in (PACKAGE / "session").rglob("*.py"):
        assert "QtWidgets" not in path.read_text(encoding="utf-8"), path

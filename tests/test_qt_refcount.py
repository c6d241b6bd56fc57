"""PySide6 6.12.0 takes a reference off None at every call that returns None and aborts on Python 3.11.

A short test does not see it, so this one makes 20,000 calls in a process of its own. When it passes with a
newer release, the upper bound in pyproject.toml can go.
"""

import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for _ in range(20_000):
    label.setText("x")
print("lost", before - sys.getrefcount(None))
"""


def test_twenty_thousand_calls_survive():
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    lost = int(run.stdout.split()[-1])
    assert lost < 100, f"{lost} references of None lost"

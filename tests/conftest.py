"""Shared by all tests: Qt without a screen unless a test asks for a real one."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

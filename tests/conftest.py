"""Shared by all tests: Qt without a screen unless a test asks for a real one."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples in every CI run: a random draw finds bugs at the desk, it must not decide a landing.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

"""Templat: an Excel workbook that this program writes, empty or filled, and reads back without guessing.

The first row and the first column of each sheet are hidden: the row names the field of every column, the
column the id of every row. So sheets may be renamed and columns moved.
"""

from __future__ import annotations

from lkjip_desktop.importers.templat.baca import Templat, baca_templat
from lkjip_desktop.importers.templat.tulis import tulis_templat
from lkjip_desktop.importers.templat.usulkan import usulkan_templat

__all__ = ("Templat", "baca_templat", "tulis_templat", "usulkan_templat")

"""Reading the command line, and saying in Indonesian what is wrong with it: argparse speaks English."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from lkjip_desktop.wording.tanggal import TAHUN_MAX, TAHUN_MIN

#: What argparse says, and how it is said here.
_SAID = (
    (r"the following arguments are required: (.*)", r"Yang belum disebut: \1"),
    (r"unrecognized arguments: (.*)", r"Tidak dikenali: \1"),
    (r"argument (.*?): expected .* argument.*", r"\1 harus diikuti isinya"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"\1: \2 tidak ada. Pilihannya: \3"),
    (r"argument (.*?): invalid int value: (.*)", r"\1: \2 bukan bilangan bulat"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 tidak memakai isi (\2)"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 dapat berarti \2"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)


def tahun(text: str) -> int:
    """A year as the window takes it too; for `type=` of an argument."""
    if text.isdecimal() and TAHUN_MIN <= int(text) <= TAHUN_MAX:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” bukan tahun antara {TAHUN_MIN} dan {TAHUN_MAX}")


class Parser(argparse.ArgumentParser):
    """An argument parser that helps and complains in Indonesian; so do those of its commands."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - as argparse takes them
        super().__init__(**options, add_help=False, formatter_class=_Formatter)
        self._positionals.title, self._optionals.title = "isian", "pilihan"
        self.add_argument("-h", "--help", action="help", help="menampilkan keterangan ini")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how the command is written, and end with status 2."""
        said = next(m.expand(to) for of, to in (*_SAID, (r"(.*)", r"\1")) if (m := re.fullmatch(of, message)))
        print(f"{said}. Lihat {self.prog} --help.", file=sys.stderr)
        self.print_usage(sys.stderr)
        sys.exit(2)


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)

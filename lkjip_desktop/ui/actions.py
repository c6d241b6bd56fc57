"""Every command of the window, declared once: menus, toolbar and the page of keys are made from this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from lkjip_desktop.ui.icons import icon
from lkjip_desktop.wording.letak import Tab


@dataclass(frozen=True, slots=True)
class Command:
    """A command: `key` names it in code, `keys` are its shortcuts, `needs` what must be there to use it.

    `line` draws a line above it in its menu.
    """

    key: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    needs: str = ""
    line: bool = False


REPORT = "laporan"
TEMUAN = "temuan"

BERKAS = (
    Command("baru", "Laporan &Baru...", ("Ctrl+N",), "file-plus", "Membuat laporan baru"),
    Command("buka", "B&uka...", ("Ctrl+O",), "folder-open", "Membuka laporan (.lkjip)"),
    Command(
        "impor",
        "&Impor...",
        ("Ctrl+Shift+I",),
        "import",
        "Mengisi laporan dari Excel, Word, PDF, atau laporan lain",
        REPORT,
        line=True,
    ),
    Command(
        "templat", "Buat Te&mplat Excel...", (), "", "Menulis buku kerja untuk diisi, lalu diimpor", REPORT
    ),
    Command("banding_lalu", "Bandingkan &dengan Tahun Lalu...", needs=REPORT),
    Command(
        "periksa_jadi",
        "Periksa Laporan &Jadi...",
        (),
        "search-check",
        "Memeriksa dokumen Word, PDF, atau Excel apa adanya",
    ),
    Command("salinan", "&Simpan Salinan Sebagai...", ("Ctrl+Shift+S",), "copy", needs=REPORT, line=True),
    Command("cadangkan", "Buat Cadangan Sekaran&g", (), "history", needs=REPORT),
    Command("pulihkan", "&Pulihkan dari Cadangan...", (), "archive-restore", needs=REPORT),
    Command("ekspor_pdf", "&Ekspor PDF...", ("Ctrl+E",), "file-down", "Ekspor PDF", REPORT, line=True),
    Command("ekspor_word", "Ekspor &Word...", (), "", "Laporan sebagai berkas Word (.docx)", REPORT),
    Command("ekspor_excel", "Ekspor E&xcel...", (), "", "Semua tabel sebagai buku kerja (.xlsx)", REPORT),
    Command("ekspor_reviu", "Ekspor &Lembar Reviu...", (), "clipboard-check", needs=REPORT),
    Command("cetak", "&Cetak...", ("Ctrl+P",), "printer", "Mencetak laporan", REPORT),
    Command("tersimpan", "Simpan (&otomatis)", ("Ctrl+S",), "save", needs=REPORT, line=True),
    Command("tutup", "&Tutup Laporan", ("Ctrl+W",), "x", needs=REPORT),
    Command("keluar", "&Keluar", ("Ctrl+Q",), "log-out", line=True),
)
SUNTING = (
    Command("urungkan", "&Urungkan", ("Ctrl+Z",), "undo-2", needs=REPORT),
    Command("ulangi", "U&langi", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo-2", needs=REPORT),
    Command("potong", "Po&tong", ("Ctrl+X",), "scissors", needs=REPORT, line=True),
    Command("salin", "&Salin", ("Ctrl+C",), "copy", needs=REPORT),
    Command("tempel", "Te&mpel", ("Ctrl+V",), "clipboard-paste", needs=REPORT),
    Command(
        "tempel_tabel",
        "Tempel sebagai Tabel &Baru...",
        ("Ctrl+Shift+V",),
        "clipboard-paste",
        "Mengenali tabel di papan klip dan mengisikannya",
        REPORT,
    ),
    Command("cari", "&Cari...", ("Ctrl+F",), "search", "Mencari di tabel", REPORT, line=True),
)
DATA = (
    Command("baris_tambah", "&Tambah Baris", ("Ctrl++", "Ctrl+="), "plus", needs=REPORT),
    Command(
        "anak_tambah",
        "Tambah di Da&lamnya",
        ("Ctrl+Return", "Ctrl+Enter"),
        "indent-increase",
        "Menambah baris satu tingkat di bawah baris ini, misalnya sasaran pada tujuan",
        REPORT,
    ),
    Command("baris_hapus", "&Hapus Baris", ("Ctrl+-",), "trash-2", needs=REPORT),
    Command("baris_naik", "Pindahkan ke &Atas", ("Alt+Up",), "arrow-up", needs=REPORT, line=True),
    Command("baris_turun", "Pindahkan ke &Bawah", ("Alt+Down",), "arrow-down", needs=REPORT),
    Command("baris_masuk", "&Masuk Satu Tingkat", ("Alt+Right",), "indent-increase", needs=REPORT),
    Command("baris_keluar", "&Keluar Satu Tingkat", ("Alt+Left",), "indent-decrease", needs=REPORT),
    Command("isi_bawah", "&Isi ke Bawah", ("Ctrl+D",), "arrow-down-to-line", needs=REPORT, line=True),
    Command(
        "impor_dilihat",
        "Tandai Impor Sudah &Dilihat",
        ("Ctrl+Shift+D",),
        "circle-check",
        "Menghapus tanda impor pada sel yang dipilih",
        REPORT,
        line=True,
    ),
    Command("impor_semua", "Tandai S&emua Impor Sudah Dilihat", needs=REPORT),
)
PERIKSA = (
    Command("temuan_berikut", "Temuan &Berikutnya", ("F8",), "chevron-down", needs=REPORT),
    Command("temuan_sebelum", "Temuan &Sebelumnya", ("Shift+F8",), "chevron-up", needs=REPORT),
    Command("kosong_berikut", "Isian K&osong Berikutnya", ("F7",), "circle-dashed", needs=REPORT, line=True),
    Command("kosong_sebelum", "Isian Kosong Sebel&umnya", ("Shift+F7",), needs=REPORT),
    Command("cari_temuan", "&Cari Temuan...", ("Ctrl+Shift+F",), "search", needs=REPORT, line=True),
    Command("temuan_ke", "&Ke Tempatnya", (), "", "Ke tempat temuan yang dipilih", TEMUAN, line=True),
    Command("temuan_perbaiki", "&Perbaiki", needs=TEMUAN),
    Command("temuan_terima", "&Terima dengan Alasan...", needs=TEMUAN),
    Command("temuan_tarik", "T&arik Penerimaan", needs=TEMUAN),
    Command("temuan_mengapa", "&Mengapa?", (), "circle-question-mark", needs=TEMUAN),
)
TAMPILAN = (
    *(
        Command(f"tab_{n}", f"&{n} {title}", (f"Ctrl+{n}",), tip=f"Ke tab {title}", needs=REPORT)
        for n, title in enumerate(Tab, 1)
    ),
    Command("panel_temuan", "Panel &Temuan", ("F9",), "panel-bottom", needs=REPORT, line=True),
    Command("perbesar", "Per&besar", ("Ctrl+Alt+=", "Ctrl+Alt++"), "zoom-in", line=True),
    Command("perkecil", "Per&kecil", ("Ctrl+Alt+-",), "zoom-out"),
    Command("ukuran_asli", "&Ukuran Asli", ("Ctrl+Alt+0",)),
)
BANTUAN = (
    Command("bantuan", "&Bantuan Bagian Ini", ("F1",), "circle-question-mark"),
    Command("keterangan", "&Keterangan Singkat", ("Shift+F1",), tip="Keterangan tentang yang dipilih"),
    Command("panduan", "&Panduan", (), "book-open"),
    Command("tombol", "&Daftar Tombol", ("Ctrl+/",), "keyboard"),
    Command("contoh", "Buka &Contoh", (), "book-open", "Membuka salinan laporan contoh", line=True),
    Command("tentang", "&Tentang Program", (), "info", line=True),
)
FAMILIES: Mapping[str, tuple[Command, ...]] = {
    "&Berkas": BERKAS,
    "&Sunting": SUNTING,
    "&Data": DATA,
    "&Periksa": PERIKSA,
    "&Tampilan": TAMPILAN,
    "B&antuan": BANTUAN,
}


class Actions(QObject):
    """The QAction of every command, by key. Icons are drawn when asked for: the first window needs few."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = {c.key: c for family in FAMILIES.values() for c in family}
        self._actions = {key: self._made(c) for key, c in self._commands.items()}

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def needing(self, what: str) -> Iterator[QAction]:
        """The actions that need `what` (REPORT: an open report, TEMUAN: a chosen finding)."""
        return (self._actions[k] for k, c in self._commands.items() if c.needs == what)

    def draw(self, keys: Iterable[str]) -> None:
        """Draw the icons of these commands in the colours of the palette."""
        for key in keys:
            if self._commands[key].icon:
                self._actions[key].setIcon(icon(self._commands[key].icon))

    def draw_all(self) -> None:
        """Draw every icon: after a change between light and dark, and once when there is time."""
        self.draw(self._commands)

    def _made(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(command.key)
        action.setShortcuts([QKeySequence(k) for k in command.keys])
        plain = command.tip or command.text.replace("&", "").rstrip(".")
        key = (
            f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if command.keys else ""
        )
        action.setToolTip(plain + key)
        return action

"""The texts of Qt that an officer can meet, by their English source; key names as printed on keyboards."""

from __future__ import annotations

from collections.abc import Mapping

BUTTONS: Mapping[str, str] = {
    "&Yes": "&Ya", "Yes to &All": "Ya untuk &Semua", "&No": "&Tidak", "N&o to All": "Tida&k untuk Semua",
    "OK": "OK", "&OK": "&OK", "Save": "&Simpan", "&Save": "&Simpan", "Save All": "Simpan Semua",
    "Open": "&Buka", "&Open": "&Buka", "Cancel": "&Batal", "&Cancel": "&Batal", "Close": "&Tutup",
    "&Close": "&Tutup", "Discard": "&Buang", "Close without Saving": "Tutup tanpa Menyimpan",
    "Don't Save": "Jangan Simpan", "Apply": "&Terapkan", "Reset": "Atu&r Ulang",
    "Restore Defaults": "&Kembalikan ke Awal", "Help": "Ba&ntuan", "Retry": "&Coba Lagi",
    "Ignore": "&Abaikan", "Abort": "&Hentikan", "&Print": "&Cetak", "&Finish": "&Selesai",
    "&Help": "Ba&ntuan", "&Next >": "&Lanjut >", "&Next": "&Lanjut", "< &Back": "< &Kembali",
    "Commit": "Jalankan", "Continue": "Lanjutkan", "Done": "Selesai", "Go Back": "Kembali",
}  # fmt: skip

EDITING: Mapping[str, str] = {
    "&Undo": "&Urungkan", "&Redo": "U&langi", "Cu&t": "Po&tong", "&Copy": "&Salin", "&Paste": "&Tempel",
    "Delete": "Hapus", "Select All": "Pilih Semua", "&Select All": "Pilih &Semua",
    "Copy &Link Location": "Salin Alamat &Tautan", "&Step up": "&Naikkan", "Step &down": "&Turunkan",
    "Undo": "Urungkan", "Redo": "Ulangi", "Undo %1": "Urungkan %1", "Redo %1": "Ulangi %1",
    "<empty>": "<kosong>", "Press shortcut": "Tekan tombol pintas", "%1, ...": "%1, ...",
    "Insert Unicode control character": "Sisipkan karakter kendali Unicode", "Clear": "Kosongkan",
    "True": "Benar", "False": "Salah", "Enter a value:": "Isikan nilai:", "What's This?": "Apa Ini?",
    "Open the combo box selection popup": "Membuka daftar pilihan",
}  # fmt: skip

CONTROL_CHARACTERS: Mapping[str, str] = {
    "LRM Left-to-right mark": "LRM Tanda kiri ke kanan",
    "RLM Right-to-left mark": "RLM Tanda kanan ke kiri",
    "ZWJ Zero width joiner": "ZWJ Penyambung tanpa lebar",
    "ZWNJ Zero width non-joiner": "ZWNJ Pemisah tanpa lebar",
    "ZWSP Zero width space": "ZWSP Spasi tanpa lebar",
    "LRE Start of left-to-right embedding": "LRE Awal sisipan kiri ke kanan",
    "RLE Start of right-to-left embedding": "RLE Awal sisipan kanan ke kiri",
    "LRO Start of left-to-right override": "LRO Awal paksaan kiri ke kanan",
    "RLO Start of right-to-left override": "RLO Awal paksaan kanan ke kiri",
    "PDF Pop directional formatting": "PDF Akhir pengaturan arah",
    "LRI Left-to-right isolate": "LRI Isolasi kiri ke kanan",
    "RLI Right-to-left isolate": "RLI Isolasi kanan ke kiri",
    "FSI First strong isolate": "FSI Isolasi menurut huruf pertama",
    "PDI Pop directional isolate": "PDI Akhir isolasi arah",
}

FILES: Mapping[str, str] = {
    "&Look in:": "&Cari di:", "Look in:": "Cari di:", "File &name:": "&Nama berkas:",
    "Files of &type:": "&Jenis berkas:", "Files of type:": "Jenis berkas:", "Directory:": "Folder:",
    "&Choose": "&Pilih", "&Delete": "&Hapus", "&Rename": "&Ganti nama", "&New Folder": "&Folder Baru",
    "New Folder": "Folder Baru", "Create New Folder": "Buat Folder Baru",
    "Create a New Folder": "Membuat folder baru", "All Files (*)": "Semua berkas (*)",
    "All files (*)": "Semua berkas (*)", "Back": "Kembali", "Go back": "Kembali ke folder sebelumnya",
    "Forward": "Maju", "Go forward": "Maju ke folder berikutnya", "Parent Directory": "Folder Induk",
    "Go to the parent directory": "Naik ke folder induk", "List View": "Tampilan Daftar",
    "Change to list view mode": "Tampilkan sebagai daftar", "Detail View": "Tampilan Rincian",
    "Change to detail view mode": "Tampilkan dengan rincian", "Sidebar": "Bilah samping",
    "List of places and bookmarks": "Daftar tempat dan penanda", "Files": "Berkas", "Show ": "Tampilkan ",
    "Show &hidden files": "Tampilkan berkas &tersembunyi", "Remove": "Buang dari daftar",
    "Save As": "Simpan Sebagai", "Find Directory": "Cari Folder", "Directories": "Folder",
    "Recent Places": "Tempat Terakhir", "My Computer": "Komputer", "Computer": "Komputer",
    "Drive": "Penyimpan", "File Folder": "Folder Berkas", "Folder": "Folder", "File": "Berkas",
    "%1 File": "Berkas %1", "Alias": "Alias", "Shortcut": "Pintasan", "Unknown": "Tidak dikenal",
    "Name": "Nama", "Size": "Ukuran", "Type": "Jenis", "Kind": "Jenis", "Date Modified": "Diubah",
    "Invalid filename": "Nama berkas tidak sah",
    '<b>The name "%1" cannot be used.</b><p>Try using another name, with fewer characters or no punctuation'
    " marks.": '<b>Nama "%1" tidak dapat dipakai.</b><p>Coba nama yang lebih pendek atau tanpa tanda baca.',
    "%1 already exists.\nDo you want to replace it?": "%1 sudah ada.\nGanti berkas itu?",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.":
        "%1\nFolder tidak ditemukan.\nPeriksa kembali nama foldernya.",
    "%1\nFile not found.\nPlease verify the correct file name was given.":
        "%1\nBerkas tidak ditemukan.\nPeriksa kembali nama berkasnya.",
    "'%1' is write protected.\nDo you want to delete it anyway?":
        "'%1' dilindungi dari penulisan.\nTetap hapus?",
    "Are you sure you want to delete '%1'?": "Hapus '%1'?",
    "Could not delete directory.": "Folder tidak dapat dihapus.",
    "Desktop": "Desktop", "Documents": "Dokumen", "Download": "Unduhan", "Home": "Beranda",
    "Pictures": "Gambar", "Music": "Musik", "Movies": "Film",
}  # fmt: skip

SCROLLING: Mapping[str, str] = {
    "Scroll here": "Gulir ke sini", "Left edge": "Tepi kiri", "Top": "Paling atas",
    "Right edge": "Tepi kanan", "Bottom": "Paling bawah", "Page left": "Halaman kiri",
    "Page up": "Halaman ke atas", "Page right": "Halaman kanan", "Page down": "Halaman ke bawah",
    "Scroll left": "Gulir ke kiri", "Scroll up": "Gulir ke atas", "Scroll right": "Gulir ke kanan",
    "Scroll down": "Gulir ke bawah", "Scroll Left": "Gulir ke Kiri", "Scroll Right": "Gulir ke Kanan",
    "Close Tab": "Tutup Tab", "Float": "Lepaskan", "Closes the dock widget": "Menutup panel",
    "Undocks and re-attaches the dock widget": "Melepas dan memasang kembali panel",
}  # fmt: skip

MESSAGES: Mapping[str, str] = {
    "Show Details...": "Tampilkan Rincian...", "Hide Details...": "Sembunyikan Rincian...",
    "&Show this message again": "&Tampilkan pesan ini lagi", "Warning:": "Peringatan:",
    "Critical Error:": "Kesalahan Gawat:", "Fatal Error:": "Kesalahan Fatal:", "Information:": "Informasi:",
    "Debug Message:": "Pesan Pelacakan:", "An error occurred": "Terjadi kesalahan",
}  # fmt: skip

SPOKEN: Mapping[str, str] = {
    "Press": "Tekan", "Increase": "Naikkan", "Decrease": "Turunkan", "ShowMenu": "Tampilkan menu",
    "SetFocus": "Pindahkan fokus", "Toggle": "Alihkan", "Scroll Up": "Gulir ke Atas",
    "Scroll Down": "Gulir ke Bawah", "Previous Page": "Halaman Sebelumnya", "Next Page": "Halaman Berikutnya",
    "Triggers the action": "Menjalankan perintah", "Increase the value": "Menaikkan nilai",
    "Decrease the value": "Menurunkan nilai", "Shows the menu": "Menampilkan menu",
    "Sets the focus": "Memindahkan fokus", "Toggles the state": "Mengalihkan keadaan",
    "Scrolls to the left": "Menggulir ke kiri", "Scrolls to the right": "Menggulir ke kanan",
    "Scrolls up": "Menggulir ke atas", "Scrolls down": "Menggulir ke bawah",
    "Goes back a page": "Kembali satu halaman", "Goes to the next page": "Ke halaman berikutnya",
}  # fmt: skip

KEYS: Mapping[str, str] = {
    "Left": "Kiri", "Right": "Kanan", "Up": "Atas", "Down": "Bawah", "Space": "Spasi", "Return": "Enter",
    "PgUp": "PgUp", "PgDown": "PgDn",
}  # fmt: skip

PRINTING: Mapping[str, str] = {
    "Print": "Cetak", "Printer": "Pencetak", "&Name:": "&Nama:", "P&roperties": "P&roperti",
    "Location:": "Lokasi:", "Preview": "Pratinjau", "Type:": "Jenis:", "Output &file:": "Berkas &hasil:",
    "Print To File ...": "Cetak ke Berkas...", "Print to File (PDF)": "Cetak ke Berkas (PDF)",
    "Local file": "Berkas lokal", "Write PDF file": "Tulis berkas PDF", "&Options >>": "&Pilihan >>",
    "&Options <<": "&Pilihan <<", "Options": "Pilihan", "Copies": "Rangkap", "Copies:": "Rangkap:",
    "Print range": "Rentang cetak", "Print all": "Cetak semua", "Pages from": "Halaman", "Pages": "Halaman",
    "to": "sampai", "Current Page": "Halaman Ini", "Selection": "Pilihan",
    "Output Settings": "Pengaturan Hasil", "Collate": "Urutkan per rangkap", "Reverse": "Urutan terbalik",
    "Color Mode": "Warna", "Color": "Berwarna", "Grayscale": "Hitam putih",
    "Double Sided Printing": "Cetak Bolak-balik", "Off": "Tidak", "Long side binding": "Jilid sisi panjang",
    "Short side binding": "Jilid sisi pendek", "Page &Set:": "&Halaman:", "Page Set:": "Halaman:",
    "All Pages": "Semua Halaman", "Odd Pages": "Halaman Ganjil", "Even Pages": "Halaman Genap",
    "Paper": "Kertas", "Page size:": "Ukuran halaman:", "Width:": "Lebar:", "Height:": "Tinggi:",
    "Paper source:": "Sumber kertas:", "Orientation": "Arah", "Portrait": "Tegak", "Landscape": "Mendatar",
    "Reverse portrait": "Tegak terbalik", "Reverse landscape": "Mendatar terbalik", "Margins": "Batas tepi",
    "top margin": "tepi atas", "left margin": "tepi kiri", "right margin": "tepi kanan",
    "bottom margin": "tepi bawah", "Page Layout": "Tata Letak Halaman",
    "Pages &per sheet:": "Halaman &per lembar:", "Pages per sheet:": "Halaman per lembar:",
    "Page &order:": "&Urutan halaman:", "Page order:": "Urutan halaman:", "Custom": "Sendiri",
    "Millimeters (mm)": "Milimeter (mm)", "Inches (in)": "Inci (in)", "Points (pt)": "Poin (pt)",
    "Printer Properties": "Properti Pencetak", "Job Options": "Pilihan Pekerjaan", "Page": "Halaman",
    "Advanced": "Lanjutan", "Left to Right, Top to Bottom": "Kiri ke Kanan, Atas ke Bawah",
    "Left to Right, Bottom to Top": "Kiri ke Kanan, Bawah ke Atas",
    "Right to Left, Top to Bottom": "Kanan ke Kiri, Atas ke Bawah",
    "Right to Left, Bottom to Top": "Kanan ke Kiri, Bawah ke Atas",
    "Top to Bottom, Left to Right": "Atas ke Bawah, Kiri ke Kanan",
    "Top to Bottom, Right to Left": "Atas ke Bawah, Kanan ke Kiri",
    "Bottom to Top, Left to Right": "Bawah ke Atas, Kiri ke Kanan",
    "Bottom to Top, Right to Left": "Bawah ke Atas, Kanan ke Kiri",
    "%1 already exists.\nDo you want to overwrite it?": "%1 sudah ada.\nTimpa berkas itu?",
    "%1 is a directory.\nPlease choose a different file name.": "%1 adalah folder.\nPilih nama berkas lain.",
    "File %1 is not writable.\nPlease choose a different file name.":
        "Berkas %1 tidak dapat ditulis.\nPilih nama berkas lain.",
    "The 'From' value cannot be greater than the 'To' value.":
        "Halaman awal tidak boleh lebih besar dari halaman akhir.",
    "Invalid Pages Definition": "Rentang Halaman Tidak Sah",
    "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen."
    " E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.":
        "Tulis halaman atau rentang, dipisahkan koma. Misalnya 3,5-7,9 mencetak halaman 3, 5, 6, 7, dan 9.",
    "%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define"
    " ranges and make sure ranges do not intersect with each other.":
        "%1 tidak terbaca. Pisahkan halaman dengan ',' dan tulis rentang dengan '-', tanpa tumpang tindih.",
    "Duplex Settings Conflicts": "Pengaturan Bolak-balik Bertentangan",
    "There are conflicts in duplex settings. Do you want to fix them?":
        "Pengaturan cetak bolak-balik bertentangan. Perbaiki?",
    "Print Preview": "Pratinjau Cetak", "Next page": "Halaman berikutnya",
    "Previous page": "Halaman sebelumnya", "First page": "Halaman pertama", "Last page": "Halaman terakhir",
    "Fit width": "Selebar halaman", "Fit page": "Satu halaman", "Zoom in": "Perbesar",
    "Zoom out": "Perkecil", "Show single page": "Tampilkan satu halaman",
    "Show facing pages": "Tampilkan dua halaman", "Show overview of all pages": "Tampilkan semua halaman",
    "Page setup": "Pengaturan halaman", "Page Setup": "Pengaturan Halaman", "Export to PDF": "Ekspor ke PDF",
}  # fmt: skip

TEXTS: Mapping[str, str] = {
    **PRINTING, **SPOKEN, **MESSAGES, **SCROLLING, **FILES, **CONTROL_CHARACTERS, **EDITING, **BUTTONS,
}  # fmt: skip

BY_CONTEXT: Mapping[tuple[str, str], str] = {
    ("QFileDialog", "Open"): "Buka",
    ("QFileDialog", "Help"): "Bantuan",
    ("QDockWidget", "Close"): "Tutup",
}

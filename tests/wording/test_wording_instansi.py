import pytest

from lkjip_desktop.wording.instansi import bersama_pemda


@pytest.mark.parametrize(
    ("nama", "pemda", "both"),
    [
        ("Dinas Perikanan", "Kabupaten Telaga Biru", "Dinas Perikanan Kabupaten Telaga Biru"),
        ("Dinas KABUPATEN Biru", "Kabupaten Biru", "Dinas KABUPATEN Biru"),
        ("Dinas Perikanan", "", "Dinas Perikanan"),
        ("", "Kabupaten Telaga Biru", "Kabupaten Telaga Biru"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_the_pemda_is_said_once(nama, pemda, both):
    assert bersama_pemda(nama, pemda) == both

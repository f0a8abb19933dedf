"""Encodings: detected, or refused rather than guessed wrongly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import UnreadableFile
from index.ingest.formats.encodings import decode_text

GERMAN = "Die Fähre verließ den Hafen früh. Über die Brücke führt eine Straße nach Köln."
FRENCH = "Le café était fermé depuis l’été, près de la forêt où l’élève a mangé."
RUSSIAN = "Паром вышел из гавани на рассвете. Никто не махал ему вслед."
JAPANESE = "フェリーは夜明けに港を出た。誰も手を振らなかった。"
POLISH = "Prom wypłynął z portu o świcie. Nikt nie machał. Łódź jest miastem."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(GERMAN, "utf-8", id="utf-8"),
        pytest.param(GERMAN, "utf-8-sig", id="utf-8-with-mark"),
        pytest.param(RUSSIAN, "utf-16", id="utf-16"),
        pytest.param(JAPANESE, "utf-32", id="utf-32"),
        pytest.param("Café", "cp1252", id="western-word"),
        pytest.param("A fee of £5 – “at once”", "cp1252", id="western-signs"),
        pytest.param(GERMAN, "latin-1", id="german"),
        pytest.param(FRENCH, "cp1252", id="french"),
        pytest.param(RUSSIAN, "cp1251", id="russian"),
        pytest.param(RUSSIAN, "koi8-r", id="russian-koi8"),
        pytest.param(JAPANESE, "shift_jis", id="japanese"),
        pytest.param(JAPANESE, "euc_jp", id="japanese-euc"),
        pytest.param("a" * 100_000 + " " + GERMAN, "cp1252", id="far-behind"),
    ],
)
def test_detected_encodings(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        pytest.param("iso-8859-2", POLISH, id="declared"),
        pytest.param("ISO-8859-2", POLISH, id="in-capitals"),
    ],
)
def test_declared_encodings(declared: str, text: str) -> None:
    assert decode_text(text.encode("iso-8859-2"), "a.html", declared) == text


@pytest.mark.parametrize("declared", ["iso-8859-1", "nonsense", "hex", "ascii", "", "idna", "\x00"])
def test_utf_8_takes_precedence(declared: str) -> None:
    assert decode_text(GERMAN.encode(), "a.html", declared) == GERMAN


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(POLISH.encode("cp1250"), id="polish"),
        pytest.param(b"caf\xe9 \x00\x01\x02", id="control-characters"),
        pytest.param(bytes(range(256)) * 40, id="all-bytes"),
        pytest.param(b"\xff\xfe\x00\xd8", id="half-a-pair"),
    ],
)
def test_undetectable_encodings(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^a\.txt isn't text in an encoding .*\.$"):
        decode_text(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        pytest.param(b"%PDF-1.7", "a PDF", id="pdf"),
        pytest.param(b"PK\x03\x04", "a ZIP archive", id="zip"),
        pytest.param(b"\x89PNG\r\n\x1a\n\xff", "a picture", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0", "a picture", id="jpeg"),
        pytest.param(b"{\\rtf1", "an RTF file", id="rtf"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file", id="doc"),
    ],
)
def test_binary_files(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^a\.txt isn't text but {what}.*\.$"):
        decode_text(data, "a.txt")


@given(st.binary(), st.none() | st.text(max_size=12))
def test_any_bytes_are_text_or_refused(data: bytes, declared: str | None) -> None:
    try:
        text = decode_text(data, "a.txt", declared)
    except UnreadableFile:
        return
    assert len(text) <= len(data)

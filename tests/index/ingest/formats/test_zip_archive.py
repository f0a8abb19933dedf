"""ZIP archives: members that are read, left out and rejected."""

import io
import struct
import zipfile

import pytest

from index import UnreadableFile
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.zip_archive import ArchiveContents, unpack_archive
from tests.index.ingest.formats.factories import SAMPLE_SENTENCE, make_zip

ARCHIVE_LIMITS = FileLimits(unpacked_bytes=3_000_000, members=5, compression_ratio=100)


def unpack_files(files: dict[str, str | bytes]) -> ArchiveContents:
    return unpack_archive(make_zip(files), "news.zip", ARCHIVE_LIMITS)


def test_order_and_folders_are_kept() -> None:
    files: dict[str, str | bytes] = {"b/two.md": "Two.", "b/a.txt": "One.", "c.pdf": b"%PDF-1.7"}
    assert unpack_files(files) == ArchiveContents(
        tuple((name, bytes(c, "ascii") if isinstance(c, str) else c) for name, c in files.items()), ()
    )


@pytest.mark.parametrize(
    "name",
    ["photo.jpg", "a", "run.exe", ".hidden.txt", "__MACOSX/._a.txt", ".git/a.txt", "a/.b/c.txt", "folder/"],
)
def test_members_that_are_left_out(name: str) -> None:
    assert unpack_files({name: "", "a.txt": SAMPLE_SENTENCE}) == ArchiveContents(
        (("a.txt", SAMPLE_SENTENCE.encode()),), ()
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("../a.txt", "lies outside", id="above"),
        pytest.param("b/../../a.txt", "lies outside", id="above-within"),
        pytest.param("/etc/a.txt", "lies outside", id="absolute"),
        pytest.param("..\\a.txt", "lies outside", id="windows-above"),
        pytest.param("C:/a.txt", "lies outside", id="windows-drive"),
        pytest.param("b/more.zip", "an archive in an archive", id="zip"),
        pytest.param("more.tar.gz", "an archive in an archive", id="tar"),
        pytest.param("MORE.7Z", "an archive in an archive", id="other"),
    ],
)
def test_members_that_are_rejected(name: str, reason: str) -> None:
    unpacked = unpack_files({name: SAMPLE_SENTENCE, "a.txt": SAMPLE_SENTENCE})
    assert [file for file, _ in unpacked.files] == ["a.txt"]
    assert [file for file, _ in unpacked.rejected] == [name]
    assert reason in unpacked.rejected[0][1]


def test_a_damaged_file_does_not_stop_the_others() -> None:
    data = make_zip({"a.txt": SAMPLE_SENTENCE * 20, "b.txt": SAMPLE_SENTENCE})
    place = data.index(b"a.txt") + len("a.txt")
    unpacked = unpack_archive(data[:place] + b"\xff\xff\xff" + data[place + 3 :], "news.zip", ARCHIVE_LIMITS)
    assert [file for file, _ in unpacked.files] == ["b.txt"]
    assert unpacked.rejected == (("a.txt", "a.txt is damaged."),)


def make_encrypted_zip() -> bytes:
    data = bytearray(make_zip({"a.txt": SAMPLE_SENTENCE}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def make_zip_with_false_sizes() -> bytes:
    """Make an archive that declares a size of one byte for its member."""
    data = bytearray(make_zip({"a.txt": "a" * 900_000}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(mark) + place, 1)
    return bytes(data)


def make_overlapping_zip() -> bytes:
    """Make an archive in which many members share the same compressed bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a0.txt", "a b c d e f g h i j k l m n o p " * 30_000)
        for number in range(1, 5):
            info = zipfile.ZipInfo(f"a{number}.txt")
            for name in ("compress_size", "file_size", "CRC", "header_offset", "compress_type"):
                setattr(info, name, getattr(archive.filelist[0], name))
            archive.filelist.append(info)
            archive.comment = b"changed"  # forces the directory to be written
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(b"", "is damaged", id="empty"),
        pytest.param(b"PK\x03\x04 and no more", "is damaged", id="begun"),
        pytest.param(make_zip({"a.txt": SAMPLE_SENTENCE})[:-30], "is damaged", id="cut-off"),
        pytest.param(make_zip({}), "holds no file that can be read", id="no-files"),
        pytest.param(make_zip({"a.jpg": b"\xff\xd8\xff"}), "holds no file that can be read", id="pictures"),
        pytest.param(make_zip({f"{n}.txt": "a" for n in range(6)}), "more than 5 files", id="too-many"),
        pytest.param(
            make_zip({f"{n}.txt": bytes(range(256)) * 4_000 for n in range(4)}),
            "unpacks to more than 3 MB",
            id="too-large",
        ),
        pytest.param(make_zip({"a.txt": "a" * 2_000_000}), "packed too tightly", id="ratio"),
        pytest.param(
            make_overlapping_zip(), "unpacks to more than 3 MB|packed too tightly", id="overlapping"
        ),
        pytest.param(make_encrypted_zip(), "is encrypted", id="encrypted"),
    ],
)
def test_unreadable_archives(data: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"^news\.zip .*(?:{complaint}).*\.$"):
        unpack_archive(data, "news.zip", ARCHIVE_LIMITS)


def test_a_false_size_is_an_upper_bound() -> None:
    unpacked = unpack_archive(make_zip_with_false_sizes(), "news.zip", ARCHIVE_LIMITS)
    assert sum(len(content) for _, content in unpacked.files) <= 1

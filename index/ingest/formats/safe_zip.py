"""ZIP files, opened only if unpacking stays within the limits."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any, Final, Self

from lxml import etree

from index.errors import UnreadableFile
from index.ingest.formats.limits import FileLimits

_ENCRYPTED_FLAG: Final = 0x1
_MAX_UNCHECKED_BYTES: Final = 1_000_000  # size up to which a member's compression ratio is ignored


@dataclass(frozen=True, slots=True)
class SafeZip:
    """An open ZIP file whose members are all within the limits.

    Attributes:
        name: Name for error messages.
        zip_file: The open file.
    """

    name: str
    zip_file: zipfile.ZipFile

    @classmethod
    def open(cls, data: bytes, name: str, limits: FileLimits) -> Self:
        """Open a ZIP file, and check its directory.

        Args:
            data: The file's content.
            name: Its name for error messages.
            limits: Limits of its members.

        Raises:
            UnreadableFile: It is damaged, encrypted, or exceeds the limits.
        """
        try:
            opened = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableFile(f"{name} is damaged.") from error
        members = opened.infolist()
        if len(members) > limits.members:
            raise UnreadableFile(f"{name} holds more than {limits.members:,} files; split it.")
        if sum(member.file_size for member in members) > limits.unpacked_bytes:
            raise UnreadableFile(
                f"{name} unpacks to more than {limits.unpacked_bytes // 1_000_000} MB; split it."
            )
        if any(_is_zip_bomb(member, limits) for member in members):
            raise UnreadableFile(f"{name} holds a file that is packed too tightly to be a text.")
        if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
            raise UnreadableFile(f"{name} is encrypted; save it without a password.")
        return cls(name, opened)

    def names(self) -> list[str]:
        """Return the names of the members that are files, in order."""
        return [member.filename for member in self.zip_file.infolist() if not member.is_dir()]

    def read(self, member: str) -> bytes | None:
        """Return a member's content, or None if there is no such member.

        Raises:
            UnreadableFile: The member is damaged.
        """
        try:
            return self.zip_file.read(member)
        except KeyError:
            return None
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError) as error:
            raise UnreadableFile(f"{self.name} is damaged.") from error

    def read_xml(self, member: str) -> Any:
        """Parse a member as XML, recovering from errors; None if there is no such member.

        Entities are not expanded, and nothing external is loaded.

        Raises:
            UnreadableFile: The member is damaged.
        """
        content = self.read(member)
        if not content:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
        )
        try:
            return etree.fromstring(content, parser)
        except (etree.LxmlError, ValueError) as error:
            raise UnreadableFile(f"{self.name} is damaged.") from error


def _is_zip_bomb(member: zipfile.ZipInfo, limits: FileLimits) -> bool:
    return member.file_size > max(_MAX_UNCHECKED_BYTES, limits.compression_ratio * member.compress_size)

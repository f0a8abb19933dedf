"""Readers shared by the tests of one run: starting their worker process takes a second of computing."""

from typing import Final

from index.ingest.workers.readers import Readers


class SharedReaders(Readers):
    """Readers whose worker process goes on when one of their users is done with them."""

    def stop(self) -> None:
        """Do nothing: other tests go on reading."""

    def close(self) -> None:
        """Do nothing: the process ends with that of the tests."""


SHARED_READERS: Final = SharedReaders()

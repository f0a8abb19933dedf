"""A process that asks many new servers' libraries at once: `burst_process FOLDER HANDLES SERVERS`."""

import asyncio
import resource
import sys
from pathlib import Path

from bot.core.libraries import Libraries
from index import Article, Library

TEXT = "The harbour bridge was opened in 1932."


def ask(library: Library) -> bool:
    """Fill a library and ask it."""
    library.add(Article(title="Bridge", text=TEXT))
    return library.ask("When was the harbour bridge opened?").answered


async def main() -> None:
    """Print how many of the servers were answered."""
    folder, handles, servers = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_NOFILE, (handles, handles))
    libraries = Libraries.in_folder(folder, None)
    answers = await asyncio.gather(
        *(libraries.run(guild, ask) for guild in range(1, servers + 1)), return_exceptions=True
    )
    await libraries.close()
    print(sum(answer is True for answer in answers), *{str(each) for each in answers if each is not True})  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main())

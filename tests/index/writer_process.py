"""A process that adds and removes articles until it is killed.

It tells its standard output what it is about to do ("add 7") and, once the library has acknowledged it, that
it is done ("added 7 3": text number 7 has the id 3). Its arguments: the library's folder, a seed, and the
number of its first text.
"""

import random
import sys
from collections.abc import Iterator
from itertools import count

from index import Article, Library
from tests.index.samples import number_word


def numbered_text(number: int) -> str:
    """A text that its number determines: one to twenty paragraphs, each with the number's own word."""
    word = number_word(number)
    return "\n\n".join(
        f"The ferry {word} left harbour {line} at dawn. " + "Nobody waved at the crew. " * (line % 7 * 4)
        for line in range(number % 20 + 1)
    )


def write_until_killed(folder: str, seed: int, first: int) -> Iterator[str]:
    """Add and remove for ever, and tell of each step before and after."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    yield "open"
    with Library.open(folder) as library:
        yield "opened"
        for number in count(first):
            yield f"add {number}"
            ident = library.add(Article(title=f"Text {number}", text=numbered_text(number)))
            yield f"added {number} {ident}"
            if chance.random() < 0.4:
                gone = chance.choice(library.articles()).id
                yield f"remove {gone}"
                library.remove(gone)
                yield f"removed {gone}"


def main() -> None:
    folder, seed, first = sys.argv[1:]
    for step in write_until_killed(folder, int(seed), int(first)):
        sys.stdout.write(step + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

"""A process that adds and removes articles until it is killed.

It prints each change before it begins ("add 7") and after it returned ("added 7 3": text number 7 has the id
3). Arguments: the library's folder, a seed, the number of the first text.
"""

import random
import sys
from collections.abc import Iterator
from itertools import count

from index import Article, Library
from tests.index.samples import number_word


def numbered_text(number: int) -> str:
    """Return a text determined by its number: one to twenty paragraphs, each with `number_word`."""
    word = number_word(number)
    return "\n\n".join(
        f"The ferry {word} left harbour {line} at dawn. " + "Nobody waved at the crew. " * (line % 7 * 4)
        for line in range(number % 20 + 1)
    )


def write_until_killed(folder: str, seed: int, first: int) -> Iterator[str]:
    """Add and remove forever, and yield a line before and after each change."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    yield "open"
    with Library.open(folder) as library:
        yield "opened"
        for number in count(first):
            yield f"add {number}"
            added = library.add(Article(title=f"Text {number}", text=numbered_text(number)))
            yield f"added {number} {added}"
            if rng.random() < 0.4:
                ident = rng.choice(library.articles()).id
                yield f"remove {ident}"
                library.remove(ident)
                yield f"removed {ident}"


def main() -> None:
    folder, seed, first = sys.argv[1:]
    for step in write_until_killed(folder, int(seed), int(first)):
        sys.stdout.write(step + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

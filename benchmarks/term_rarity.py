"""The table of common English terms: `python -m benchmarks.term_rarity DATA`.

Counts, in qa/wiki-train and qa/news-train, in which share of the paragraphs each term is, and writes
index/languages/en/term_rarity.txt. Both sets have the same weight.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final

from benchmarks.command_line import DataArgument, make_app, run_app
from benchmarks.data import read_question_set
from index import Article
from index.text.tokens import extract_terms

COUNTED_SETS: Final = ("qa/wiki-train", "qa/news-train")

_MIN_ARTICLES: Final = 6
"""Number of articles from which a term is common, not the subject of a few."""

_MIN_PARAGRAPH_CHARS: Final = 60
_STEPS_PER_UNIT: Final = 4

app: Final = make_app()


@app.command()
def term_rarity(data: DataArgument) -> None:
    """Count how rare terms are, and write the table."""
    articles = [list(read_question_set(data, folder).articles.values()) for folder in COUNTED_SETS]
    rarity = measure_rarity(articles)
    terms: defaultdict[float, list[str]] = defaultdict(list)
    for term, value in sorted(rarity.items()):
        terms[round(value * _STEPS_PER_UNIT) / _STEPS_PER_UNIT].append(term)
    file = Path(str(files("index.languages.en") / "term_rarity.txt"))
    file.write_text("".join(f"{value} {' '.join(terms[value])}\n" for value in sorted(terms)), "utf-8")
    print(f"Wrote {len(rarity)} terms into {file}.")


def measure_rarity(sets: Iterable[Sequence[Article]]) -> Mapping[str, float]:
    """Return the common terms with -ln of the share of paragraphs that contain them: the mean of sets."""
    shares: defaultdict[str, float] = defaultdict(float)
    articles_with: Counter[str] = Counter()
    every = list(sets)
    for articles in every:
        for article in articles:
            articles_with.update(set(extract_terms(article.text)))
        texts = (paragraph for article in articles for paragraph in article.text.split("\n\n"))
        paragraphs = [set(extract_terms(text)) for text in texts if len(text) > _MIN_PARAGRAPH_CHARS]
        for term, count in Counter(term for terms in paragraphs for term in terms).items():
            shares[term] += count / len(paragraphs) / len(every)
    return {
        term: -math.log(share)
        for term, share in shares.items()
        if term.isalpha() and articles_with[term] >= _MIN_ARTICLES
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.term_rarity", arguments)


if __name__ == "__main__":
    main()

"""The seed articles, read from their folder."""

from pathlib import Path
from typing import Final

from index.ingest.formats.file_types import find_article_files
from tests.shared_readers import SHARED_READERS

SEEDS_FOLDER: Final = Path(__file__).parents[1] / "seeds"

SEED_ARTICLES: Final = {
    file.stem: SHARED_READERS.read_file(file).articles[0] for file in find_article_files(SEEDS_FOLDER)
}

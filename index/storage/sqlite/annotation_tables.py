"""What was found in articles, as the store's database has it: abbreviations, events, names, quotations."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Final

from index.spans import Acronym, Analysis
from index.storage.annotations import StoredEvent, StoredQuotation, to_stored_events, to_stored_quotations

ANNOTATION_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS short_forms (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    short TEXT NOT NULL,                   -- both as terms
    long TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS short_forms_article ON short_forms (article);
CREATE INDEX IF NOT EXISTS short_forms_short ON short_forms (short);
CREATE INDEX IF NOT EXISTS short_forms_long ON short_forms (long);
CREATE TABLE IF NOT EXISTS events (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,             -- of the expression in the text, and its length
    length INTEGER NOT NULL,
    sentence INTEGER NOT NULL,             -- numbers in the outline
    passage INTEGER NOT NULL,
    first INTEGER NOT NULL,                -- days of Python's calendar: 1 is 1 January of the year 1
    last INTEGER NOT NULL,
    value TEXT NOT NULL,
    mod TEXT,
    inferred INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS names (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    sentences INTEGER NOT NULL,            -- that have it and tell when something happened
    PRIMARY KEY (article, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quotations (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,             -- of the quoted words in the text, and their characters
    length INTEGER NOT NULL,
    words INTEGER NOT NULL,
    sentence INTEGER NOT NULL,             -- numbers in the outline
    passage INTEGER NOT NULL,
    speaker TEXT,
    role TEXT NOT NULL,
    cue TEXT,
    how TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS quotations_speaker ON quotations (speaker);
"""


_EVENT_COLUMNS: Final = "article, sentence, passage, position, length, first, last, value, mod, inferred"


_QUOTATION_COLUMNS: Final = "article, sentence, passage, position, length, words, speaker, role, cue, how"


def insert_annotations(db: sqlite3.Connection, article: int, found: Analysis) -> None:
    """Write what was found in an article, which has nothing yet."""
    db.executemany("INSERT INTO short_forms VALUES (?, ?, ?)", ((article, *form) for form in found.acronyms))
    _insert_rows(db, f"events ({_EVENT_COLUMNS})", to_stored_events(article, found))
    _insert_rows(db, f"quotations ({_QUOTATION_COLUMNS})", to_stored_quotations(article, found))
    db.executemany("INSERT INTO names VALUES (?, ?, ?)", ((article, *each) for each in found.names.items()))


def delete_annotations(db: sqlite3.Connection, article: int) -> None:
    """Delete what was found in an article that stays."""
    for table in ("short_forms", "events", "names", "quotations"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", [article])  # noqa: S608 - constants


def select_acronym_counts(
    db: sqlite3.Connection, short: Collection[str], long: Collection[str]
) -> Mapping[Acronym, int]:
    """See `Store.short_forms`."""
    places = ", ".join("?" * len(short)), ", ".join("?" * len(long))
    select = (
        "SELECT short, long, count(*) FROM short_forms"  # noqa: S608 - question marks only
        f" WHERE short IN ({places[0]}) OR long IN ({places[1]}) GROUP BY short, long"
    )
    rows = db.execute(select, [*short, *long]).fetchall()
    return {Acronym(*row[:2]): int(row[2]) for row in rows}


def select_events(
    db: sqlite3.Connection, articles: Collection[int] | None, since: date, until: date
) -> list[StoredEvent]:
    """See `Store.events`."""
    select = f"SELECT {_EVENT_COLUMNS} FROM events WHERE first <= ? AND last >= ?"  # noqa: S608 - a constant
    days = [until.toordinal(), since.toordinal()]
    if articles is None:
        return list(map(StoredEvent._make, db.execute(select, days)))
    one = f"{select} AND article = ?"
    return [StoredEvent._make(row) for article in articles for row in db.execute(one, [*days, article])]


def select_name_counts(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """See `Store.names`."""
    return db.execute("SELECT name, sentences FROM names").fetchall()


def select_quotations(
    db: sqlite3.Connection, articles: Collection[int] | None, speakers: Collection[str] | None
) -> list[StoredQuotation]:
    """See `Store.quotations`."""
    select = f"SELECT {_QUOTATION_COLUMNS} FROM quotations"  # noqa: S608 - a constant
    if articles is None and speakers is None:
        return list(map(StoredQuotation._make, db.execute(select)))
    column = "speaker" if articles is None else "article"
    one = f"{select} WHERE {column} = ?"
    rows = (row for each in articles or speakers or () for row in db.execute(one, [each]))
    found = map(StoredQuotation._make, rows)
    return [each for each in found if speakers is None or each.speaker in speakers]


def select_speaker_counts(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """See `Store.speakers`."""
    select = "SELECT speaker, count(*) FROM quotations WHERE speaker IS NOT NULL GROUP BY speaker"
    return db.execute(select).fetchall()


def _insert_rows(
    db: sqlite3.Connection, columns: str, rows: Iterable[StoredEvent] | Iterable[StoredQuotation]
) -> None:
    places = ", ".join("?" * (columns.count(",") + 1))
    db.executemany(f"INSERT INTO {columns} VALUES ({places})", rows)  # noqa: S608 - constants

"""Command that verifies a library."""

from typing import Final

import typer

from bot.cli.common import EXIT_REFUSED, JsonOption, LibraryOption, open_library, print_json
from bot.locale.translation import format_number, gettext, ngettext
from bot.ui.markdown import one_line
from index.verification import Verification

verify_app: Final = typer.Typer()
"""The command that `bot.cli.app` adds to its own."""


@verify_app.command(
    help=gettext(
        "Check every article and the database, and make the search index and all that was found anew.\n\n"
        "The exit status is 1 when something is damaged that can't be made anew: an article's own words."
        " Remove such an article and add it again, or put a copy of the library's folder back."
    )
)
def verify(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """Verify the library."""
    with open_library(library, seeded=False, must_exist=True) as opened:
        result = opened.verify()
    if as_json:
        print_json(_verification_data(result))
    else:
        for line in _verification_lines(result):
            typer.echo(one_line(line))
    if not result.is_sound:
        raise typer.Exit(EXIT_REFUSED)


def _verification_data(result: Verification) -> dict[str, object]:
    return {
        "articles": result.articles,
        "damaged": [{"id": ident, "title": title} for ident, title in result.damaged.items()],
        "faults": list(result.faults),
        "index_mended": result.index_mended,
    }


def _verification_lines(result: Verification) -> list[str]:
    lines = [
        gettext("Damaged: article {number}, {title}", number=ident, title=title)
        for ident, title in sorted(result.damaged.items())
    ]
    lines += [gettext("Damaged: {fault}", fault=fault) for fault in result.faults]
    if result.index_mended:
        lines.append(gettext("The search index didn't fit the articles; it was made anew."))
    intact = ngettext(
        "{number} article of {total} intact.",
        "{number} articles of {total} intact.",
        result.articles - len(result.damaged),
        total=format_number(result.articles),
    )
    return [*lines, intact]

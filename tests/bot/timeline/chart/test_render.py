"""Charts as attachments and as files."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.timeline.chart.render import CannotDraw, check_chart_path, render_attachment, save_chart
from bot.timeline.event_text import timeline_alt_text
from bot.timeline.query import Timeline
from tests.bot.sample_events import TOWN_EVENTS

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"
TIMELINE = Timeline("Velm", events=TOWN_EVENTS)


async def test_a_picture_to_attach_is_described() -> None:
    file = await render_attachment(TIMELINE)
    assert file.fp.read(8) == PNG
    assert (file.filename, file.description) == ("timeline.png", timeline_alt_text(TIMELINE))


def test_a_picture_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "velm.PNG"
    check_chart_path(file)
    save_chart(TIMELINE, file)
    assert file.read_bytes().startswith(PNG)


@pytest.mark.parametrize("name", ["velm.jpg", "velm", "png", ".png"])
def test_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotDraw, match=r"let the name of .* end in \.png\.$"):
        check_chart_path(tmp_path / name)


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "velm.png"
    file.write_text("mine")
    with pytest.raises(CannotDraw, match="already; name another one, or remove it first"):
        check_chart_path(file)
    with pytest.raises(CannotDraw, match="can't be written"):
        save_chart(TIMELINE, file)
    assert file.read_text() == "mine"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotDraw, match=r"can't be written to .*: No such file or directory"):
        save_chart(TIMELINE, tmp_path / "none" / "velm.png")


def test_nothing_to_draw(tmp_path: Path) -> None:
    with pytest.raises(CannotDraw, match="nothing to draw"):
        save_chart(Timeline(), tmp_path / "velm.png")
    assert list(tmp_path.iterdir()) == []


def test_whoever_only_asks_never_waits_for_matplotlib() -> None:
    look = "import sys, bot.__main__, bot.commands.timeline; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True, text=True)  # noqa: S603
    assert done.stdout == "False\n"

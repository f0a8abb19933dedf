"""Measurement of adding many files."""

import json
import os
import subprocess
import sys

import pytest

from benchmarks import files
from benchmarks.files import FILE_CHARS, generate_texts


def test_texts_are_of_their_size_each_its_own_and_always_the_same() -> None:
    found = list(generate_texts(20))
    assert found == list(generate_texts(20))
    assert len(set(found)) == 20
    assert all(FILE_CHARS <= len(text) < 1.5 * FILE_CHARS for text in found)


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_run_has_all_figures(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        files.main(["--files", "3", "--json"])
    assert not ended.value.code
    figures = json.loads(capsys.readouterr().out)["figures"]
    assert list(figures) == ["seconds", "kB_per_s", "memory_MB"]
    assert figures["memory_MB"] > 20


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_children_count() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    assert child.pid in list(files._process_tree(os.getpid()))
    child.communicate(b"\n")
    assert child.pid not in list(files._process_tree(os.getpid()))
    assert files._resident_pages(child.pid) == 0

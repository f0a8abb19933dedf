"""What the measures ask of the machine: time, memory, and a process of their own."""

import gc
import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

from benchmarks.errors import CannotMeasure

_STATM: Final = Path("/proc/self/statm")

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
_Item = TypeVar("_Item")


def run_in_fresh_process(
    work: Callable[_Arguments, _Result], *args: _Arguments.args, **kwargs: _Arguments.kwargs
) -> _Result:
    """Call a function in a new interpreter, where nothing is cached and no memory is taken.

    Returns:
        What the function returned; what it raised is raised here.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as processes:
        return processes.submit(work, *args, **kwargs).result()


def time_seconds(call: Callable[[], object]) -> float:
    """How long a call takes, by the wall clock."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def time_each_ms(call: Callable[[_Item], object], items: Iterable[_Item]) -> list[float]:
    """How long a call takes with each of the items; what happens between the calls isn't counted."""
    return [1000 * time_seconds(lambda item=item: call(item)) for item in items]  # type: ignore[misc]


def resident_memory_mb() -> float:
    """The process's resident memory (RSS) in megabytes, after garbage collection.

    Raises:
        CannotMeasure: The system doesn't tell it the way Linux does.
    """
    gc.collect()
    try:
        pages = int(_STATM.read_text().split()[1])
    except OSError:
        raise CannotMeasure("Memory can be measured on Linux only: there is no /proc/self here.") from None
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def folder_size_mb(folder: Path) -> float:
    """The size of all files in a folder, in megabytes."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6

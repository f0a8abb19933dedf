"""Durations, memory, and fresh processes."""

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
    """Call a function in a new interpreter, with empty caches.

    Returns:
        The result of the function; its exceptions are raised here.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as processes:
        return processes.submit(work, *args, **kwargs).result()


def time_seconds(call: Callable[[], object]) -> float:
    """Return the wall-clock duration of a call."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def time_each_ms(call: Callable[[_Item], object], items: Iterable[_Item]) -> list[float]:
    """Return the duration of the call with each item, without the time between the calls."""
    return [1000 * time_seconds(lambda item=item: call(item)) for item in items]  # type: ignore[misc]


def resident_memory_mb() -> float:
    """Return the resident memory (RSS) of the process in megabytes, after garbage collection.

    Raises:
        CannotMeasure: The system has no `/proc`.
    """
    gc.collect()
    try:
        pages = int(_STATM.read_text().split()[1])
    except OSError:
        raise CannotMeasure("Memory can be measured on Linux only: there is no /proc/self here.") from None
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def folder_size_mb(folder: Path) -> float:
    """Return the total size of the files in a folder, in megabytes."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6

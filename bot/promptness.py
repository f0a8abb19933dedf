"""What Python is told so that the bot answers promptly while other work goes on."""

import gc
import sys
from typing import Final

_SWITCH_INTERVAL_SECONDS: Final = 0.0005
"""Seconds after which a thread lets another compute: with Python's own 5 ms, the event loop is as late."""

_GC_THRESHOLDS: Final = (300, 2, 10_000)
"""When garbage is collected; Python's own figures are 700, 10, 10.

All threads wait meanwhile. Young garbage is collected in small portions: for a few milliseconds, not fifty.
All of it is collected seldom: for a quarter of a second, since the sentences that are remembered are hundreds
of thousands of objects.
"""


def tune_interpreter() -> None:
    """Let threads take turns sooner, and let garbage collection pass over what stays anyway.

    To be called when the bot has loaded what it needs.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL_SECONDS)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GC_THRESHOLDS)

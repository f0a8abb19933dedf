"""The runtime of the bot: structured logs without message texts, and an interpreter tuned for latency."""

import gc
import logging
import sys
from typing import Final

import structlog
from structlog.typing import Processor

_SHARED_PROCESSORS: Final[list[Processor]] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


def configure_logging(level: str) -> None:
    """Log to standard error, dependencies included: as text on a terminal, as JSON elsewhere.

    Args:
        level: The lowest level that is logged, such as "INFO".
    """
    on_terminal = sys.stderr.isatty()
    # The plain traceback: richer ones show the values of variables, the text of a message among them.
    renderer: list[Processor] = (
        [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
        if on_terminal
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED_PROCESSORS,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *renderer],
        )
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # At DEBUG, discord.py logs whole messages.
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLogger().level))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_SHARED_PROCESSORS,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


_SWITCH_INTERVAL_SECONDS: Final = 0.0005
"""The thread switch interval; with Python's default of 5 ms, the event loop is as late."""

_GC_THRESHOLDS: Final = (300, 2, 10_000)
"""The thresholds of the three generations of garbage collection; Python's defaults are 700, 10, 10.

A collection stops all threads. Small young generations take a few milliseconds instead of fifty. A full
collection takes a quarter of a second, since cached sentences are hundreds of thousands of objects, and is
made rare.
"""


def tune_interpreter() -> None:
    """Tune the interpreter's thread switching and garbage collection for latency.

    Call it when all modules are loaded: objects alive then are exempted from collection.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL_SECONDS)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GC_THRESHOLDS)

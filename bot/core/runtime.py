"""Structured logs to standard error: events with fields, never the text of a message."""

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
    """Send every log, the libraries' too, to standard error: for people on a terminal, as JSON elsewhere.

    Args:
        level: The least level that is logged, such as "INFO".
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

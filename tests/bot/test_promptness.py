"""What Python is told, in a process of its own: it holds for the whole process."""

import subprocess
import sys
from typing import Final

TUNE_SCRIPT: Final = """
import gc, sys
from bot.promptness import answer_promptly
before = sys.getswitchinterval()
answer_promptly()
print(sys.getswitchinterval() < before, gc.get_freeze_count() > 1_000, gc.isenabled())
"""


def test_threads_take_turns_sooner_and_garbage_is_still_collected() -> None:
    said = subprocess.run(  # noqa: S603 - our own
        [sys.executable, "-c", TUNE_SCRIPT], check=True, capture_output=True, text=True
    ).stdout
    assert said == "True True True\n"

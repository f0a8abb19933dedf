"""Today, where the bot runs."""

from datetime import date, datetime


def local_today() -> date:
    """The day on this machine's calendar."""
    return datetime.now().astimezone().date()

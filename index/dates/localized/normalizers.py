"""Normalizers of the expressions of other languages than English."""

from dataclasses import dataclass

from index.dates.context import DateContext
from index.dates.normalizers import DateOffset, Deictic
from index.dates.units import TimeUnit


@dataclass(frozen=True, slots=True)
class ScheduledOffset:
    """An offset ahead of the time of speech, unless the tense is past.

    Attributes:
        offset: The offset.
        needs_future: Whether the tense must be the future, as it may say how long something takes.
    """

    offset: DateOffset
    needs_future: bool = False

    def normalize(self, context: DateContext) -> str | None:
        """Resolve the offset; None in the past tense, and in any but the future where it needs that."""
        tense = context.detect_tense()
        is_duration = tense == "past" or (self.needs_future and tense != "future")
        return None if is_duration else Deictic(self.offset).normalize(context)


@dataclass(frozen=True, slots=True)
class CurrentDay:
    """The day of speech: "heute", which in a narrative is the present time."""

    def normalize(self, context: DateContext) -> str:
        """Return the publication date, or PRESENT_REF in narratives."""
        if context.is_narrative:
            return "PRESENT_REF"
        return DateOffset(0, TimeUnit.DAY).normalize(context)

"""Times in response headers: Retry-After (RFC 9110) and freshness (RFC 9111), by the server's clock."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_MAX_AGE_DIRECTIVE: Final = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_DELTA_SECONDS: Final = re.compile(r"\d{1,12}", re.ASCII)


def retry_after_seconds(headers: Mapping[str, str], max_seconds: float) -> float | None:
    """Return the delay in seconds that the Retry-After header asks for, or None.

    Args:
        headers: Header fields of the response.
        max_seconds: Upper bound of the result.
    """
    seconds = _parse_delta_seconds(headers.get("Retry-After"))
    return _clamp_seconds(_seconds_until("Retry-After", headers) if seconds is None else seconds, max_seconds)


def freshness_seconds(headers: Mapping[str, str], max_seconds: float) -> float | None:
    """Return the freshness lifetime in seconds, by max-age and Age or by Expires, or None.

    Args:
        headers: Header fields of the response.
        max_seconds: Upper bound of the result.
    """
    max_age = _MAX_AGE_DIRECTIVE.search(headers.get("Cache-Control", ""))
    if max_age is None:
        return _clamp_seconds(_seconds_until("Expires", headers), max_seconds)
    return _clamp_seconds(int(max_age[1]) - (_parse_delta_seconds(headers.get("Age")) or 0), max_seconds)


def _seconds_until(name: str, headers: Mapping[str, str]) -> float | None:
    """Return the seconds from the Date header to the date in another header."""
    moment, sent_at = _parse_http_date(headers.get(name)), _parse_http_date(headers.get("Date"))
    return (moment - sent_at).total_seconds() if moment and sent_at else None


def _parse_http_date(value: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value) if value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def _parse_delta_seconds(value: str | None) -> float | None:
    number = _DELTA_SECONDS.fullmatch(value.strip()) if value else None
    return float(number[0]) if number else None


def _clamp_seconds(seconds: float | None, max_seconds: float) -> float | None:
    return None if seconds is None else min(max(seconds, 0.0), max_seconds)

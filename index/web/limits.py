"""How much of the web is read, and how fast."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WebLimits:
    """What fetching one page may cost at most, and how politely it is asked for.

    Attributes:
        page_bytes: Bytes of a page, unpacked.
        header_bytes: Bytes of one line of a response's head.
        seconds: How long one response may take, from the request to its last byte; a redirect begins anew.
        connect_seconds: How long finding a host and connecting to it may take.
        redirects: How many times in a row a page may send us elsewhere.
        pause: Seconds between two requests to the same host.
        longest_pause: The same at most, where the host's robots.txt asks for longer pauses.
        longest_wait: Seconds at most that a server's word is believed: when to ask again, how long a page
            stays as it is.
        parallel: Requests that are made at a time, all hosts together.
    """

    page_bytes: int = 50_000_000
    header_bytes: int = 32_768
    seconds: float = 30.0
    connect_seconds: float = 10.0
    redirects: int = 5
    pause: float = 1.0
    longest_pause: float = 30.0
    longest_wait: float = 86_400.0
    parallel: int = 8

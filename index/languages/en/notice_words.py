"""English words of notices that stand in the place of an article, as regular expressions without case."""

from typing import Final

NOTICES: Final = {
    "it asks for consent to cookies": (
        *(
            "before you continue",
            "your privacy (?:choices|matters)",
            "we value your privacy",
            "cookie (?:consent|notice)",
        ),
        *("manage (?:your )?(?:consent|cookies)",),
    ),
    "it checks for robots": (
        *(
            "just a moment",
            "attention required",
            "are you a (?:ro)?bot",
            "checking (?:if the site|your browser)",
        ),
        *(
            "verify(?:ing)? (?:that )?you(?:'re| are) (?:a )?human",
            "not a robot",
            "security check",
            "ddos protection",
        ),
        *("unusual traffic", "access (?:to this page )?(?:has been )?denied", "please complete the captcha"),
    ),
    "the page isn't there": (
        *(
            "(?:the )?page (?:was )?not found",
            "(?:error )?404",
            "not found",
            "page (?:can'?t|cannot) be found",
        ),
        *("page (?:you (?:requested|are looking for|were looking for)|doesn'?t exist|does not exist)",),
        *("page no longer exists",),
        *("nothing (?:was )?found", "oops", "content (?:not|is no longer) available"),
    ),
    "it asks for JavaScript or another browser": (
        *(
            "(?:please )?(?:enable|turn on|activate|allow) javascript",
            "javascript (?:is|seems to be) (?:disabled|off)",
        ),
        *("(?:your|this) browser is (?:too old|not supported|no longer supported|out ?dated|out of date)",),
        *("unsupported browser", "(?:update|upgrade) your browser", "requires javascript"),
    ),
    "it asks for a login or a subscription": (
        *(
            "(?:please )?(?:log|sign) in(?: to continue)?",
            "subscribe to (?:read|continue)",
            "create a free account",
        ),
        *("this (?:content|article) is (?:only )?for (?:subscribers|members)", "already a subscriber"),
    ),
}
"""Expressions by what a notice does, as the end of a sentence about it."""

CONSENT_WORDS: Final = frozenset(
    [
        "accept",
        "ads",
        "advertisements",
        "advertising",
        "agree",
        "analytics",
        "browser",
        "browsing",
        "consent",
        "content",
        "cookie",
        "cookies",
        "data",
        "decline",
        "device",
        "identifiers",
        "manage",
        "partners",
        "personalised",
        "personalized",
        "preferences",
        "privacy",
        "purposes",
        "refuse",
        "reject",
        "settings",
        "store",
        "tracking",
        "vendors",
    ]
)
"""Words of which a request for consent is made."""

RELATED_OPENERS: Final = (
    *("also read", "further reading on", "more from", "more on", "more stories", "read also", "read more"),
    *("read next", "recommended", "related", "see also", "share this", "you may also like"),
)
"""First words of lists of other articles."""

"""Dutch phrases of questions, and signs of an answer in a sentence."""

import re
from typing import Final

from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns

_WHICH: Final = r"(?:welke?|wat (?:is|was|zijn|waren) (?:de|het)) "

QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            rf"wanneer|sinds wanneer|{_WHICH}(?:\w+ )?(?:jaar|datum|dag|maand|eeuw|decennium"
            r"|tijdperk|moment|periode|tijd)"
        ),
    ),
    (
        "duration",
        r"hoe lang|hoelang|hoeveel (?:jaar|jaren|maanden|weken|dagen|uur|uren|minuten|eeuwen)",
    ),
    (
        "number",
        (
            r"hoeveel|hoe (?:hoog|groot|oud|ver|vaak|zwaar|breed|diep|snel|duur|sterk)"
            rf"|{_WHICH}(?:\w+ )?(?:aantal|bevolking|percentage|prijs|kosten|hoogte|grootte|lengte"
            r"|oppervlakte|leeftijd|hoeveelheid|bedrag|temperatuur|snelheid|afstand|gewicht)"
        ),
    ),
    (
        "person",
        (
            rf"wie|wiens|{_WHICH}(?:\w+ )?(?:persoon|president|koning|koningin|speler|acteur"
            r"|actrice|auteur|schrijver|wetenschapper|man|vrouw|zanger|zangeres|keizer|paus"
            r"|generaal|kunstenaar|leider)"
        ),
    ),
    (
        "place",
        (
            rf"waar|waarheen|waarvandaan|{_WHICH}(?:\w+ )?(?:stad|land|staat|regio|plaats|eiland"
            r"|continent|provincie|rivier|wijk|dorp|gemeente|straat|gebied)"
        ),
    ),
    (
        "reason",
        r"waarom|om welke reden|wat (?:is|was) de (?:reden|oorzaak)|waardoor",
    ),
    (
        "name",
        (
            rf"hoe (?:heet|heette|heten|wordt \w+ genoemd|noemt|noemde)|{_WHICH}(?:\w+ )?(?:naam"
            r"|titel|bedrijf|team|ploeg|organisatie|groep|school|universiteit|krant|tijdschrift"
            r"|partij|film|boek|lied|album|spel|zender|taal|religie|prijs|slag|oorlog|wet|verdrag"
            r"|kerk|term|woord)"
        ),
    ),
)

COUNTED_NOUN: Final = re.compile(r"\bhoeveel ((?:\w+ )?\w+)", re.IGNORECASE)

PLACE: Final = re.compile(
    r"\b(?i:in|uit|naar|bij|aan|op|van|nabij|tussen|door|over|langs|te)\s+(?:(?:de|het|den)\s+)?"
    rf"({UPPERCASE_LETTER}[\w’'-]+)"
)

REASON: Final = re.compile(
    r"\b(?:omdat|want|doordat|wegens|vanwege|daarom|dankzij|zodat|aangezien|reden\w*"
    r"|oorza\w+|veroorza\w+|door|teneinde|om (?:\w+ )?te)\b",
    re.IGNORECASE,
)

AMOUNT: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?[%€$£]"
    r"|\b(?:dollar|euro|pond|cent|gulden|miljoen|miljard|procent)\b",
    re.IGNORECASE,
)

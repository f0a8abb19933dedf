"""German phrases of questions, and signs of an answer in a sentence."""

import re
from typing import Final

from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns

_WHICH: Final = r"(?:welche[mnrs]?|was (?:ist|war|sind|waren) (?:der|die|das)) "

QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            rf"wann|seit wann|bis wann|{_WHICH}(?:\w+ )?(?:jahr(?:e[sn]?|zehnt\w*|hundert\w*"
            r"|eszeit)?|tag(?:e[sn]?)?|datum|monat\w*|zeit\w*|epoche|ära)"
        ),
    ),
    (
        "duration",
        r"wie lange|wie viele (?:jahre|monate|wochen|tage|stunden|minuten|sekunden)",
    ),
    (
        "number",
        (
            r"wie ?viele?[nrs]?|wie (?:hoch|groß|alt|weit|oft|häufig|schwer|breit|tief|schnell"
            rf"|teuer|lang|stark)|{_WHICH}(?:\w+ )?(?:anteil|anzahl|zahl|prozentsatz|höhe|größe"
            r"|länge|preis|betrag|summe|menge|temperatur|einwohnerzahl|bevölkerung|entfernung"
            r"|geschwindigkeit|alter)"
        ),
    ),
    (
        "person",
        (
            rf"wer|wem|wen|wessen|{_WHICH}(?:\w+ )?(?:person|präsident\w*|könig\w*|spieler\w*"
            r"|schauspieler\w*|autor\w*|wissenschaftler\w*|politiker\w*|künstler\w*|forscher\w*"
            r"|anführer|kaiser\w*|papst|sänger\w*|trainer\w*)"
        ),
    ),
    (
        "place",
        (
            rf"wo|woher|wohin|{_WHICH}(?:\w+ )?(?:stadt|land|staat|ort|region|insel|kontinent"
            r"|provinz|bundesstaat|gegend|fluss|gebiet|bezirk|dorf|gemeinde|straße|gebäude)"
        ),
    ),
    (
        "reason",
        r"warum|weshalb|wieso|weswegen|aus welchem grund|was (?:ist|war) der grund|wodurch",
    ),
    (
        "name",
        (
            r"wie (?:heißt|hieß|heißen|hießen|lautet|lautete|nennt|nannte|wird \w+ genannt)"
            rf"|{_WHICH}(?:\w+ )?(?:name|titel|firma|unternehmen|mannschaft|team|organisation"
            r"|gruppe|schule|universität|zeitung|zeitschrift|partei|band|film|buch|lied|album"
            r"|spiel|sender|sprache|religion|preis|schlacht|krieg|gesetz|vertrag|kirche|verein"
            r"|begriff)"
        ),
    ),
)

COUNTED_NOUN: Final = re.compile(r"\bwie ?viele?n? ((?:\w+ )?\w+)", re.IGNORECASE)

PLACE: Final = re.compile(
    r"\b(?i:in|im|aus|nach|bei|an|am|auf|von|vom|nahe|zwischen|durch|über|entlang)\s+(?:(?:der|dem|den|die)\s+)?"
    rf"({UPPERCASE_LETTER}[\w’'-]+)"
)

REASON: Final = re.compile(
    r"\b(?:weil|da|denn|wegen|aufgrund|auf grund|deshalb|daher|deswegen|darum|um|damit"
    r"|sodass|so dass|dank|grund|gründe\w*|ursache\w*|verursacht\w*|führte|führten"
    r"|infolge|zufolge|somit|folglich)\b",
    re.IGNORECASE,
)

AMOUNT: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?[%€$£]"
    r"|\b(?:dollar|euro|pfund|cent|franken|mark|millionen?|milliarden?|mio|mrd|prozent)\b",
    re.IGNORECASE,
)

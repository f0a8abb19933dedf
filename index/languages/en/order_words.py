"""English words that place what is asked before or after something, limit it, or rank it.

Form: alternatives of regular expressions over text in lower case.
"""

import re
from typing import Final

from index.languages.language import OrderWords

_ASKS_BEFORE: Final = re.compile(
    r"\b(?:before|prior to|previous(?:ly)?|preced(?:e|ed|es|ing)|predecessors?|former(?:ly)?|used to)\b"
)
_TELLS_BEFORE: Final = re.compile(
    r"\b(?:before|prior|previous(?:ly)?|preced(?:e|ed|es|ing)|predecessors?|former(?:ly)?|earlier|until|till"
    r"|succeed(?:s|ed|ing)?|replac(?:e|ed|es|ing)|took over|taken over|takes over|had been|original(?:ly)?"
    r"|once|ex|used to|then|first|later|from)\b"
)
_ASKS_AFTER: Final = re.compile(
    r"\b(?:after(?:wards)?|following|succeed(?:s|ed|ing)?|successors?|subsequent(?:ly)?|replac(?:e|ed|es|ing)"
    r"|since|next)\b"
)
_TELLS_AFTER: Final = re.compile(
    r"\b(?:after(?:wards)?|following|followed|follows|succeed(?:s|ed|ing)?|success(?:ors?|ion)|subsequent(?:ly)?"
    r"|replac(?:e|ed|es|ing)|took over|taken over|takes over|take over|since|next|later|then|when|once|now"
    r"|eventually|finally|soon|new|from|until|as)\b"
)

ORDERS: Final = (OrderWords(_ASKS_BEFORE, _TELLS_BEFORE), OrderWords(_ASKS_AFTER, _TELLS_AFTER))
"""Words of before, and of after."""

EXCLUSION: Final = re.compile(
    r"\b(?:not|never|no|without|except|excluding|other than|besides|apart from|lacks?|cannot|neither|nor"
    r"|fails?|failed|refused?|none|nobody)\b|n[’']t\b"
)
"""Negations and exclusions."""

SUPERLATIVE: Final = re.compile(
    r"\b(?:first|last|only|most|least|best|worst|final|second|third|fourth|fifth|sole|maximum|minimum|top|main"
    r"|(?!west|east|rest|test|interest|request|protest|contest|latest|forest|harvest|guest|arrest|invest|nest"
    r"|suggest|honest|priest|quest|chest|vest|pest|budapest|conquest|modest|manifest|crest|digest|ernest|best"
    r"|bucharest|everest|southwest|northwest|southeast|northeast|midwest|unrest|northernmost)\w{3,}est)\b"
)
"""A superlative or an ordinal."""

INSTRUCTION: Final = re.compile(
    r"\b(?:you|your|can|must|should|need to|have to|by \w+ing|to \w+,|via|using|use|click|run|open|select"
    r"|choose|go|press|enter|type|call|visit|contact|apply|write|send|bring|fill|sign|log|set|add|install|ask"
    r"|pay|at the|please|steps?|follow|first)\b|`"
)
"""What a sentence that says how to do something has."""

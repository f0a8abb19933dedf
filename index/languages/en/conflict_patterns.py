"""Regular expressions of English for what a sentence lacks that answers another question than the one asked.

They match text in lower case.
"""

import re
from typing import Final

from index.languages.language import AskedAndTold

_ASKS_BEFORE: Final = re.compile(
    r"\b(?:before|prior to|previous(?:ly)?|preced(?:e|ed|es|ing)|predecessors?)\b"
)
_TELLS_BEFORE: Final = re.compile(
    r"\b(?:before|prior|previous(?:ly)?|preced(?:e|ed|es|ing)|predecessors?|former(?:ly)?|earlier|until|till"
    r"|succeed(?:s|ed|ing)?|replac(?:e|ed|es|ing)|took over|taken over|takes over|had been|original(?:ly)?"
    r"|used to)\b"
)
_ASKS_AFTER: Final = re.compile(
    r"\b(?:(?<!named )(?<!name )after(?:wards)?|succeed(?:s|ed|ing)?|successors?)\b"
)
_TELLS_AFTER: Final = re.compile(
    r"\b(?:after(?:wards)?|following|followed|follows|succeed(?:s|ed|ing)?|success(?:ors?|ion)"
    r"|subsequent(?:ly)?|replac(?:e|ed|es|ing)|took over|taken over|takes? over|since|next|later|then|when"
    r"|once|eventually|as soon)\b"
)
ORDERS: Final = (AskedAndTold(_ASKS_BEFORE, _TELLS_BEFORE), AskedAndTold(_ASKS_AFTER, _TELLS_AFTER))
"""Words of before, and of after."""

EXCLUSION: Final = AskedAndTold(
    re.compile(r"\b(?:not|never|cannot)\b(?! only)|n[’']t\b"),
    re.compile(
        r"\b(?:not|never|no|without|except(?:ions?)?|excluding|excludes?|excluded|other than|besides"
        r"|apart from|lacks?|cannot|neither|nor|fails?|failed|refus\w+|none"
        r"|nobody|only|less|instead|rather|but|although|though|extra|un\w+)\b"
        r"|n[’']t\b"
    ),
)
"""Negations, and what sentences have that say what is not so."""

SUPERLATIVE: Final = AskedAndTold(
    re.compile(
        r"\b(?:first(?! (?:names?|world|class|person|aid|lady|floor|time))"
        r"|last(?!\W*$)(?! (?:for|about|until|names?|year|week"
        r"|month|night|summer|winter|spring|time))|best|worst"
        r"|(?:old|young|earli|tall|high|low|long|short|larg|bigg|small|fast|slow|heavi|light|rich|poor|cheap|strong"
        r"|weak|deep|wid|hott|cold|new|great|few|hard|easi|bright|thick|thin|close|near|furth|fart)est)\b"
    ),
    re.compile(
        r"\b(?:first|last|final|best|worst|only|sole|most|least|original(?:ly)?|initial(?:ly)?|founder|founding|top|main"
        r"|major|maximum|minimum|peak|record|number one|no\. 1|ever|\w{3,}est)\b|\b1\b"
    ),
)
"""Superlatives, and what sentences have that rank."""

INSTRUCTION: Final = re.compile(
    r"\b(?:you|your|can|must|should|need to|have to|by \w+ing|to \w+,|via|using|use|click|run|open|select"
    r"|choose|go|press|enter|type|call|visit|contact|apply|write|send|bring|fill|sign|log|set|add|install|ask"
    r"|pay|at the|please|steps?|follow|first)\b|`"
)
"""What a sentence that says how to do something has."""

POSSIBLE_REASON: Final = re.compile(
    r"\b(?:because|since|due to|so|in order|as a result|caus\w+|reasons?|thus|therefore|owing|thanks to"
    r"|led to|leads? to|to (?!the\b|an?\b|be\b|his\b|her\b|its\b|their\b|this\b|that\b|\d)[a-z]+"
    r"|for (?!\d|the\b|an?\b|example|one\b|two\b|three\b|about|more|most|all)[a-z]+"
    r"|as (?!of\b|well|an?\b|the\b|\d|many|much)\w+|after|amid|following|if|would|could|unable|need\w*"
    r"|want\w*|allow\w*|enabl\w+|prevent\w*|help\w*|fear\w*|concern\w*|worr\w+|protest|too|threat\w*|fail\w*|lack\w*"
    r"|not|when|despite|instead|motivat\w*|result\w*|aim\w*|goal|purpose|intend\w*|hop(?:e|ed|ing)|reflect\w*"
    r"|given|believ\w*|consider\w*|by \w+ing|felt|decided)\b|n[’']t\b|:"
)
"""What a sentence that gives a reason mostly has, in lower case; many others have it, too."""

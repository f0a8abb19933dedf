"""Romanian: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    cine cui pe cine ce care când unde cum de ce cât câtă câți câte căror cărui
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    a abia acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea
    acestei acestor acestui acești aceștia acolo acum ai aia aici al ale alt alta altă alte altele
    alți altul am anume apoi ar are as aș așa atât atunci au avea avem avut azi ca că când câți câte
    cât câtă care căreia cărora cărui căruia ce cea cei cel cele celor ceva chiar cine cineva cu cui
    cum cumva dacă dar de deci deja deși despre din dintr dintre doar după ea ei el ele era erau
    este eu eram face fără fi fie fii fiind foarte fost fu iar îi îl îmi în în între într întru își
    îți la le li lor lui mai mea mei mele meu mi mine mult multe mulți ne nici niște noastră noi
    nostru nu o ori oricare orice pe pentru peste poate prea prin prin printr s sa sale sau săi său
    se și sunt sub suntem ta tale te ți tot toată toate toți totuși tu un una unde unei unele unii
    unor unui va vă voi vor vreun cumva unul fiecare ale cât timp să
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    ("duration", r"cât timp|cât de mult timp|câ(?:ți|te) (?:ani|luni|zile|săptămâni|ore|minute)"),
    (
        "date",
        (
            r"când|(?:în )?ce (?:an|dată|zi|lună|secol|deceniu|perioadă|epocă)|care (?:este"
            r"|a fost|era) data"
        ),
    ),
    (
        "number",
        (
            r"cât|câtă|câți|câte|care (?:este|a fost|era) (?:numărul|populația|procentul"
            r"|prețul|înălțimea|lungimea|suprafața)"
        ),
    ),
    ("person", r"cine|cui|pe cine|al cui|ce (?:persoană|președinte|rege|jucător|actor|autor)"),
    (
        "place",
        (
            r"unde|de unde|(?:în )?ce (?:oraș|țară|stat|regiune|loc|insulă|continent"
            r"|provincie)"
        ),
    ),
    ("reason", r"de ce|din ce (?:cauză|motiv)|care (?:este|a fost) (?:cauza|motivul)"),
    (
        "name",
        (
            r"cum se (?:numește|numea|numesc|cheamă)|care (?:este|a fost|era) numele"
            r"|ce (?:nume|titlu|companie|echipă|organizație|film|carte|limbă)"
        ),
    ),
)

_NUMBER_WORDS: Final = parse_words("""
    zero unu una doi două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece
    douăsprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece
    nouăsprezece douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci sută sute
    mie mii milion milioane miliard miliarde jumătate sfert
""")

_TIME_UNITS: Final = parse_words("""
    secundă secunde minut minute oră ore zi zile săptămână săptămâni lună luni an ani deceniu
    decenii secol secole
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    el ea ei ele acesta aceasta aceștia acestea acest această său sa
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    el ea ei ele îl îi lui lor său sa săi sale
""")

_PLACE: Final = re.compile(rf"\b(?i:în|din|la|de|lângă|spre|prin|pe)\s+({UPPERCASE_LETTER}[\w’'-]+)")

_REASON: Final = re.compile(
    (
        r"\b(?:deoarece|pentru că|fiindcă|datorită|din cauza|cauzat\w*|motiv\w*"
        r"|astfel încât|ca urmare)\b"
    ),
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "ro",
    SentenceRules(
        title_abbreviations=parse_words("""
    dl dna dr prof ing av sf col gen
"""),
        linking_abbreviations=parse_words("""
    ex p.ex i.e cf
"""),
        closing_abbreviations=parse_words("""
    etc
"""),
        neutral_abbreviations=parse_words("""
    nr str bd jud loc cca î.hr d.hr lt art alin pag vol ed
"""),
        numbered_abbreviations=parse_words("""
    nr pag p art alin vol cap fig str
"""),
    ),
    TermRules(stop_words=_STOP_WORDS),
    AnswerWords(
        question_patterns=_QUESTION_PATTERNS,
        counted_noun=re.compile(r"\bcâ(?:ți|te) ((?:de )?\w+)", re.IGNORECASE),
        question_words=_QUESTION_WORDS,
        number_words=_NUMBER_WORDS,
        time_units=_TIME_UNITS,
        anaphoric_openers=_ANAPHORIC_OPENERS,
        anaphoric_pronouns=_ANAPHORIC_PRONOUNS,
        place_pattern=_PLACE,
        reason_pattern=_REASON,
    ),
)

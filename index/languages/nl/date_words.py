"""Words and forms of Dutch date expressions."""

from dataclasses import replace
from typing import Final

from index.languages.cldr_dates import cldr_date_words
from index.languages.date_words import DateForm, DateWords, parse_counts, parse_modifiers, parse_numbered
from index.languages.tables import parse_forms, parse_phrase_list, parse_words

_CLDR: Final = cldr_date_words("nl")

_YEAR: Final = r"(?:,? (?:van )?(?:het jaar )?{year})?"
_NOUN_AFTER: Final = r"(?! (?:de|het|een|zijn|haar|hun|dat)\b)"

_FORMS: Final[dict[DateForm, tuple[str, ...]]] = {
    "day": (r"(?:{any_weekday},? (?:de )?)?{day} {month}(?:,? {year})?",),
    "month": (
        r"{month}(?: van het jaar)? {year}",
        r"{month_opener}[ -](?P<timex>{lower_month})",
    ),
    "year": (
        r"(?:jaar|jaren) (?P<timex>{year})",
        r"(?P<year>\d{1,4}) (?:n\. ?chr\.|na christus)",
        r"{year}",
    ),
    "decade": (
        r"(?:de )?jaren {decade_word}",
        r"(?:de )?jaren '?{short_decade}",
        r"(?:de )?jaren {decade}",
    ),
    "century": (r"{count}(?:e|de|ste) eeuw(?: {bc})?", r"{ordinal} eeuw(?: {bc})?"),
    "season": (
        r"{season}(?: van)? {digits_year}",
        r"(?:de|het|in de|in het) (?P<timex>{season})",
    ),
    "quarter": (r"(?:{ordinal}|{count}[ed]e?) kwartaal" + _YEAR, r"(?-i:Q){count}(?: {digits_year})?"),
    "half": (r"(?:{ordinal}) (?:halfjaar|jaarhelft)" + _YEAR,),
    "following": (
        r"(?:de )?(?:volgende|daaropvolgende) (?:dag|ochtend|avond)",
        r"daaropvolgend[e]? {single_unit}",
        r"(?:de )?dag (?:erna|daarna|erop|daarop)",
        r"{single_unit} (?:erna|daarna|erop|daarop)",
    ),
    "previous": (r"(?:de )?vorige dag", r"{single_unit} (?:ervoor|daarvoor)"),
    "same": (
        r"(?:dezelfde|hetzelfde|diezelfde|datzelfde) {single_unit}",
        r"(?:begin|midden|eind|einde|loop) van (?:de|het) (?P<timex>{single_unit})(?! {year})",
    ),
    "ago": (r"{about}{number} {unit} (?:geleden|terug)",),
    "ahead": (r"(?:over|binnen) {about}{number} {unit}",),
    "later": (r"{number} {unit} (?:later|nadien|daarna|erna)",),
    "earlier": (r"{number} {unit} (?:eerder|daarvoor|ervoor|tevoren)",),
    "relative": (
        r"{direction} {single_unit}",
        r"{direction} {weekday}",
        r"{direction} {season}",
        r"{direction} {lower_month}",
    ),
    "weekday": (r"{weekday}[ -]?(?:{day_part})?",),
    "weekend": (r"(?:in het|dit|het|afgelopen) (?P<timex>weekend|weekeinde)",),
    "duration": (r"{number} {unit}(?! oud)",),
    "set": (
        r"(?:elke|iedere|elk|ieder) {weekday}",
        r"(?:elke|iedere|elk|ieder) {single_unit}",
        r"(?:elke|iedere|elk|ieder) {season}",
        r"(?:elke|iedere|om de) {number} {unit}",
        r"(?:'s )?{recurring_weekday}",
        r"{set_word}",
    ),
    "time": (
        r"{hour}[.:]{minute} uur",
        r"(?:om|tegen|rond|vanaf|tot) (?P<timex>{hour} uur)",
        r"{hour}:{minute}(?!:?\d)",
    ),
    "day_part": (
        "".join(f"(?<!{word} )" for word in parse_words("goede goeden de elke iedere deze die in"))
        + r"{day_word}(?: ?{day_part})?",
        r"(?P<direction>deze) {day_part}",
    ),
}  # fmt: skip

DATE_WORDS: Final[DateWords] = replace(
    _CLDR,
    forms=_FORMS,
    bc_eras=frozenset(parse_phrase_list("v. chr, v.chr, voor christus, vóór christus")),
    day_suffix=r"(?:e|ste|de)",
    units=parse_forms("""
        MINUTE   minuut minuten
        HOUR     uur uren
        DAY      dag dagen
        WEEKEND  weekend weekenden weekeinde
        WEEK     week weken
        MONTH    maand maanden
        QUARTER  kwartaal kwartalen
        YEAR     jaar jaren
        DECADE   decennium decennia
        CENTURY  eeuw eeuwen
    """),
    plural_units=parse_words("minuten uren dagen weekenden weken maanden kwartalen jaren decennia eeuwen"),
    approximators=frozenset(
        parse_phrase_list("""
        ongeveer, bijna, ruim, zo'n, meer dan, minder dan, iets meer dan, iets minder dan, krap, net,
        nog geen, circa, exact, al
    """)
    ),
    numerals=parse_counts("""
        1 een, één
        2 twee
        3 drie
        4 vier
        5 vijf
        6 zes
        7 zeven
        8 acht
        9 negen
        10 tien
        11 elf
        12 twaalf
        13 dertien
        14 veertien
        15 vijftien
        16 zestien
        17 zeventien
        18 achttien
        19 negentien
        20 twintig
        25 vijfentwintig
        30 dertig
        40 veertig
        50 vijftig
        60 zestig
        70 zeventig
        80 tachtig
        90 negentig
        100 honderd
    """)
    | {"anderhalf": 1.5, "anderhalve": 1.5, "een half": 0.5, "een halve": 0.5},
    ordinals=parse_counts("""
        1 eerste
        2 tweede
        3 derde
        4 vierde, laatste
        5 vijfde
        6 zesde
        7 zevende
        8 achtste
        9 negende
        10 tiende
        11 elfde
        12 twaalfde
        13 dertiende
        14 veertiende
        15 vijftiende
        16 zestiende
        17 zeventiende
        18 achttiende
        19 negentiende
        20 twintigste
        21 eenentwintigste
    """),
    seasons={"lente": "SP", "voorjaar": "SP", "zomer": "SU", "herfst": "FA", "najaar": "FA", "winter": "WI"},
    directions=parse_counts("""
        -1 vorig, vorige, afgelopen, verleden, voorbije
        0 dit, deze, huidige
        1 volgend, volgende, komend, komende, aanstaande
    """),
    day_words=parse_counts("""
        -2 eergisteren
        -1 gisteren, gister, gisteravond, gisterochtend, gistermiddag, gisterenavond
        0 vandaag, vanochtend, vanmorgen, vanmiddag, vanavond, vannacht
        1 morgen, morgenavond, morgenochtend, morgenmiddag
        2 overmorgen
    """),
    day_word_parts=parse_forms("""
        MO vanochtend vanmorgen gisterochtend morgenochtend
        AF vanmiddag gistermiddag morgenmiddag
        EV vanavond gisteravond gisterenavond morgenavond
        NI vannacht
    """),
    day_parts=parse_forms("""
        MO ochtend morgen voormiddag
        AF middag namiddag
        EV avond
        NI nacht
    """),
    decades=parse_counts("""
        2 twintig
        3 dertig
        4 veertig
        5 vijftig
        6 zestig
        7 zeventig
        8 tachtig
        9 negentig
    """),
    recurring_weekdays=parse_numbered("""
        maandags
        dinsdags
        woensdags
        donderdags
        vrijdags
        zaterdags
        zondags
    """),
    set_words=parse_forms("""
        XXXX-XX-XX dagelijks dagelijkse
        P1W        wekelijks wekelijkse
        P1M        maandelijks maandelijkse
        P1Y        jaarlijks jaarlijkse
    """),
    modifiers=parse_modifiers("""
        START begin, begin van, in het begin van, aan het begin van, begin van het jaar, vroeg in
        MID half, medio, midden, in het midden van, halverwege
        END eind, einde, eind van, aan het eind van, einde van, laat in, aan het einde van
        ON_OR_AFTER sinds, vanaf, sedert
        ON_OR_BEFORE tot, tot en met, uiterlijk, uiterlijk op, t/m
        BEFORE voor, vóór
        AFTER na
        APPROX rond, omstreeks, ongeveer, circa, ca.
    """),
    day_separators=r" (?:tot(?: en met)?|t/m|en|of) |, | ?[-–/] ?",
    part_to_year=r",? (?:van )?",
    range_separators=r",? (?:tot(?: en met)?|t/m) (?:begin |half |eind )?",
    list_separators=r",? (?:en|of) (?:begin |half |eind )?",
    between_words=frozenset(parse_phrase_list("tussen")),
    credit_words=frozenset(
        parse_phrase_list("""
        foto, foto's, beeld, afbeelding, bron, bronnen, gepubliceerd, bijgewerkt, laatst bijgewerkt,
        laatst gewijzigd, geraadpleegd op, copyright, datum, auteur, redactie, illustratie, video
    """)
    ),
    day_to_time=r",? (?:om |op |rond |vanaf )?",
    month_openers=frozenset(
        parse_phrase_list("""
        in, sinds, tot, vanaf, van, begin, half, medio, eind, en, maand, per, na, voor, tussen
    """)
    ),
    year_openers=parse_words("""
        in sinds vanaf tot van rond na voor anno jaar tussen en begin eind medio half zomer winter
        voorjaar najaar
        herfst lente uit per omstreeks
    """),
    quantity_words=frozenset(
        parse_phrase_list("""
        zo'n, ongeveer, circa, ca., bijna, ruim, de, ruim, meer dan, minder dan, minstens, hooguit, de
        ruim, alle,
        nummer, nr., pagina, totaal, tot wel
    """)
    ),
    counted_after=r" (?!waren\b|werden\b|hadden\b|begonnen\b|was\b|is\b|kwamen\b)[a-z]+(?:en|s)\b",
    future=r"""
        zal|zullen|gaat|gaan|wordt|worden|gepland|verwacht|moet|moeten
    """,
    past=r"""
        was|waren|werd|werden|had|hadden|heeft|hebben|kwam|kwamen|ging|gingen|viel|vielen|brak|braken|
        stond|stonden|begon|begonnen|kreeg|kregen|nam|namen|gaf|gaven|stierf|sloot|sloten|won|wonnen|
        verloor|verloren|vond|vonden|trok|trad|reed|liep|hield|schreef|bleef|bleven|zei|zag|lag|sprak|
        steeg|daalde|koos|kozen|verscheen|ontstond|\w{3,}(?:de|te|den|ten)(?<!einde)(?<!bijeenkomsten)
    """,
)

"""Words and forms of Italian date expressions."""

from dataclasses import replace
from typing import Final

from index.languages.cldr_dates import cldr_date_words
from index.languages.date_words import DateForm, DateWords, parse_counts, parse_modifiers
from index.languages.tables import parse_forms, parse_phrase_list

_CLDR: Final = cldr_date_words("it")

_YEAR: Final = r"(?: (?:del |dell'anno )?{year})?"
_THIS: Final = r"(?P<direction>questo|questa|quest') ?"
_AFTER_NOUN: Final = r"(?P<direction>scorso|scorsa|passato|passata|prossimo|prossima|venturo|ventura)"
_BEFORE_NOUN: Final = r"(?P<direction>scorso|scorsa|prossimo|prossima)"
_NOUN_AFTER: Final = r"(?! (?:il|la|lo|i|gli|le|che|di|del|della)\b)(?! (?:l'|dell'))"

_FORMS: Final[dict[DateForm, tuple[str, ...]]] = {
    "day": (r"(?:{any_weekday},? )?{day} {month}" + _YEAR,),
    "month": (
        r"{month}(?: del| dell'anno)? {year}",
        r"{month_opener} ?(?P<timex>{lower_month})",
    ),
    "year": (
        r"(?:anno|nell'anno|dell'anno|anni) (?P<timex>{year})",
        r"(?P<year>\d{1,4}) (?:d\. ?c\.|dopo cristo)",
        r"{year}",
    ),
    "decade": (
        r"(?:gli |negli |degli )?anni '?{short_decade}",
        r"(?:gli |negli |degli )?anni {decade}",
        r"(?:gli |negli |degli )?anni {decade_word}",
    ),
    "century": (
        r"{roman}°? secolo(?: {bc})?",
        r"{ordinal} secolo(?: {bc})?",
        r"secolo {roman}(?: {bc})?",
        r"(?P<ordinal>(?-i:Duecento|Trecento|Quattrocento|Cinquecento|Seicento|Settecento|Ottocento|Novecento))",
    ),
    "season": (
        r"{season}(?: del| dell'anno)? {digits_year}",
        r"(?:in |d'|nell'|l'|la |nella |dall'|dell')(?P<timex>{season})",
    ),
    "quarter": (r"(?:{ordinal}|{count}[º°]) trimestre" + _YEAR,),
    "half": (r"(?:{ordinal}|{count}[º°]) semestre" + _YEAR,),
    "following": (
        r"(?:il )?giorno dopo",
        r"(?:l')?indomani",
        r"{single_unit} (?:seguente|successiv[oa])",
        r"{single_unit} dopo" + _NOUN_AFTER,
    ),
    "previous": (r"(?:la )?vigilia", r"giorno prima" + _NOUN_AFTER, r"{single_unit} precedente"),
    "same": (
        r"(?:lo stesso|la stessa|nello stesso|nella stessa) {single_unit}",
        r"stess[oa] {single_unit}",
        r"(?:inizio|metà|fine|corso) (?:dell'|del |della )(?P<timex>{single_unit})(?! {year})",
    ),
    "ago": (r"{about}{number} {unit} (?:fa|or sono|addietro)",),
    "ahead": (r"(?:tra|fra) {about}{number} {unit}",),
    "later": (r"{number} {unit} più tardi", r"{number} {unit} dopo" + _NOUN_AFTER),
    "earlier": (r"{number} {unit} prima" + _NOUN_AFTER,),
    "relative": (
        rf"(?:l'|il |la )?{{single_unit}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{single_unit}}",
        rf"{_THIS}{{single_unit}}",
        rf"{{weekday}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{weekday}}",
        rf"{_THIS}{{weekday}}",
        rf"{{season}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{season}}",
        rf"{_THIS}{{season}}",
        rf"{{lower_month}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{lower_month}}",
    ),
    "weekday": (r"{weekday}(?: {day_part})?",),
    "weekend": (r"(?:nel|questo|il|del) (?P<timex>fine settimana|week-?end)(?! (?:scorso|prossimo))",),
    "duration": (r"{number} {unit}",),
    "set": (
        r"(?:ogni|tutti i|tutte le) {weekday}",
        r"ogni {single_unit}",
        r"ogni {season}",
        r"(?:tutti i|tutti gli|tutte le) {unit}",
        r"ogni {number} {unit}",
        r"{set_word}",
    ),
    "time": (
        r"(?:alle|all'|dalle|ore|alle ore|le) ?(?P<timex>{hour}[.:]{minute})(?!\d)",
        r"(?:alle|ore|alle ore) (?P<timex>{hour})(?![.,:]?\d)",
        r"{hour}:{minute}(?!:?\d)",
    ),
    "day_part": (r"{day_word}(?: {day_part})?", rf"{_THIS}{{day_part}}"),
}  # fmt: skip

DATE_WORDS: Final[DateWords] = replace(
    _CLDR,
    weekdays=dict(_CLDR.weekdays) | {"sabati": 6, "domeniche": 7},
    month_abbreviations=dict(_CLDR.month_abbreviations) | {"sett": 9, "genn": 1, "febbr": 2},
    forms=_FORMS,
    day_suffix=r"[º°]",
    bc_eras=frozenset(parse_phrase_list("a. c, a.c, avanti cristo, prima di cristo")),
    units=parse_forms("""
        MINUTE   minuto minuti
        HOUR     ora ore
        DAY      giorno giorni
        WEEKEND  weekend week-end
        WEEK     settimana settimane
        MONTH    mese mesi
        QUARTER  trimestre trimestri
        YEAR     anno anni
        DECADE   decennio decenni
        CENTURY  secolo secoli
    """)
    | {"fine settimana": "WEEKEND"},
    plural_units=frozenset(
        parse_phrase_list("""
        minuti, ore, giorni, settimane, mesi, trimestri, anni, decenni, secoli
    """)
    ),
    approximators=frozenset(
        parse_phrase_list("""
        circa, quasi, più di, meno di, oltre, poco più di, poco meno di, appena, esattamente, già
    """)
    ),
    numerals=parse_counts("""
        1 un, una, uno, un'
        2 due
        3 tre
        4 quattro
        5 cinque
        6 sei
        7 sette
        8 otto
        9 nove
        10 dieci
        11 undici
        12 dodici
        13 tredici
        14 quattordici
        15 quindici
        16 sedici
        17 diciassette
        18 diciotto
        19 diciannove
        20 venti
        25 venticinque
        30 trenta
        40 quaranta
        50 cinquanta
        60 sessanta
        100 cento
    """)
    | {"mezzo": 0.5, "mezza": 0.5, "mezz'": 0.5},
    ordinals=parse_counts("""
        1 primo, prima
        2 secondo, seconda
        3 terzo, terza
        4 quarto, quarta, ultimo
        5 quinto
        6 sesto
        7 settimo
        8 ottavo
        9 nono
        10 decimo
        11 undicesimo
        12 dodicesimo
        13 tredicesimo
        14 quattordicesimo
        15 quindicesimo
        16 sedicesimo
        17 diciassettesimo
        18 diciottesimo
        19 diciannovesimo
        20 ventesimo
        21 ventunesimo
        13 duecento
        14 trecento
        15 quattrocento
        16 cinquecento
        17 seicento
        18 settecento
        19 ottocento
        20 novecento
    """),
    seasons={"primavera": "SP", "estate": "SU", "autunno": "FA", "inverno": "WI"},
    directions=parse_counts("""
        -1 scorso, scorsa, passato, passata
        0 questo, questa, quest'
        1 prossimo, prossima, venturo, ventura
    """),
    day_words=parse_counts("""
        -2 l'altro ieri, altro ieri, l'altroieri, altroieri, ieri l'altro
        -1 ieri
        0 oggi, stamattina, stamani, stamane, stasera, stanotte
        1 domani
        2 dopodomani
    """),
    day_word_parts={"stamattina": "MO", "stamani": "MO", "stamane": "MO", "stasera": "EV", "stanotte": "NI"},
    day_parts=parse_forms("""
        MO mattina mattino
        MI mezzogiorno
        AF pomeriggio
        EV sera
        NI notte
    """),
    decades=parse_counts("""
        2 venti
        3 trenta
        4 quaranta
        5 cinquanta
        6 sessanta
        7 settanta
        8 ottanta
        9 novanta
    """),
    set_words=parse_forms("""
        XXXX-XX-XX quotidiano quotidiani quotidiana quotidiane quotidianamente giornaliero giornaliera
        P1W        settimanale settimanali settimanalmente
        P1M        mensile mensili mensilmente
        P1Y        annuale annuali annualmente
    """),
    modifiers=parse_modifiers("""
        START inizio, all'inizio di, all'inizio del, all'inizio dell'anno, a inizio, ai primi di, agli
        START inizi del
        START agli inizi degli
        MID metà, a metà, alla metà di, a metà del, a metà di, alla metà del, alla metà degli
        END fine, a fine, alla fine di, alla fine del, alla fine dell'anno, alla fine degli, verso la fine del
        ON_OR_AFTER dal, dall', da, a partire dal, a partire da, sin dal, fin dal
        ON_OR_BEFORE fino a, fino al, entro, entro il, entro la
        BEFORE prima di, prima del, prima dell'
        AFTER dopo, dopo il, dopo l'
        APPROX circa, intorno al, verso il, verso, attorno al
    """),
    day_separators=r" (?:al|all'|e(?: il)?|o(?: il)?|a) ?|, | ?[-–/] ?",
    part_to_year=r",? (?:di |del |dell'|dello )?(?:l')?",
    range_separators=r",? (?:a|al|all'|fino al|fino a) ?(?:inizio |metà |fine )?",
    list_separators=r",? [eo](?: il)? (?:inizio |metà |fine )?",
    between_words=frozenset(parse_phrase_list("tra, fra, tra il, fra il")),
    credit_words=frozenset(
        parse_phrase_list("""
        foto, fotografia, immagine, crediti, credito, fonte, fonti, pubblicato, pubblicata, aggiornato,
        aggiornata, ultimo aggiornamento, consultato il, modificato, copyright, data, autore, autrice,
        redazione, illustrazione, video
    """)
    ),
    day_to_time=r",? (?:alle |all'|alle ore |ore |dalle |verso le )?",
    month_openers=frozenset(
        parse_phrase_list("""
        in, nel, dal, da, a, ad, di, fino a, entro, inizio, metà, fine, mese di, tra, fra, e, per, d'
    """)
    ),
    year_openers=frozenset(
        parse_phrase_list("""
        nel, dal, del, al, fino al, il, entro il, tra il, fra il, e il, anno, anni, dopo il, prima del,
        estate,
        primavera, autunno, inverno, fine, inizio, metà, verso il, intorno al
    """)
    ),
    quantity_words=frozenset(
        parse_phrase_list("""
        circa, i, gli, le, oltre, quasi, più di, meno di, almeno, numero, pagina, n., altri, altre, dei,
        delle, ai
    """)
    ),
    counted_after=r" [a-zàèéìòù]+[ei]\b",
    future=r"""
        \w+(?:erà|irà|drà|rrà|vrà|trà|eranno|iranno|dranno|rranno|vranno)|sarà|saranno|previst[oaie]
    """,
    past=r"""
        (?:ha|hanno|è|sono|era|erano|aveva|avevano|si è|si sono)(?: \w+){0,2} \w+(?:at|ut|it|st|tt|rt|
        rs|s|nt)[oaie]|\w+(?:ò|arono|irono|erono|ava|avano|eva|evano|iva|ivano)|fu|furono|ebbe|nacque|
        morì|venne|vennero|cadde|fece|disse|prese|mise|vinse|perse|chiuse|decise|scrisse|divenne|rimase|
        giunse
    """,
)

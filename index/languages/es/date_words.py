"""Words and forms of Spanish date expressions."""

from dataclasses import replace
from typing import Final

from index.languages.cldr_dates import cldr_date_words
from index.languages.date_words import DateForm, DateWords, parse_counts, parse_modifiers
from index.languages.tables import parse_forms, parse_phrase_list, parse_words

_CLDR: Final = cldr_date_words("es")

_YEAR: Final = r"(?:,? (?:de |del |del año )?{year})?"
_THIS: Final = r"(?P<direction>este|esta)"
_AFTER_NOUN: Final = r"(?P<direction>pasado|pasada|último|última|próximo|próxima|que viene|entrante)"
_BEFORE_NOUN: Final = r"(?:el |la )?(?P<direction>pasado|pasada|próximo|próxima)"
_NO_YEAR_AFTER: Final = r"(?! {year})"
_NOUN_AFTER: Final = r"(?! (?:de|del|que)\b)"

_FORMS: Final[dict[DateForm, tuple[str, ...]]] = {
    "day": (r"(?:{any_weekday},? (?:día )?)?{day} (?:de )?{month}" + _YEAR,),
    "month": (
        r"{month}(?: de| del| del año)? {year}",
        r"{month_opener} (?P<timex>{lower_month})",
    ),
    "year": (
        r"(?:año|años) (?P<timex>{year})",
        r"(?P<year>\d{1,4}) (?:d\. ?c\.|después de cristo)",
        r"{year}",
    ),
    "decade": (
        r"(?:la )?(?:década|decenio) de(?: los)?(?: años)? {decade}",
        r"(?:los |la década de los )?años {decade}",
        r"(?:los |la década de los )?años {short_decade}",
        r"(?:en|de|desde|hasta) (?P<timex>los {decade_word})(?! [^\W\d_]+s\b)",
        r"(?:los años|la década de los|década de los|la década de|años) {decade_word}",
    ),
    "century": (r"siglos? {roman}(?: {bc})?",),
    "season": (
        r"{season}(?: de| del| del año)? {digits_year}",
        r"(?:el|en|la|del|en el|en la) (?P<timex>{season})",
    ),
    "quarter": (r"(?:{ordinal}|{count}\.?º) trimestre" + _YEAR,),
    "half": (r"(?:{ordinal}|{count}\.?º) semestre" + _YEAR,),
    "following": (r"(?:al |el )?día siguiente", r"{single_unit} siguiente"),
    "previous": (r"(?:la )?víspera", r"día anterior"),
    "same": (
        r"(?:ese|esa|aquel|aquella) mism[oa] {single_unit}",
        r"mism[oa] {single_unit}",
        r"(?:principios|comienzos|inicios|mediados|finales|fines|fin) de(?:l| la)? (?P<timex>{single_unit})"
        + _NO_YEAR_AFTER,
    ),
    "ago": (
        r"hace {about}{number} {unit}",
        r"{about}{number} {unit} atrás",
    ),
    "ahead": (r"dentro de {about}{number} {unit}", r"(?P<ambiguous>en) {about}{number} {unit}"),
    "later": (r"{number} {unit} (?:más tarde|después)" + _NOUN_AFTER,),
    "earlier": (r"{number} {unit} antes" + _NOUN_AFTER,),
    "relative": (
        rf"(?:el |la )?{{single_unit}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{single_unit}}",
        rf"{_THIS} {{single_unit}}",
        rf"{{weekday}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{weekday}}",
        rf"{_THIS} {{weekday}}",
        rf"{{season}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{season}}",
        rf"{_THIS} {{season}}",
        rf"{{lower_month}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} (?:mes de )?{{lower_month}}",
    ),
    "weekday": (r"{weekday}(?: (?:por|en|de) la {day_part})?",),
    "weekend": (r"(?:el|este|del) (?P<timex>fin de semana)(?! (?:pasado|que))",),
    "duration": (r"{number} {unit}",),
    "set": (
        r"(?:cada|todos los|los) {weekday}",
        r"cada {single_unit}",
        r"cada {season}",
        r"(?:todos los|todas las) {unit}",
        r"cada {number} {unit}",
        r"{set_word}",
    ),
    "time": (
        r"(?:a |de |desde |hasta )?las? (?P<timex>{hour}[:.]{minute}(?: ?h(?:oras)?)?)",
        r"las? (?P<timex>{hour} ?h(?:oras)?)",
        r"{hour}:{minute}(?: ?h(?:oras)?)?(?!:?\d)",
    ),
    "day_part": (
        "".join(f"(?<!{word} )" for word in parse_words("la una esta cada toda media misma"))
        + r"{day_word}(?:,? (?:por|en|de|a) la {day_part})?",
        rf"{_THIS} {{day_part}}",
    ),
}  # fmt: skip

DATE_WORDS: Final[DateWords] = replace(
    _CLDR,
    months=dict(_CLDR.months) | {"setiembre": 9},
    weekdays=dict(_CLDR.weekdays) | {"sábados": 6, "domingos": 7},
    forms=_FORMS,
    day_suffix=r"(?:\.?[ºo°]|ro|er)",
    bc_eras=frozenset(parse_phrase_list("a. c, a.c, a. de c, antes de cristo, a. e. c")),
    units=parse_forms("""
        MINUTE   minuto minutos
        HOUR     hora horas
        DAY      día días
        WEEK     semana semanas
        MONTH    mes meses
        QUARTER  trimestre trimestres
        YEAR     año años
        DECADE   década décadas decenio decenios
        CENTURY  siglo siglos
    """)
    | {"fin de semana": "WEEKEND", "fines de semana": "WEEKEND"},
    plural_units=frozenset(
        parse_phrase_list("""
        minutos, horas, días, semanas, meses, trimestres, años, décadas, decenios, siglos, fines de semana
    """)
    ),
    approximators=frozenset(
        parse_phrase_list("""
        unos, unas, casi, más de, menos de, apenas, ya, poco más de, poco menos de, algo más de, cerca
        de, alrededor de, exactamente, solo
    """)
    ),
    numerals=parse_counts("""
        1 un, una, uno
        2 dos
        3 tres
        4 cuatro
        5 cinco
        6 seis
        7 siete
        8 ocho
        9 nueve
        10 diez
        11 once
        12 doce
        13 trece
        14 catorce
        15 quince
        16 dieciséis
        17 diecisiete
        18 dieciocho
        19 diecinueve
        20 veinte
        25 veinticinco
        30 treinta
        40 cuarenta
        50 cincuenta
        60 sesenta
        100 cien
    """)
    | {"medio": 0.5, "media": 0.5},
    ordinals=parse_counts("""
        1 primer, primero, primera
        2 segundo, segunda
        3 tercer, tercero, tercera
        4 cuarto, cuarta, último
    """),
    seasons={"primavera": "SP", "verano": "SU", "otoño": "FA", "invierno": "WI"},
    directions=parse_counts("""
        -1 pasado, pasada, último, última
        0 este, esta
        1 próximo, próxima, que viene, entrante
    """),
    day_words=parse_counts("""
        -2 anteayer, antier, antes de ayer
        -1 ayer, anoche
        0 hoy
        1 mañana
        2 pasado mañana
    """),
    day_word_parts={"anoche": "NI"},
    day_parts=parse_forms("""
        MO mañana madrugada
        MI mediodía
        AF tarde
        NI noche
    """),
    decades=parse_counts("""
        2 veinte
        3 treinta
        4 cuarenta
        5 cincuenta
        6 sesenta
        7 setenta
        8 ochenta
        9 noventa
    """),
    set_words=parse_forms("""
        XXXX-XX-XX diario diarios diaria diarias diariamente
        P1W        semanal semanales semanalmente
        P1M        mensual mensuales mensualmente
        P1Y        anual anuales anualmente
    """),
    modifiers=parse_modifiers("""
        START a principios de, principios de, a comienzos de, comienzos de, inicios de, a inicios de
        START principios del
        START a principios del, a comienzos del, a principios del año, al comienzo de
        MID a mediados de, mediados de, a mediados del, a mediados de la
        END a finales de, finales de, a fines de, fines de, a finales del, a fines del, a finales del año
        ON_OR_AFTER desde, desde el, a partir de, a partir del
        ON_OR_BEFORE hasta, hasta el, a más tardar el
        BEFORE antes de, antes del
        AFTER después de, después del, tras, tras el
        APPROX hacia, alrededor de, en torno a, cerca de, hacia el, allá por
    """),
    day_separators=r"(?: de)? (?:al|y(?: el)?|o(?: el)?|a) |, | ?[-–/] ?",
    part_to_year=r",? (?:de |del )?",
    range_separators=r",? (?:a|al|hasta|hasta el) (?:principios de |mediados de |finales de )?",
    list_separators=r",? [yeo](?: el)? (?:principios de |mediados de |finales de )?",
    between_words=frozenset(parse_phrase_list("entre, entre el")),
    credit_words=frozenset(
        parse_phrase_list("""
        foto, fotos, fotografía, imagen, crédito, créditos, fuente, fuentes, publicado, publicada,
        actualizado, actualizada, última actualización, consultado el, modificado, copyright, fecha,
        autor, autora, redacción, ilustración, vídeo, video
    """)
    ),
    day_to_time=r",? (?:a las? |sobre las |hacia las |desde las )?",
    month_openers=frozenset(
        parse_phrase_list("""
        en, desde, hasta, principios de, mediados de, finales de, fines de, mes de, a partir de, entre,
        y, de, para, a
    """)
    ),
    year_openers=frozenset(
        parse_phrase_list("""
        en, desde, hasta, del, entre, hacia, tras, antes de, después de, durante, año, años, para, verano de,
        invierno de, primavera de, otoño de, principios de, mediados de, finales de, fines de, partir de
    """)
    ),
    quantity_words=frozenset(
        parse_phrase_list("""
        unos, unas, los, las, cerca de, más de, menos de, casi, alrededor de, aproximadamente, número,
        página, n.º,
        otros, otras, total de, sus, al menos
    """)
    ),
    counted_after=r" [a-záéíóúñ]+s\b",
    future=r"""
        \w+(?:ará|erá|irá|drá|rrá|brá|arán|erán|irán|drán|rrán|brán)|va a|van a|prevé|previst[oa]s?
    """,
    past=r"""
        \w+(?:ó|aron|ieron|aba|aban|ía|ían|ido|ado)|fue|fueron|hubo|hizo|hicieron|dijo|tuvo|tuvieron|
        vino|puso|quiso|pudo|estuvo|cayeron|trajo
    """,
)

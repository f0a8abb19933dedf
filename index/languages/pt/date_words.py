"""Words and forms of Portuguese date expressions, of Portugal and Brazil."""

from dataclasses import replace
from typing import Final

from index.languages.cldr_dates import cldr_date_words
from index.languages.date_words import DateForm, DateWords, parse_counts, parse_modifiers
from index.languages.tables import parse_forms, parse_phrase_list

_CLDR: Final = cldr_date_words("pt")

_YEAR: Final = r"(?:,? (?:de |do ano de )?{year})?"
_THIS: Final = r"(?P<direction>este|esta|neste|nesta)"
_AFTER_NOUN: Final = r"(?P<direction>passado|passada|que vem|próximo|próxima)"
_BEFORE_NOUN: Final = r"(?P<direction>próximo|próxima|passado|passada|último|última)"
_SHORT_WEEKDAY: Final = r"(?P<weekday>segunda|terça|quarta|quinta|sexta)"
_NEXT: Final = r"(?P<direction>próximo|próxima)"
_NOUN_AFTER: Final = r"(?! (?:de|do|da|dos|das|que)\b)"

_FORMS: Final[dict[DateForm, tuple[str, ...]]] = {
    "day": (r"(?:{any_weekday},? )?(?:dia )?{day} (?:de )?{month}" + _YEAR,),
    "month": (
        r"{month}(?: de| do ano de)? {year}",
        r"{month_opener} (?P<timex>{lower_month})",
    ),
    "year": (
        r"(?:ano|ano de|anos) (?P<timex>{year})",
        r"(?P<year>\d{1,4}) (?:d\. ?c\.|depois de cristo)",
        r"{year}",
    ),
    "decade": (
        r"(?:década|decênio|decénio) de {decade}",
        r"(?:década|decênio|decénio) de {short_decade}",
        r"(?:os )?anos {decade}",
        r"(?:os )?anos {short_decade}",
        r"(?:os )?anos {decade_word}",
        r"década de {decade_word}",
    ),
    "century": (r"séculos? {roman}(?: {bc})?",),
    "season": (
        r"{season}(?: de| do ano de)? {digits_year}",
        r"(?:o|no|do|a|na|da|ao) (?P<timex>{season})",
    ),
    "quarter": (r"(?:{ordinal}|{count}\.?º) trimestre" + _YEAR,),
    "half": (r"(?:{ordinal}|{count}\.?º) semestre" + _YEAR,),
    "following": (r"(?:no )?dia seguinte", r"{single_unit} seguinte"),
    "previous": (r"(?:a |na )?véspera", r"{single_unit} anterior"),
    "same": (
        r"(?:o mesmo|a mesma|no mesmo|na mesma|nesse mesmo|nessa mesma) {single_unit}",
        r"(?:início|começo|meados|final|fim) d[oa] (?P<timex>{single_unit})(?! (?:de )?{year})",
    ),
    "ago": (
        r"há {about}{number} {unit}(?: atrás)?",
        r"{about}{number} {unit} atrás",
    ),
    "ahead": (r"(?:daqui a|dentro de) {about}{number} {unit}", r"(?P<ambiguous>em) {about}{number} {unit}"),
    "later": (r"{number} {unit} mais tarde", r"{number} {unit} depois" + _NOUN_AFTER),
    "earlier": (r"{number} {unit} (?:antes|mais cedo)" + _NOUN_AFTER,),
    "relative": (
        rf"{{single_unit}} {_AFTER_NOUN}",
        rf"{_NEXT} {{single_unit}}",
        r"(?P<direction>última|passada) (?P<unit>semana)",
        rf"{_THIS} {{single_unit}}",
        rf"{{weekday}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{weekday}}",
        rf"{_THIS} {{weekday}}",
        rf"{_SHORT_WEEKDAY} (?P<direction>passada|que vem)",
        rf"(?P<direction>próxima|última) {_SHORT_WEEKDAY}(?=[.,;)]|$)",
        rf"{{season}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} {{season}}",
        rf"{_THIS} {{season}}",
        rf"{{lower_month}} {_AFTER_NOUN}",
        rf"{_BEFORE_NOUN} (?:mês de )?{{lower_month}}",
    ),
    "weekday": (r"{weekday}(?: (?:à|de|pela|ao) {day_part})?",),
    "weekend": (r"(?:no|neste|este|o) (?P<timex>fim de semana)(?! (?:passado|que))",),
    "duration": (r"{number} {unit}",),
    "set": (
        r"(?:cada|todas? as?|todos? os?|todo|toda|às|aos) {weekday}",
        r"(?:cada|todo) {single_unit}",
        r"cada {season}",
        r"(?:todos os|todas as) {unit}",
        r"a cada {number} {unit}",
        r"{set_word}",
    ),
    "time": (
        r"(?:às|as|à|pelas|até às) (?P<timex>{hour} ?(?:h|horas?)(?: ?{minute}(?: ?min)?)?)",
        r"(?:às|à|pelas) (?P<timex>{hour}[:.]{minute}(?: ?h(?:oras)?)?)",
        r"{hour}h{minute}",
        r"{hour}:{minute}(?!:?\d)",
    ),
    "day_part": (r"{day_word}(?:,? (?:à|de|pela|ao) {day_part})?", rf"{_THIS} {{day_part}}"),
}  # fmt: skip

_WEEKDAYS: Final = ("segunda", "terça", "quarta", "quinta", "sexta")

DATE_WORDS: Final[DateWords] = replace(
    _CLDR,
    weekdays=dict(_CLDR.weekdays)
    | {f"{name}s-feiras": number for number, name in enumerate(_WEEKDAYS, 1)}
    | {"sábados": 6, "domingos": 7},
    weekday_abbreviations=dict(_CLDR.weekday_abbreviations)
    | {name: number for number, name in enumerate(_WEEKDAYS, 1)},
    forms=_FORMS,
    day_suffix=r"\.?[ºo°]",
    bc_eras=frozenset(parse_phrase_list("a. c, a.c, antes de cristo, a. e. c")),
    units=parse_forms("""
        MINUTE   minuto minutos
        HOUR     hora horas
        DAY      dia dias
        WEEK     semana semanas
        MONTH    mês meses
        QUARTER  trimestre trimestres
        YEAR     ano anos
        DECADE   década décadas
        CENTURY  século séculos
    """)
    | {"fim de semana": "WEEKEND", "fins de semana": "WEEKEND"},
    plural_units=frozenset(
        parse_phrase_list("""
        minutos, horas, dias, semanas, meses, trimestres, anos, décadas, séculos, fins de semana
    """)
    ),
    approximators=frozenset(
        parse_phrase_list("""
        cerca de, mais de, menos de, quase, já, pouco mais de, pouco menos de, apenas, aproximadamente,
        exatamente
    """)
    ),
    numerals=parse_counts("""
        1 um, uma
        2 dois, duas
        3 três
        4 quatro
        5 cinco
        6 seis
        7 sete
        8 oito
        9 nove
        10 dez
        11 onze
        12 doze
        13 treze
        14 catorze, quatorze
        15 quinze
        16 dezasseis, dezesseis
        17 dezassete, dezessete
        18 dezoito
        19 dezanove, dezenove
        20 vinte
        25 vinte e cinco
        30 trinta
        40 quarenta
        50 cinquenta
        60 sessenta
        100 cem
    """)
    | {"meio": 0.5, "meia": 0.5},
    ordinals=parse_counts("""
        1 primeiro, primeira
        2 segundo, segunda
        3 terceiro, terceira
        4 quarto, quarta, último
    """),
    seasons={"primavera": "SP", "verão": "SU", "outono": "FA", "inverno": "WI"},
    directions=parse_counts("""
        -1 passado, passada, último, última
        0 este, esta, neste, nesta
        1 próximo, próxima, que vem
    """),
    day_words=parse_counts("""
        -2 anteontem
        -1 ontem
        0 hoje
        1 amanhã
        2 depois de amanhã
    """),
    day_parts=parse_forms("""
        MO manhã madrugada
        AF tarde
        NI noite
    """)
    | {"meio-dia": "MI"},
    decades=parse_counts("""
        2 vinte
        3 trinta
        4 quarenta
        5 cinquenta
        6 sessenta
        7 setenta
        8 oitenta
        9 noventa
    """),
    set_words=parse_forms("""
        XXXX-XX-XX diário diários diária diárias diariamente
        P1W        semanal semanais semanalmente
        P1M        mensal mensais mensalmente
        P1Y        anual anuais anualmente
    """),
    modifiers=parse_modifiers("""
        START no início de, início de, no começo de, começo de, no início do, no início da, no princípio de
        START no começo da, no início do ano de, no início do ano, inícios de, nos inícios de
        MID em meados de, meados de, em meados do, em meados da
        END no final de, final de, no fim de, fim de, finais de, em finais de, no final do, no final
        END da, no fim do
        ON_OR_AFTER desde, desde o, a partir de, a partir do, desde a
        ON_OR_BEFORE até, até o, até ao, até a, o mais tardar em
        BEFORE antes de, antes do
        AFTER depois de, após, após o, depois do
        APPROX por volta de, cerca de, em torno de, aproximadamente em
    """),
    day_separators=r"(?: de)? (?:a|ao|e(?: o)?|ou|até) |, | ?[-–/] ?",
    part_to_year=r",? (?:de |do |deste |desse )?",
    range_separators=r",? (?:a|ao|até|até o) (?:início de |meados de |final de )?",
    list_separators=r",? (?:e|ou)(?: o)? (?:início de |meados de |final de )?",
    between_words=frozenset(parse_phrase_list("entre, entre o")),
    credit_words=frozenset(
        parse_phrase_list("""
        foto, fotos, fotografia, imagem, crédito, créditos, fonte, fontes, publicado, publicada,
        atualizado, atualizada, última atualização, acessado em, consultado em, modificado, copyright,
        data, autor, autora, redação, ilustração, vídeo
    """)
    ),
    day_to_time=r",? (?:às? |pelas |por volta das |até às )?",
    month_openers=frozenset(
        parse_phrase_list("""
        em, desde, até, início de, meados de, final de, fim de, finais de, mês de, a partir de, entre,
        e, de, para, a
    """)
    ),
    year_openers=frozenset(
        parse_phrase_list("""
        em, desde, até, entre, ano, ano de, anos, após, antes de, depois de, durante, para, verão de,
        inverno de,
        primavera de, outono de, início de, meados de, final de, fim de, finais de, partir de, volta de
    """)
    ),
    quantity_words=frozenset(
        parse_phrase_list("""
        cerca de, os, as, uns, umas, mais de, menos de, quase, aproximadamente, número, página, n.º,
        outros, outras,
        total de, pelo menos
    """)
    ),
    counted_after=r" [a-záâãàéêíóôõúç]+s\b",
    future=r"""
        (?!verão\b)\w+(?:ará|erá|irá|orá|arão|erão|irão|orão)|terá|terão|vai|vão|previst[oa]s?
    """,
    past=r"""
        (?!meu\b|seu\b|teu\b|europeu\b|museu\b)\w+(?:ou|aram|eu|eram|iu|iram|ava|avam|ia|iam|ado|ada|
        ados|adas|ido|ida)|foi|foram|era|eram|teve|tiveram|fez|fizeram|disse|veio|vieram|pôs|esteve|
        houve
    """,
)

"""Words and forms of French date expressions."""

from dataclasses import replace
from typing import Final

from index.languages.cldr_dates import cldr_date_words
from index.languages.date_words import DateForm, DateWords, parse_counts, parse_modifiers
from index.languages.tables import parse_forms, parse_phrase_list, parse_words

_CLDR: Final = cldr_date_words("fr")

_YEAR: Final = r"(?: (?:de (?:l'année )?)?{year})?"
_THIS: Final = r"(?P<direction>ce|cet|cette)"
_LAST_OR_NEXT: Final = (
    r"(?P<direction>dernier|dernière|passé|passée|prochain|prochaine|précédent|écoulé|écoulée)"
)
_NOUN_AFTER: Final = r"(?! (?:l[ae]s?\b|l'|des?\b|son\b|sa\b|leur|que?\b|qu'|avoir\b|être\b|cette?\b))"

_FORMS: Final[dict[DateForm, tuple[str, ...]]] = {
    "day": (r"(?:{any_weekday},? )?(?:le )?(?P<timex>(?:{weekday_before}){day} {month}(?:,? {year})?)",),
    "month": (
        r"{month}(?: de l'année)? {year}",
        r"{month_opener}[ -]?(?P<timex>{lower_month})",
    ),
    "year": (
        r"(?:l'an|l'année|année|années|an) (?P<timex>{year})",
        r"(?:en )?l'an (?P<timex>(?P<year>\d{1,4})(?: ap\. ?j\.-c\.| après jésus-christ)?)",
        r"(?P<year>\d{1,4}) (?:ap\. ?j\.-c\.|après jésus-christ)",
        r"{year}",
    ),
    "decade": (
        r"(?:les |des )?années {decade}",
        r"(?:les |des )?années {short_decade}",
        r"(?:les |des )?années {decade_word}",
    ),
    "century": (
        r"{roman}(?:e|è|ème|ᵉ|er|re)? siècles?(?: {bc})?",
        r"{count}(?:e|è|ème) siècles?(?: {bc})?",
        r"{ordinal} siècle(?: {bc})?",
    ),
    "season": (
        r"{season}(?: de l'année)? {digits_year}",
        r"(?:à l'|l'|en |au |dès l'|cet |le )(?P<timex>{season})(?! (?:dernier|prochain|passé))",
    ),
    "quarter": (r"(?:{ordinal}|{count}(?:er|e|ème)) trimestre" + _YEAR, r"(?-i:T){count}(?: {digits_year})?"),
    "half": (r"(?:{ordinal}|{count}(?:er|e|ème)) semestre" + _YEAR,),
    "following": (
        r"(?:le |dès le )?lendemain",
        r"(?:le |la |l')?{single_unit} (?:suivante?|d'après)",
    ),
    "previous": (r"(?:la )?veille(?! (?:sur|à)\b)", r"(?:le |la |l'){single_unit} (?:précédente?|d'avant)"),
    "same": (
        r"(?:la|le|cette) même {single_unit}",
        r"(?:début|fin|milieu|mi|cours|courant) (?:de l'|du |de la )(?P<timex>{single_unit})(?! {year})",
    ),
    "ago": (r"(?:il y a|voilà|voici) {about}{number} {unit}",),
    "ahead": (r"(?:dans|d'ici) {about}{number} {unit}",),
    "later": (r"{number} {unit} plus tard", r"{number} {unit} après" + _NOUN_AFTER),
    "earlier": (r"{number} {unit} (?:plus tôt|auparavant)", r"{number} {unit} avant(?= ?[,.;:)]|$)"),
    "relative": (
        rf"(?:l'|le |la )?{{single_unit}} {_LAST_OR_NEXT}",
        rf"{_THIS} {{single_unit}}(?:-ci)?",
        rf"{{weekday}} {_LAST_OR_NEXT}",
        rf"{_THIS} {{weekday}}",
        rf"{{season}} {_LAST_OR_NEXT}",
        rf"{_THIS} {{season}}",
        rf"{{lower_month}} {_LAST_OR_NEXT}",
    ),
    "weekday": (r"{weekday}(?: (?:au )?{day_part})?",),
    "weekend": (r"(?:ce|le|du) (?P<timex>week-?end)",),
    "duration": (r"{number} {unit}",),
    "set": (
        r"(?:chaque|tous les) {weekday}",
        r"chaque {single_unit}",
        r"chaque {season}",
        r"(?:tous|toutes) les (?:{number} )?{unit}",
        r"{set_word}",
    ),
    "time": (
        r"{hour} ?h(?:eures?)? ?{minute}",
        r"(?:à|vers|dès|jusqu'à|avant|après) (?P<timex>{hour} ?h(?:eures?)?)",
        r"{hour}:{minute}(?!:?\d)",
    ),
    "day_part": (r"{day_word}(?: (?:au )?{day_part})?", rf"{_THIS} {{day_part}}"),
}  # fmt: skip

DATE_WORDS: Final[DateWords] = replace(
    _CLDR,
    weekdays=dict(_CLDR.weekdays) | {f"{name}s": number for name, number in _CLDR.weekdays.items()},
    month_abbreviations=dict(_CLDR.month_abbreviations) | {"fév": 2, "févr": 2, "sept": 9},
    forms=_FORMS,
    day_suffix=r"(?:er|ᵉʳ)",
    bc_eras=frozenset(parse_phrase_list("av. j.-c, av. jc, avant jésus-christ, avant j.-c, avant notre ère")),
    units=parse_forms("""
        MINUTE   minute minutes
        HOUR     heure heures
        DAY      jour jours journée
        WEEKEND  week-end week-ends weekend weekends
        WEEK     semaine semaines
        MONTH    mois
        QUARTER  trimestre trimestres
        YEAR     an ans année années
        DECADE   décennie décennies
        CENTURY  siècle siècles
    """),
    plural_units=parse_words("""
        minutes heures jours week-ends weekends semaines trimestres ans années décennies siècles journée
    """),
    approximators=frozenset(
        parse_phrase_list("""
        environ, près de, plus de, moins de, à peine, déjà, presque, un peu plus de, un peu moins de,
        quelque, exactement, seulement
    """)
    ),
    numerals=parse_counts("""
        1 un, une
        2 deux
        3 trois
        4 quatre
        5 cinq
        6 six
        7 sept
        8 huit
        9 neuf
        10 dix
        11 onze
        12 douze
        13 treize
        14 quatorze
        15 quinze
        16 seize
        17 dix-sept
        18 dix-huit
        19 dix-neuf
        20 vingt
        25 vingt-cinq
        30 trente
        40 quarante
        50 cinquante
        60 soixante
        100 cent
        10 une dizaine d', une dizaine de
    """)
    | {"une demi": 0.5, "un demi": 0.5},
    ordinals=parse_counts("""
        1 premier, première
        2 deuxième, second, seconde
        3 troisième
        4 quatrième, dernier
        5 cinquième
        6 sixième
        7 septième
        8 huitième
        9 neuvième
        10 dixième
        11 onzième
        12 douzième
        13 treizième
        14 quatorzième
        15 quinzième
        16 seizième
        17 dix-septième
        18 dix-huitième
        19 dix-neuvième
        20 vingtième
        21 vingt et unième
    """),
    seasons={"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"},
    directions=parse_counts("""
        -1 dernier, dernière, passé, passée, précédent, écoulé, écoulée
        0 ce, cet, cette
        1 prochain, prochaine
    """),
    day_words=parse_counts("""
        -2 avant-hier
        -1 hier
        0 aujourd'hui
        1 demain
        2 après-demain
    """),
    day_parts=parse_forms("""
        MO matin matinée
        MI midi
        AF après-midi
        EV soir soirée
        NI nuit
    """),
    decades=parse_counts("""
        2 vingt
        3 trente
        4 quarante
        5 cinquante
        6 soixante
        7 soixante-dix
        8 quatre-vingt, quatre-vingts
        9 quatre-vingt-dix
    """),
    set_words=parse_forms("""
        XXXX-XX-XX quotidien quotidiens quotidienne quotidiennes quotidiennement
        P1W        hebdomadaire hebdomadaires
        P1M        mensuel mensuels mensuelle mensuelles mensuellement
        P1Y        annuel annuels annuelle annuelles annuellement
    """),
    modifiers=parse_modifiers("""
        START début, au début de, au début du, au début des, début de l'année, au début de l'année, dès
        START le début de
        MID mi, à la mi, au milieu de, au milieu des, milieu
        END fin, à la fin de, à la fin du, à la fin des, fin de l'année, à la fin de l'année
        ON_OR_AFTER depuis, depuis le, dès, dès le, à partir de, à partir du, à compter du, à compter de
        ON_OR_BEFORE jusqu'en, jusqu'au, jusqu'à, d'ici, d'ici le, d'ici à, au plus tard le
        BEFORE avant, avant le, avant l'
        AFTER après, après le
        APPROX vers, environ, autour de, aux environs de, vers le, vers l'an
    """),
    day_separators=r" (?:au|et(?: le)?|ou(?: le)?|à) |, | ?[-–/] ?",
    part_to_year=r",? (?:de |d')?(?:l')?",
    range_separators=r",? (?:à|au|jusqu'en|jusqu'au|jusqu'à) (?:début |la mi-|fin )?",
    list_separators=r",? (?:et|ou)(?: le)? (?:début |la mi-|fin )?",
    between_words=frozenset(parse_phrase_list("entre, entre le")),
    credit_words=frozenset(
        parse_phrase_list("""
        photo, photos, photographie, image, crédit, crédits, source, sources, publié, publié le, mis à
        jour, mis à jour le, dernière mise à jour, modifié le, consulté le, copyright, date, auteur,
        autrice, rédaction, illustration, vidéo, légende
    """)
    ),
    day_to_time=r",? (?:à |vers |dès |, )?",
    month_openers=frozenset(
        parse_phrase_list("""
        en, dès, depuis, avant, après, jusqu'en, d'ici, début, mi, fin, courant, pour, entre, et, à
        partir de, mois de, mois d'
    """)
    ),
    year_openers=frozenset(
        parse_phrase_list("""
        en, depuis, dès, jusqu'en, d'ici, avant, après, entre, vers, fin, début, courant, été, hiver,
        printemps,
        automne, à, année, an, millésime
    """)
    ),
    quantity_words=frozenset(
        parse_phrase_list("""
        environ, quelque, quelques, près de, plus de, moins de, les, ces, ses, leurs, aux, des, presque,
        total de,
        les plus de, au moins, n°, numéro, page, jusqu'à, contre, sur
    """)
    ),
    counted_after=r" [a-zà-ÿ]+[sx]\b",
    future=r"""
        (?!sera[is]\b)\w+(?:[eidtuvrl]ra|[eidtuvrl]ront)|aura|auront|ira|iront|va|vont|prévue?s?|
        devrait|devraient
    """,
    past=r"""
        (?:a|ont|avait|avaient|est|sont|était|étaient|s'est|se sont|n'a|n'ont)(?: \w+){0,2} \w+(?:é|i|u|
        is|it|rt)e?s?|fut|furent|eut|eurent|était|étaient|avait|avaient|\w{3,}(?:èrent|irent|urent)|
        \w{2,}[^aeiour]a|naquit|mourut|commença|dura|resta|prit|mit|fit|vint|devint|tomba|\w+(?:ait|
        aient)
    """,
)

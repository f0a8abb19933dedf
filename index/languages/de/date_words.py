"""Words and forms of German date expressions."""

from dataclasses import replace
from typing import Final

from index.languages.cldr_dates import cldr_date_words
from index.languages.date_words import (
    DateForm,
    parse_counts,
    parse_keyed,
    parse_modifiers,
    parse_numbered,
)
from index.languages.tables import parse_forms, parse_phrase_list, parse_words

_CLDR: Final = cldr_date_words("de")

_YEAR: Final = r"(?:,? (?:des jahres )?{year})?"
_WEEKDAY: Final = r"(?:{any_weekday},? (?:de[mnr] )?)?"

_FORMS: Final[dict[DateForm, tuple[str, ...]]] = {
    "day": (_WEEKDAY + r"{day} ?{month}" + _YEAR,),
    "month": (
        r"{month}(?: des jahres)? {year}",
        r"{month_opener} (?P<timex>{month_name})",
    ),
    "year": (
        r"(?:jahr|jahre|jahres|jahren) (?P<timex>{year})",
        r"(?P<year>\d{1,4}) (?:n\. ?chr\.|nach christus|u\. ?z\.)",
        r"{year}",
    ),
    "decade": (
        r"(?:die |der |den )?{decade}er(?:n|[ -]?jahren?)?",
        r"(?:die |der |den )?{short_decade}er(?:n|[ -]?jahren?)",
        r"(?:die|der|den) {decade_word}n?(?:[ -]?jahren?)?",
        r"{decade_word}[ -]?jahren?",
    ),
    "century": (
        r"{count}\. (?:jahrhunderts?|jh\.?|jhs\.?|jhdt\.?|jhd\.?)(?: {bc})?",
        r"{ordinal} jahrhunderts?(?: {bc})?",
    ),
    "season": (
        r"{season}(?: des jahres)? {digits_year}(?:/\d\d(?:\d\d)?)?",
        r"(?:im|den|des|seit|bis|zum|bis zum) (?P<timex>{season})",
    ),
    "quarter": (
        r"(?:{ordinal}|{count}\.) quartals?" + _YEAR,
        r"(?-i:Q){count}(?:[ /]{digits_year})?",
    ),
    "half": (r"(?:{ordinal}|{count}\.) (?:halbjahr(?:es)?|jahreshälfte)" + _YEAR,),
    "following": (
        r"am (?P<timex>(?:nächsten|folgenden|darauffolgenden) (?:tage?|morgen|abend))",
        r"tags darauf|am tag darauf|am tag danach",
        r"(?:darauf)?folgende[nsr]? {single_unit}",
        r"{single_unit} (?:darauf|danach)",
    ),
    "previous": (
        r"vortag|vortags|vortages|vorabend",
        r"tags zuvor|am tag zuvor",
        r"vorangegangene[nsr]? {single_unit}",
    ),
    "same": (
        r"(?:selben|gleichen|desselben|derselben) {single_unit}",
        r"(?:anfang|beginn|mitte|ende|verlauf|laufe) (?:des|der) (?P<timex>{single_unit})(?! {year})",
    ),
    "ago": (r"vor {about}{number} {unit}",),
    "ahead": (r"(?P<ambiguous>in|binnen) {about}{number} {unit}",),
    "later": (r"{number} {unit} (?:später|danach|darauf)",),
    "earlier": (r"{number} {unit} (?:zuvor|vorher|davor|früher)",),
    "relative": (
        r"{direction} {single_unit}",
        r"{direction} {weekday}",
        r"{direction} {season}",
        r"{direction} {month_name}",
        r"{unit_phrase}",
    ),
    "weekday": (r"{weekday}(?:[ -]?{day_part})?",),
    "weekend": (r"(?:am|das|vom|übers|dieses|diesem) (?P<timex>wochenende)",),
    "duration": (r"{number} {unit}(?! alt)",),
    "set": (
        r"jede[nrsm]? {weekday}",
        r"jede[nrsm]? {single_unit}",
        r"jede[nrsm]? {season}",
        r"jede[nrsm]? {month_name}",
        r"alle {number} {unit}",
        r"{recurring_weekday}",
        r"{set_word}",
    ),
    "time": (r"{hour}[.:]{minute} uhr", r"{hour} uhr(?: {minute})?", r"{hour}:{minute}(?!:?\d)"),
    "day_part": (
        "".join(
            f"(?<!{word} )"
            for word in parse_words("guten am der den dem des eines einen jeden vom zum diesem diesen")
        )
        + r"{day_word}(?: {day_part})?",
        r"(?P<direction>diese[nrms]?) {day_part}",
    ),
}  # fmt: skip

DATE_WORDS: Final = replace(
    _CLDR,
    months=dict(_CLDR.months)
    | parse_numbered("""
        jänner, januars, jänners
        feber, februars
        märzes
        aprils
        mais
        junis, juno
        julis
        augusts
        septembers
        oktobers
        novembers
        dezembers
    """),
    month_abbreviations=dict(_CLDR.month_abbreviations) | {"sept": 9, "jän": 1, "febr": 2},
    weekdays=dict(_CLDR.weekdays) | {"sonnabend": 6},
    forms=_FORMS,
    day_suffix=r"\.",
    bc_eras=frozenset(parse_phrase_list("v. chr, v.chr, vor christus, vor christi geburt, v. u. z")),
    units=parse_forms("""
        MINUTE   minute minuten
        HOUR     stunde stunden
        DAY      tag tage tagen tages
        WEEKEND  wochenende wochenenden wochenendes
        WEEK     woche wochen
        MONTH    monat monate monaten monats
        QUARTER  quartal quartale quartalen quartals
        YEAR     jahr jahre jahren jahres
        DECADE   jahrzehnt jahrzehnte jahrzehnten jahrzehnts
        CENTURY  jahrhundert jahrhunderte jahrhunderten jahrhunderts
    """),
    plural_units=parse_words("""
        minuten stunden tage tagen wochenenden wochen monate monaten quartale quartalen jahre jahren
        jahrzehnte
        jahrzehnten jahrhunderte jahrhunderten
    """),
    unit_phrases=parse_keyed("""
        -1:YEAR vorjahr, vorjahres, vorjahrs
        -1:MONTH vormonat, vormonats
        -1:WEEK vorwoche
        -1:QUARTER vorquartal, vorquartals
    """),
    approximators=frozenset(
        parse_phrase_list("""
        etwa, rund, fast, über, gut, knapp, genau, mehr als, weniger als, etwas mehr als, etwas weniger
        als, ungefähr, circa, ca., nur, erst, bereits, schon
    """)
    ),
    numerals=parse_counts("""
        1 ein, eine, einem, einen, einer, eines
        2 zwei
        3 drei
        4 vier
        5 fünf
        6 sechs
        7 sieben
        8 acht
        9 neun
        10 zehn
        11 elf
        12 zwölf
        13 dreizehn
        14 vierzehn
        15 fünfzehn
        16 sechzehn
        17 siebzehn
        18 achtzehn
        19 neunzehn
        20 zwanzig
        25 fünfundzwanzig
        30 dreißig
        40 vierzig
        50 fünfzig
        60 sechzig
        70 siebzig
        80 achtzig
        90 neunzig
        100 hundert, einhundert
    """)
    | {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "einem halben": 0.5, "einer halben": 0.5},
    ordinals={
        f"{stem}{ending}": number
        for stem, number in parse_numbered("""
            erste
            zweite
            dritte
            vierte
            fünfte
            sechste
            siebte
            achte
            neunte
            zehnte
            elfte
            zwölfte
            dreizehnte
            vierzehnte
            fünfzehnte
            sechzehnte
            siebzehnte
            achtzehnte
            neunzehnte
            zwanzigste
            einundzwanzigste
        """).items()
        for ending in ("", "n", "s", "r", "m")
    },
    seasons=parse_forms("""
        SP frühling frühlings frühjahr frühjahrs
        SU sommer sommers
        FA herbst herbstes herbsts spätherbst
        WI winter winters
    """),
    directions=parse_counts("""
        -1 letzte, letzten, letzter, letztes, letztem, vergangene, vergangenen, vergangener, vergangenes
        -1 vorige, vorigen, voriger, voriges, verflossenen
        0 diese, diesen, dieser, dieses, diesem, laufenden
        1 nächste, nächsten, nächster, nächstes, nächstem, kommende, kommenden, kommender, kommendes
    """),
    day_words=parse_counts("""
        -2 vorgestern
        -1 gestern
        0 heute
        1 morgen
        2 übermorgen
    """),
    day_parts=parse_forms("""
        MO morgen vormittag früh
        MI mittag
        AF nachmittag
        EV abend
        NI nacht
    """),
    decades=parse_counts("""
        2 zwanziger
        3 dreißiger
        4 vierziger
        5 fünfziger
        6 sechziger
        7 siebziger
        8 achtziger
        9 neunziger
    """),
    recurring_weekdays=parse_numbered("""
        montags
        dienstags
        mittwochs
        donnerstags
        freitags
        samstags, sonnabends
        sonntags
    """),
    set_words=parse_forms("""
        XXXX-XX-XX täglich tägliche täglichen täglicher
        P1W        wöchentlich wöchentliche wöchentlichen
        P1M        monatlich monatliche monatlichen
        P1Y        jährlich jährliche jährlichen alljährlich
    """),
    modifiers=parse_modifiers("""
        START anfang, beginn, zu beginn, anfang des, beginn des, anfang der, anfang des jahres, früh im
        MID mitte, mitte des, mitte der, mitte des jahres
        END ende, ende des, ende der, gegen ende, ende des jahres, spät im, ausgang des
        ON_OR_AFTER seit, seit dem, seit der, ab, ab dem, ab der, frühestens, frühestens am
        ON_OR_BEFORE bis, bis zum, bis zur, spätestens
        ON_OR_BEFORE spätestens am, spätestens bis, bis ende, bis spätestens
        BEFORE vor, vor dem, vor der
        AFTER nach, nach dem, nach der
        APPROX um, gegen, etwa, circa, ca., zirka, ungefähr, um das jahr, um den
    """),
    day_separators=r"(?: bis (?:zum )?(?:\w{6,10}, )?(?:dem |den )?| und (?:am )?| oder |, | ?[-–/] ?)",
    part_to_year=r",? (?:des )?",
    range_separators=r",? bis (?:zum |zur |in den |ins )?(?:anfang |mitte |ende )?",
    list_separators=r",? (?:und|oder) (?:dem |im |am )?(?:anfang |mitte |ende )?",
    between_words=frozenset(parse_phrase_list("zwischen, zwischen dem, zwischen den")),
    credit_words=frozenset(
        parse_phrase_list("""
        foto, fotos, bild, bilder, quelle, stand, veröffentlicht, aktualisiert, zuletzt aktualisiert,
        zuletzt geändert, letzte aktualisierung, erschienen am, abgerufen, zuletzt abgerufen, copyright,
        datum, autor, autorin, redaktion, titelbild, grafik, video, illustration, impressum
    """)
    ),
    day_to_time=r",? (?:am |um |gegen |ab |, )?",
    month_openers=frozenset(
        parse_phrase_list("""
        im, seit, bis, ab, anfang, mitte, ende, von, zwischen, und, monat, monats, im monat
    """)
    ),
    year_openers=parse_words("""
        seit bis ab jahr jahre jahres zwischen anno um nach vor ende anfang mitte sommer herbst winter
        frühjahr
        frühling ostern weihnachten in
    """),
    quantity_words=parse_words("""
        rund etwa circa ca. fast über knapp mindestens höchstens gut mehr weniger die der den alle je nr.
        nummer
        seite raum bis zu insgesamt
    """),
    counted_after=r" [A-ZÄÖÜ][a-zäöüß]",
    future=r"""
        wird|werden|werde|werdet|soll|sollen|plant|planen|geplant|vorgesehen|künftig|beabsichtigt
    """,
    past=r"""
        war|waren|wurde|wurden|hatte|hatten|gab|kam|kamen|fiel|fielen|brach|brachen|ging|gingen|starb|
        starben|stieg|stiegen|sank|sanken|gewann|gewannen|verlor|verloren|begann|begannen|fand|fanden|
        stand|standen|schloss|schlossen|trat|traten|zog|zogen|nahm|nahmen|lief|liefen|hielt|hielten|
        ließ|ließen|rief|riefen|schrieb|schrieben|trug|trugen|traf|trafen|wuchs|wuchsen|entstand|
        entstanden|erschien|erschienen|verließ|bot|schlug|blieb|blieben|sprach|sprachen|sah|sahen|lag|
        lagen|fuhr|fuhren|flog|flogen|warf|riss|aß|trank|sang|half|wählte|wählten|(?!heute\b|beute\b|
        leute\b|seite\b|minute\b|mitte\b|zweite\b|dritte\b|letzte\b|nächste\b|rechte\b|
        karte\b)(?-i:[a-zäöüß]{2,}(?:te|ten))|(?-i:ge[a-zäöüß]{2,}(?:t|en))(?= (?:hat|haben|ist|
        sind)\b)|(?:hat|haben|ist|sind)\b[^.;!?]{0,60}\bge[a-zäöüß]{2,}(?:t|en)
    """,
)

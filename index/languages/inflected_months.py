"""Forms of the names of months that CLDR does not list: the case after "in", and regional names.

Form: language codes mapped to the forms in calendar order. CLDR has the nominative and the genitive.
"""

from typing import Final

from index.languages.tables import parse_list

INFLECTED_MONTHS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    code: tuple(parse_list(line) for line in table.split("/"))
    for code, table in {
        "cs": """
            lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci
        """,
        "el": """
            Γενάρη Φλεβάρη Μάρτη Απρίλη Μάη Ιούνη Ιούλη Αυγούστου Σεπτέμβρη Οκτώβρη Νοέμβρη
            Δεκέμβρη
        """,
        "hr": """
            siječnju veljači ožujku travnju svibnju lipnju srpnju kolovozu rujnu listopadu
            studenom prosincu
        """,
        "lt": """
            sausį vasarį kovą balandį gegužę birželį liepą rugpjūtį rugsėjį spalį lapkritį
            gruodį /
            sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio
            lapkričio gruodžio
        """,
        "lv": """
            janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī
            decembrī /
            janvāra februāra marta aprīļa maija jūnija jūlija augusta septembra oktobra novembra
            decembra
        """,
        "pl": """
            styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku
            listopadzie grudniu
        """,
        "ru": """
            январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре
        """,
        "sk": """
            januári februári marci apríli máji júni júli auguste septembri októbri novembri
            decembri
        """,
        "sl": """
            januarju februarju marcu aprilu maju juniju juliju avgustu septembru oktobru
            novembru decembru /
            januarja februarja marca aprila maja junija julija avgusta septembra oktobra
            novembra decembra
        """,
        "sr": """
            јануару фебруару марту априлу мају јуну јулу августу септембру октобру новембру
            децембру
        """,
        "uk": """
            січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді
            грудні
        """,
    }.items()
}

LEVANTINE_MONTHS: Final = {
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6,
    "تموز": 7, "آب": 8, "أيلول": 9, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12,
}  # fmt: skip
"""Arabic names in use from Lebanon to Iraq; CLDR has those of Egypt and the Gulf."""

SOLAR_HIJRI_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        parse_list("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"), 1
    )
}
"""Persian names of the months of the Solar Hijri calendar; Farvardin begins at the spring equinox."""

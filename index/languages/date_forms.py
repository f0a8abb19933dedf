"""Forms of years, decades and centuries that the CLDR does not have.

Form: language codes mapped to forms as in `index.languages.date_words.DateWords`, or to regular expressions.
"""

from collections.abc import Mapping
from typing import Final

from index.languages.tables import parse_list

YEARS_OF_ERA: Final[Mapping[str, Mapping[str, int]]] = {
    "th": {"พ.ศ.": -543, "พุทธศักราช": -543, "ค.ศ.": 0, "คริสต์ศักราช": 0},
    "ja": {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "西暦": 0},
    "zh": {"民國": 1911, "民国": 1911, "公元": 0, "西元": 0},
}
"""Names of eras before a year to the number added to it."""

YEAR_SUFFIXES: Final[Mapping[str, str]] = {
    "be": r"(?:г\.|год|годзе|года)",
    "bg": r"(?:г\.|година|години)",
    "hr": r"(?:g\.|godine)",
    "ja": "年",
    "ko": "년",
    "lt": r"(?:m\.|metai|metais)",
    "lv": r"(?:g\.|gads|gada|gadā)",
    "mk": r"(?:г\.|година)",
    "pl": r"(?:r\.|roku)",
    "ru": r"(?:гг?\.|год(?!\w)|год[ауе]|годов|годах|годы)",
    "sl": r"(?:l\.|leta)",
    "sr": r"(?:г\.|године)",
    "uk": r"(?:рр?\.|рік|рок[уи]|році|роках)",
    "zh": "年",
}
"""Words behind a year."""

YEAR_PREFIXES: Final[Mapping[str, str]] = {
    "ca": "(?:de|del)",
    "id": "tahun",
    "th": "ปี",
    "vi": "năm",
}
"""Words before a year."""

DECADE_FORMS: Final[Mapping[str, str]] = {
    "ca": "(?:anys|dècada de) {decade}",
    "da": "{decade}(?<!00)'?erne",
    "el": "δεκαετία του {decade}",
    "fi": r"{decade}(?<!00)-lu[kv][^\W\d_]{1,6}",
    "hu": r"{decade}-[ea]s évek[^\W\d_]{0,4}",
    "id": "{decade}-an",
    "ja": "{decade}年代",
    "ko": "{decade}년대",
    "nb": "{decade}(?<!00)-tallet",
    "pl": "lat(?:a|ach) {decade}",
    "ro": "anii {decade}",
    "ru": r"{decade}-[ехй](?: (?:гг\.|год[а-я]{0,3}))?",
    "sv": "{decade}(?<!00)-tal(?:et|ets)?",
    "tr": "{decade}'?l[ae]r",
    "uk": r"{decade}-(?:х|ті|их)(?: (?:рр\.|рок[а-я]{0,2}))?",
    "vi": "(?:những năm|thập niên) {decade}",
    "zh": "{decade} ?年代",
}
"""Decades."""

CENTURY_FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "bg": ("{roman} {unit}",),
    "ca": ("{unit} {roman}",),
    "cs": (r"{count}\. století",),
    "da": ("{hundreds}-tallet",),
    "el": ("{count}ο[ςυ]? αιώνα[ςα]?",),
    "fi": (r"{hundreds}-lu[kv][^\W\d_]{1,6}",),
    "hr": (r"{count}\. stoljeć[aue]",),
    "hu": (r"{roman}\. {unit}",),
    "id": ("abad ke-{count}",),
    "ja": ("{count}世紀",),
    "ko": ("{count}세기",),
    "nb": ("{hundreds}-tallet",),
    "pl": ("{roman} {unit}",),
    "ro": ("{unit} al {roman}-lea",),
    "ru": ("{roman} {unit}", "{count}(?:-(?:й|го|м))? {unit}"),
    "sk": (r"{count}\. storoči[ae]",),
    "sv": ("{hundreds}-tal(?:et|ets)?",),
    "tr": (r"{count}\. yüzyıl[^\W\d_]{0,4}",),
    "uk": ("{roman} {unit}",),
    "vi": ("thế kỷ (?:thứ )?{count}",),
    "zh": ("{count} ?(?:世纪|世紀)",),
}
"""Centuries."""

CENTURY_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "bg": parse_list("век века"),
    "ca": parse_list("segle segles"),
    "hu": parse_list("század században századi század század századtól századig"),
    "pl": parse_list("wiek wieku wiekiem"),
    "ro": parse_list("secolul secolului"),
    "ru": parse_list("век века веке веку веков"),
    "uk": parse_list("століття столітті століть"),
}
"""Words for a century, where its number is Roman."""

"""Dates as the CLDR writes them, in languages with and without a table of their own."""

from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates
from index.dates.timex import parse_period
from index.languages.cldr_dates import cldr_date_words
from tests.index.dates.test_extract_properties import VALUES
from tests.index.samples import any_text

LANGUAGES = [
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "fi",
    "pl",
    "cs",
    "hu",
    "ru",
    "uk",
    "el",
    "tr",
    "ar",
    "he",
    "fa",
    "hi",
    "th",
    "vi",
    "id",
    "ja",
    "ko",
    "zh",
    "ca",
    "lt",
    "lv",
    "ro",
]


@given(
    st.dates(date(1000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["full", "long"]),
)
def test_day_in_cldr_form_is_found(day: date, language: str, style: str) -> None:
    written = format_date(day, style, Locale.parse(language))
    assert day.isoformat() in [each.value for each in find_dates(f"— {written} —", None, language)]


@given(any_text, st.sampled_from(LANGUAGES))
def test_expressions_lie_in_the_text(text: str, language: str) -> None:
    end = 0
    for each in find_dates(text, date(2021, 6, 16), language):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text
        assert VALUES[each.type].fullmatch(each.value) or parse_period(each.value)
        end = each.end


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "Мост открыли в марте 2021 года.", "2021-03"),
        ("ru", "Мост открыли 9 марта 2021 г., в полдень.", "2021-03-09"),
        ("pl", "Most otwarto 9 marca 2021 r.", "2021-03-09"),
        ("pl", "Most otwarto w marcu 2021 r.", "2021-03"),
        ("cs", "Most byl otevřen 9. března 2021.", "2021-03-09"),
        ("hu", "A hidat 2021. március 9-én nyitották meg.", "2021-03-09"),
        ("fi", "Silta avattiin maaliskuussa 2021.", "2021-03"),
        ("sv", "Bron öppnade den 9 mars 2021.", "2021-03-09"),
        ("tr", "Köprü 9 Mart 2021'de açıldı.", "2021-03-09"),
        ("el", "Η γέφυρα άνοιξε στις 9 Μαρτίου 2021.", "2021-03-09"),
        ("ar", "افتتح الجسر في ٩ مارس ٢٠٢١.", "2021-03-09"),
        ("ar", "افتتح الجسر في ٩ آذار ٢٠٢١.", "2021-03-09"),
        ("hi", "पुल ९ मार्च २०२१ को खुला।", "2021-03-09"),
        ("bn", "সেতুটি ৯ মার্চ, ২০২১ তারিখে খোলে।", "2021-03-09"),
        ("th", "สะพานเปิดเมื่อวันที่ 9 มีนาคม พ.ศ. 2564", "2021-03-09"),
        ("th", "สะพานเปิดเมื่อวันที่ 9 มีนาคม 2564", "2021-03-09"),
        ("fa", "پل در ۱۹ اسفند ۱۳۹۹ باز شد.", "2021-03-09"),
        ("fa", "پل در ۱ فروردین ۱۴۰۰ باز شد.", "2021-03-21"),
        ("fa", "پل در ۹ مارس ۲۰۲۱ باز شد.", "2021-03-09"),
        ("vi", "Cầu mở lại ngày 9 tháng 3 năm 2021.", "2021-03-09"),
        ("ja", "橋は2021年3月9日に開通した。", "2021-03-09"),
        ("ja", "橋は令和3年3月9日に開通した。", "2021-03-09"),
        ("zh", "大桥于2021年3月9日重新开放。", "2021-03-09"),
        ("zh", "大桥于２０２１年３月９日重新开放。", "2021-03-09"),
        ("ko", "다리는 2021년 3월 9일에 다시 열렸다.", "2021-03-09"),
        ("he", "הגשר נפתח ב-9 במרץ 2021.", "2021-03-09"),
        ("he", "הגשר נפתח במרץ 2021.", "2021-03"),
        ("lv", "Tiltu atklāja 2021. gada 9. martā.", "2021-03-09"),
        ("de", "Frist: 2021-03-09", "2021-03-09"),
        ("hu", "Határidő: 2021. 03. 09.", "2021-03-09"),
        ("zh", "大桥于 2021 年 3 月 9 日重新开放。", "2021-03-09"),
        ("zh", "20世纪，桥塌了。", "19"),
        ("ja", "1950年代に橋が落ちた。", "195"),
        ("ru", "В 1970-х годах мост обрушился.", "197"),
        ("ru", "Мост построили в XIX веке.", "18"),
        ("pl", "Most zbudowano w XIX wieku.", "18"),
        ("sv", "Bron byggdes på 1800-talet.", "18"),
        ("sv", "Bron byggdes på 1970-talet.", "197"),
        ("fi", "Silta rakennettiin 1970-luvulla.", "197"),
        ("hu", "A hidat az 1970-es években építették.", "197"),
        ("vi", "Cầu được xây vào thế kỷ 19.", "18"),
        ("ro", "Podul datează din secolul al XIX-lea.", "18"),
    ],
)
def test_absolute_dates(language: str, text: str, value: str) -> None:
    assert [each.value for each in find_dates(text, date(2024, 5, 15), language)] == [value]


@pytest.mark.parametrize("language", ["xx", "tlh", "", "not-a-language", "../de"])
def test_unknown_languages_are_read_as_english(language: str) -> None:
    assert [each.value for each in find_dates("Opened on 9 March 2021.", None, language)] == ["2021-03-09"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Der Steg wurde am 4. Juni 1998 gebaut.", ["1998-06-04"]),
        ("La passerelle fut posée le 4 juin 1998.", ["1998-06-04"]),
        ("La pasarela se instaló el 4 de junio de 1998.", ["1998-06-04"]),
        ("El Niño returned in 1998.", ["1998"]),
        ("Built 4 June 1998", ["1998-06-04"]),
        ("1998", ["1998"]),
        ("", []),
    ],
)
def test_language_that_is_not_stated(text: str, values: list[str]) -> None:
    assert [each.value for each in find_dates(text, date(2021, 6, 16))] == values


def test_names_of_one_language_are_not_shown_for_another() -> None:
    cldr_date_words("sa")
    assert get_month_names("wide", "stand-alone", "de")[3] == "März"

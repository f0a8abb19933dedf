"""find_quotations in languages without tables of quotations, and properties in all languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.quotes import find_quotations

_MARKS = ["„", "“", "”", '"', "«", "»", "‘", "’", "'", "「", "」", "—", "\n\n", "\n", ", ", ". ", ": ", "? "]
_WORDS = [
    "Eva Roth",
    "sagte",
    "dit",
    "dijo",
    "zei",
    "sie",
    "la",
    "der",
    "von",
    "selon",
    "mit",
    "abc ",
    "D’",
    "l’",
]
_OTHERS = ["Ein Satz aus vier Wörtern.", " ", "(", ")", "9"]
_PIECES = st.lists(st.sampled_from([*_MARKS, *_WORDS, *_OTHERS]), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        pytest.param(
            "ru", "«Сегодня паром не ходит.» Так бывает.", ["Сегодня паром не ходит."], id="ru-sentence"
        ),
        pytest.param(
            "ru", "— Где ключ?\n— Под ковром, — ответил он.", ["Где ключ?", "Под ковром"], id="ru-dialogue"
        ),
        pytest.param("ru", "Газета «Новый день» вышла в срок.", [], id="ru-name"),
        pytest.param("pl", "Powiedziała: „Most będzie otwarty”.", ["Most będzie otwarty"], id="pl-colon"),
        pytest.param(
            "sv", "”Bron öppnar före sommaren”, sade hon.", ["Bron öppnar före sommaren"], id="sv-comma"
        ),
        pytest.param(
            "el", "«Η γέφυρα θα ανοίξει σύντομα», είπε.", ["Η γέφυρα θα ανοίξει σύντομα"], id="el-comma"
        ),
        pytest.param("zh", "馆长说：“我们明天开门，欢迎来看。”", ["我们明天开门，欢迎来看。"], id="zh-colon"),
        pytest.param("zh", "他读了一本叫“小说”的书。", [], id="zh-term"),
        pytest.param(
            "ja", "市長は「橋は来年の春に完成する」と述べた。", ["橋は来年の春に完成する"], id="ja-quotative"
        ),
        pytest.param("ja", "「東京の物語」という映画を見た。", [], id="ja-title"),
        pytest.param(
            "ko",
            "시장은 “다리는 내년 봄에 완공됩니다.”라고 말했다.",
            ["다리는 내년 봄에 완공됩니다."],
            id="ko-sentence",
        ),
        pytest.param("ar", "قال: «سيفتح الجسر قبل الصيف.»", ["سيفتح الجسر قبل الصيف."], id="ar-colon"),
        pytest.param(
            "und", "Text: “Nobody knows the language.”", ["Nobody knows the language."], id="unknown"
        ),
    ],
)
def test_speakers_are_not_stated(language: str, text: str, quoted: list[str]) -> None:
    found = find_quotations(text, language)
    assert [each.text for each in found] == quoted
    assert {each.speaker for each in found} <= {None}


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("Liste :\n— du pain\n— du lait\n— trois œufs", [], id="list-with-dashes"),
        pytest.param(
            "« Un premier alinéa de la lettre.\n\n» Un second, écrit-il.»",
            ["Un premier alinéa de la lettre.", "Un second"],
            id="two-paragraphs",
        ),
        pytest.param("Il a dit « rien de plus.\n\nLa suite est ailleurs.", [], id="unclosed"),
        pytest.param("« ! »", [], id="no-words"),
    ],
)
def test_marks_of_french(text: str, quoted: list[str]) -> None:
    assert [each.text for each in find_quotations(text, "fr")] == quoted


@given(st.sampled_from(["de", "fr", "es", "nl", "ru", "ja", "und"]), _PIECES)
def test_quotations_are_in_order_and_apart(language: str, text: str) -> None:
    end = 0
    for each in find_quotations(text, language):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text == each.text.strip()
        assert (each.speaker is None) == (each.how == "none")
        end = each.end


def test_roles_and_mentions() -> None:
    text = "„Der Brunnen läuft wieder“, sagte die neue Bürgermeisterin Ute Sommer."
    (quotation,) = find_quotations(text, "de")
    assert (quotation.speaker_start, quotation.speaker_end) == (text.index("Ute"), text.index("."))
    assert (quotation.cue, quotation.how) == ("sagte", "named")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "„Wir warten auf besseres Wetter“, sagte Eva Roth am Dienstag im Hafen.", "Eva Roth", id="de"
        ),
        pytest.param(
            "« La place sera plantée d’ormes », a expliqué Sophie Lemoine.", "Sophie Lemoine", id="fr"
        ),
        pytest.param("“We wait for better weather,” said Eva Roth on Tuesday.", "Eva Roth", id="en"),
    ],
)
def test_a_clear_language_need_not_be_declared(text: str, speaker: str) -> None:
    assert [each.speaker for each in find_quotations(text)] == [speaker]

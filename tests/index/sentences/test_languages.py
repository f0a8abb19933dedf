"""Sentence ends in other languages and scripts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import split_sentences

CODES = ["de", "fr", "es", "it", "pt", "nl", "ru", "zh", "ja", "hi", "ar", "th", "hy", "xx"]


def sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("de", ["Sie kam am 9. März.", "Er blieb."], id="german-ordinal"),
        pytest.param(
            "de", ["Im 19. Jahrhundert stand hier eine Mühle.", "Sie brannte ab."], id="german-century"
        ),
        pytest.param("de", ["Das gilt z. B. für Dr. Sieben.", "Alle wissen es."], id="german-abbreviations"),
        pytest.param("de", ["Das war 1921.", "Danach kam nichts."], id="german-year"),
        pytest.param("fr", ["M. Petit vit av. J.-C. dans un livre.", "Il rit."], id="french-titles"),
        pytest.param("es", ["La Sra. Ruiz vive en la avda. Mayor, núm. 5.", "¿Quién llama?"], id="spanish"),
        pytest.param("it", ["Il dott. Neri arrivò alle nove.", "Poi partì."], id="italian"),
        pytest.param("nl", ["Dhr. Smit woont bijv. in Leiden.", "Hij werkt daar."], id="dutch"),
        pytest.param("ru", ["Это было в 1926 г. в Туле.", "Он уехал."], id="russian-year"),
        pytest.param(
            "ru", ["Пришёл А. С. Орлов.", "— Ты где? — спросил он."], id="russian-initials-and-dash"
        ),
        pytest.param("hi", ["यह पुल है।", "वह नदी है।"], id="danda"),
        pytest.param("ar", ["أين الجسر؟", "الجسر هنا."], id="arabic-question"),
        pytest.param("hy", ["Սա կամուրջ է։", "Այն հին է։"], id="armenian"),
    ],
)
def test_sentences_with_spaces(language: str, parts: list[str]) -> None:
    assert sentences(" ".join(parts), language) == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("zh", ["桥很长。", "他说：“真长！”", "然后呢？"], id="chinese"),
        pytest.param("ja", ["橋は長い。", "「長い。」と彼は言った。", "そうですか？"], id="japanese"),
    ],
)
def test_sentences_without_spaces(language: str, parts: list[str]) -> None:
    assert sentences("".join(parts), language) == parts


def test_a_thai_text_is_divided_at_spaces_after_long_clauses() -> None:
    long = "โรงสีเก่าแห่งนี้สร้างขึ้นโดยแอนนาเคอร์และโม่ข้าวสาลีมาจนถึงเมื่อไม่นานมานี้"
    assert sentences(f"{long} {long}", "th") == [long, long]
    assert len(sentences("สะพาน นี้ ยาว", "th")) == 1


@given(st.text(alphabet="aB é。！？।؟\n .!?…”—9", max_size=60), st.sampled_from(CODES))
def test_spans_cover_all_but_white_space(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))

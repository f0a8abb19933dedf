"""find_reporting_verbs."""

import pytest

from index.quotes.cues import find_reporting_verbs, is_passive
from index.quotes.name_recognition import annotate_names
from index.quotes.sentence import AnnotatedSentence
from index.quotes.tokenize import tokenize_sentences


def annotate_sentence(text: str) -> AnnotatedSentence:
    (sentence,) = annotate_names(text, tokenize_sentences(text, []))
    return sentence


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        pytest.param("Nyberg said it sank.", ["said"], id="said"),
        pytest.param("Nyberg has repeatedly insisted.", ["insisted"], id="auxiliary"),
        pytest.param("She came to say so.", ["say"], id="to-say"),
        pytest.param("They claim it sank.", ["claim"], id="without-ending"),
        pytest.param("She put it mildly.", ["put"], id="put-it"),
        pytest.param("She used the word often.", ["used"], id="used-the-word"),
        pytest.param("He quoted her as saying so.", ["saying"], id="quoted-as-saying"),
        pytest.param("The report came.", [], id="noun-with-article"),
        pytest.param("Her big reveal came.", [], id="noun-with-adjective"),
        pytest.param("Nyberg's claims were old.", [], id="noun-of-somebody"),
        pytest.param("It ended with calls for more.", [], id="noun-with-preposition"),
        pytest.param("She put the boat away.", [], id="put"),
        pytest.param("She used the boat.", [], id="used"),
        pytest.param("She wanted to claim it.", [], id="to"),
    ],
)
def test_verbs_of_saying_are_found(text: str, verbs: list[str]) -> None:
    read = annotate_sentence(text)
    assert [read.tokens[place].text for place in find_reporting_verbs(read)] == verbs


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        pytest.param("It was called that.", True, id="passive"),
        pytest.param("It has been widely described so.", True, id="adverb"),
        pytest.param("She called it that.", False, id="active"),
        pytest.param("She was calling it that.", False, id="progressive"),
    ],
)
def test_passives_are_told(text: str, passive: bool) -> None:
    read = annotate_sentence(text)
    assert is_passive(read, find_reporting_verbs(read)[0]) is passive

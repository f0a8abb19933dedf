"""Questions in languages with few tables are answered by the sentence that answers."""

import pytest

from index import Article, Library
from tests.index.languages.town_by_language import TOWNS, Town


@pytest.mark.parametrize("town", TOWNS, ids=lambda town: town.code)
def test_a_town_s_questions_are_answered(town: Town) -> None:
    with Library.in_memory() as library:
        ident = library.add(Article("", town.text))
        assert library.article(ident).language == town.code
        for question, part in town.questions:
            answer = library.ask(question)
            assert answer.answered, question
            assert part in answer.sentences[0].text, question

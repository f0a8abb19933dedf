"""Korean: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.quotation_words import QuotationWords
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    누구 무엇 어디 언제 왜 어떻게 얼마 몇 어느 어떤
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    은 는 이 가 을 를 의 에 와 과 도 로 고
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    ("date", r"언제|몇\s?[년월일]|어느\s?(?:해|날|시대|세기)|몇\s?세기"),
    ("duration", r"얼마나 오래|얼마 동안|몇\s?(?:년간|년 동안|일간|시간|개월)"),
    ("number", r"얼마|몇\s?(?:명|개|번|살|퍼센트|마리|대|곳)|몇"),
    ("person", r"누구|누가|어느\s?(?:사람|대통령|왕|선수|배우|작가)"),
    ("place", r"어디|어느\s?(?:도시|나라|국가|지역|섬|대륙|주|곳)"),
    ("reason", r"왜|이유|원인|무엇 때문"),
    ("name", r"이름|무엇이라고|무엇이라|어느\s?(?:회사|팀|조직|학교|대학|신문|영화|책|언어|종교|상)|뭐라고"),
    has_spaces=False,
)

_ASKING_PHRASE: Final = re.compile(
    r"누구(?:입니까|인가요?|인가|예요|가|를|의|에게)?|누가|무엇(?:입니까|인가요?|인가|을|이|으로)?|무슨|뭐|어디(?:에서|에|입니까"
    r"|인가요?|로)?|언제(?:입니까|인가요?)?|왜|어떻게|얼마나|얼마|몇\s?(?:년|명|개|번|월|일|살)?|어느|어떤|입니까|습니까|인가요"
    r"|나요|까요|은(?=\s)|는(?=\s)"
)

_NUMBER_WORDS: Final = parse_words("""
    영 일 이 삼 사 오 육 칠 팔 구 십 백 천 만 억 하나 둘 셋 넷 다섯
""")

_TIME_UNITS: Final = parse_words("""
    초 분 시간 일 주 월 년 세기
""")

_DATE_WORDS: Final = parse_words("""
    년 월 일 세기
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    그 그녀 이 그것
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    그 그녀
""")

_REASON: Final = re.compile(
    r"때문|위해|이유|원인|따라서|결과",
    re.IGNORECASE,
)

_AMOUNT: Final = re.compile(
    r"[$£€¥₩]\s?\d|\d\s?[%％]|달러|유로|원|만|억|퍼센트",
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "ko",
    SentenceRules(),
    TermRules(stop_words=_STOP_WORDS),
    AnswerWords(
        question_patterns=_QUESTION_PATTERNS,
        asking_phrase=_ASKING_PHRASE,
        question_words=_QUESTION_WORDS,
        number_words=_NUMBER_WORDS,
        time_units=_TIME_UNITS,
        date_words=_DATE_WORDS,
        anaphoric_openers=_ANAPHORIC_OPENERS,
        anaphoric_pronouns=_ANAPHORIC_PRONOUNS,
        reason_pattern=_REASON,
        amount_pattern=_AMOUNT,
    ),
    QuotationWords(quotative=re.compile(r"(?:이?라고|라며|라는|고)")),
)

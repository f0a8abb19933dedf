"""Vietnamese: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AccentFolding, AnswerWords, Language, SentenceRules, TermRules
from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    ai gì nào đâu sao mấy bao nhiêu khi thế
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    và là của có được trong cho các một những với không này đã để từ người khi đến về như cũng ra
    tại vào theo sau còn bị nhiều lại hay hoặc nhưng vì nên do bởi thì mà ở trên dưới ngoài giữa
    bằng qua rằng đó đây kia ấy nào gì ai đâu sao bao nhiêu mấy thế nào tôi bạn anh chị ông bà nó họ
    chúng ta tất cả mọi mỗi từng rất hơn nhất chỉ vẫn đang sẽ phải cần nếu thế vậy cùng cả nữa lúc
    việc sự cái con chiếc
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            r"khi nào|bao giờ|lúc nào|(?:vào )?(?:năm|ngày|tháng|thế kỷ|thập niên|thập kỷ"
            r"|thời điểm|thời kỳ) nào|năm bao nhiêu"
        ),
    ),
    ("duration", r"bao lâu|trong bao lâu|(?:bao nhiêu|mấy) (?:năm|tháng|tuần|ngày|giờ|phút)"),
    ("number", r"bao nhiêu|mấy|(?:dân số|tỷ lệ|số lượng|chiều cao|diện tích) (?:\w+ ){0,3}là"),
    ("person", r"ai|người nào|của ai|những ai"),
    (
        "place",
        (
            r"ở đâu|đâu|(?:thành phố|quốc gia|nước|vùng|nơi|đảo|châu lục|tỉnh|bang|khu vực"
            r"|địa điểm) nào"
        ),
    ),
    ("reason", r"tại sao|vì sao|vì lý do gì|nguyên nhân (?:nào|gì)|do đâu"),
    (
        "name",
        (
            r"tên (?:là )?gì|tên của|(?:công ty|đội|tổ chức|nhóm|trường|đại học|tờ báo|đảng"
            r"|phim|sách|ngôn ngữ|tôn giáo|giải thưởng|trận|cuộc chiến) nào|gọi là gì"
        ),
    ),
)

_NUMBER_WORDS: Final = parse_words("""
    không một hai ba bốn năm sáu bảy tám chín mười hai mươi trăm nghìn ngàn vạn triệu tỷ rưỡi nửa
""")

_TIME_UNITS: Final = parse_words("""
    giây phút giờ ngày tuần tháng năm thập kỷ thập niên thế kỷ
""")

_DATE_WORDS: Final = parse_words("""
    năm ngày tháng thế kỷ
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    nó họ ông bà anh đây đó
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    nó họ ông bà anh cô chúng
""")

_PLACE: Final = re.compile(rf"\b(?i:ở|tại|từ|đến|vào|gần|thuộc)\s+({UPPERCASE_LETTER}[\w’'-]+)")

_REASON: Final = re.compile(
    r"\b(?:vì|bởi vì|do|nên|nhờ|nguyên nhân|lý do|dẫn đến|gây ra|để)\b",
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "vi",
    SentenceRules(
        title_abbreviations=parse_words("""
    ts ths gs pgs bs
"""),
        linking_abbreviations=parse_words("""
    vd
"""),
        closing_abbreviations=parse_words("""
    v.v
"""),
        neutral_abbreviations=parse_words("""
    tp q p
"""),
    ),
    TermRules(stop_words=_STOP_WORDS, accents=AccentFolding.NEVER),
    AnswerWords(
        question_patterns=_QUESTION_PATTERNS,
        counted_noun=re.compile(r"\b(?:bao nhiêu|mấy) (\w+(?: \w+)?)", re.IGNORECASE),
        question_words=_QUESTION_WORDS,
        number_words=_NUMBER_WORDS,
        time_units=_TIME_UNITS,
        date_words=_DATE_WORDS,
        anaphoric_openers=_ANAPHORIC_OPENERS,
        anaphoric_pronouns=_ANAPHORIC_PRONOUNS,
        place_pattern=_PLACE,
        reason_pattern=_REASON,
    ),
)

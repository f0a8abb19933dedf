"""Thai: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    ใคร อะไร ที่ไหน เมื่อไร ทำไม อย่างไร เท่าไร กี่
""")

_STOP_WORDS: Final = _QUESTION_WORDS

_QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            r"เมื่อไหร่|เมื่อไร|เมื่อใด|ปีใด|ปีไหน|ปีอะไร|วันที่เท่าไร|วันใด|วันไหน|เดือนใด"
            r"|เดือนไหน|ศตวรรษใด|ศตวรรษที่เท่าไร|ช่วงเวลาใด|พ\.ศ\. ?(?:ใด|อะไร)|ค\.ศ\. ?(?:ใด"
            r"|อะไร)"
        ),
    ),
    ("duration", r"นานแค่ไหน|นานเท่าไร|นานเท่าใด|กี่(?:ปี|เดือน|วัน|ชั่วโมง|นาที|สัปดาห์)"),
    ("number", r"เท่าไหร่|เท่าไร|เท่าใด|กี่|จำนวน|ร้อยละ|ประชากร"),
    ("person", r"ใคร|ผู้ใด|บุคคลใด|คนใด|คนไหน"),
    (
        "place",
        (
            r"ที่ไหน|ที่ใด|(?:เมือง|ประเทศ|รัฐ|ภูมิภาค|เกาะ|ทวีป|จังหวัด|แม่น้ำ|สถานที่)(?:ใด"
            r"|ไหน|อะไร)"
        ),
    ),
    ("reason", r"ทำไม|เพราะเหตุใด|เหตุใด|สาเหตุ"),
    (
        "name",
        (
            r"ชื่อ(?:อะไร|ว่าอะไร)|เรียกว่าอะไร|(?:บริษัท|ทีม|องค์กร|กลุ่ม|โรงเรียน"
            r"|มหาวิทยาลัย|หนังสือพิมพ์|พรรค|ภาพยนตร์|หนังสือ|ภาษา|ศาสนา|รางวัล)(?:ใด|ไหน"
            r"|อะไร)"
        ),
    ),
    has_spaces=False,
)

_ASKING_PHRASE: Final = re.compile(
    r"เมื่อไหร่|เมื่อไร|เมื่อใด|ที่ไหน|ที่ใด|ไหน|ใคร|ผู้ใด|อะไร(?:บ้าง)?|สิ่งใด|ทำไม"
    r"|เพราะเหตุใด|เหตุใด|อย่างไร|ยังไง|เท่าไหร่|เท่าไร|เท่าใด|กี่|ใด|นานแค่ไหน"
    r"|แค่ไหน|คืออะไร|คือ|หรือไม่|ไหม|ครับ|คะ"
)

_NUMBER_WORDS: Final = parse_words("""
    ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ
""")

_TIME_UNITS: Final = parse_words("""
    วินาที นาที ชั่วโมง วัน สัปดาห์ เดือน ปี
""")

_REASON: Final = re.compile(
    r"เพราะ|เนื่องจาก|สาเหตุ|ดังนั้น|เพื่อ|ทำให้",
    re.IGNORECASE,
)

_AMOUNT: Final = re.compile(
    r"[$£€¥฿]\s?\d|\d\s?%|ดอลลาร์|บาท|ยูโร|ล้าน|ร้อยละ|เปอร์เซ็นต์",
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "th",
    SentenceRules(
        ends_at_spaces=True,
    ),
    TermRules(stop_words=_STOP_WORDS),
    AnswerWords(
        question_patterns=_QUESTION_PATTERNS,
        asking_phrase=_ASKING_PHRASE,
        question_words=_QUESTION_WORDS,
        number_words=_NUMBER_WORDS,
        time_units=_TIME_UNITS,
        reason_pattern=_REASON,
        amount_pattern=_AMOUNT,
    ),
)

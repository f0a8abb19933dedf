"""Japanese: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.quotation_words import QuotationWords
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    誰 何 どこ いつ なぜ どの どう いくら いくつ
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    は が の に を へ と も や か よ ね な だ た て で し れ さ ら り る い う く
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    ("date", r"いつ|何[年月日]|何世紀|どの(?:年|時代|時期)|何曜日"),
    ("duration", r"どのくらいの(?:期間|時間)|どれくらいの(?:期間|時間)|何[年日時]間|何[カかヶ]月|何週間"),
    (
        "number",
        r"いくつ|いくら|何[人回個歳本枚台校社隻頭件]|どれ(?:くらい|だけ|ほど)|どの(?:くらい|程度)|何パーセント|割合|人口は",
    ),
    ("person", r"誰|だれ|どの人|何者|誰が"),
    ("place", r"どこ|どの(?:国|都市|町|州|県|地域|島|大陸|場所)|何[国州県市]|何という(?:国|都市|町|場所)"),
    ("reason", r"なぜ|どうして|理由|原因|何故"),
    (
        "name",
        r"何と(?:いう|呼ば|名付け)|名前|名称|どの(?:会社|チーム|組織|大学|学校|新聞|党|映画|本|曲|言語|宗教|賞|戦い|戦争|法律|条約)|何という",
    ),
    has_spaces=False,
)

_ASKING_PHRASE: Final = re.compile(
    r"ですか|ますか|でしょうか|でしたか|ましたか|いつ頃|いつ|どこ|だれ|誰が|誰|なぜ|どうして|どのように|どのような|どの(?:くらい|ぐらい|程度)?"
    r"|どれ(?:くらい|ぐらい|だけ)?|いくつ|いくら|どちら|どんな|なに|何と(?:いう|呼ば\w{1,4})|何(?:年|月|日|人|回|歳|世紀|年間"
    r"|つ|個)?|のは(?=\W|\Z)|とは(?=\W|\Z)|か(?=\W|\Z)"
)

_NUMBER_WORDS: Final = parse_words("""
    零 二 三 四 五 六 七 八 九 十 百 千 万 億 兆 半 〇
""")

_TIME_UNITS: Final = parse_words("""
    秒 分 時 日 週 月 年 世紀
""")

_DATE_WORDS: Final = parse_words("""
    年 月 日 世 紀
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    彼 彼女 これ それ この その
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    彼 これ それ
""")

_REASON: Final = re.compile(
    r"ため|から|ので|理由|原因|により|によって|結果",
    re.IGNORECASE,
)

_AMOUNT: Final = re.compile(
    r"[$£€¥￥]\s?\d|\d\s?[%％]|ドル|ユーロ|ポンド|円|[百千]?万|億|パーセント",
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "ja",
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
    QuotationWords(quotative=re.compile(r"と(?!い[うっ]|呼|して|題|の)")),
    date_questions={
        "day": r"何月何日|何日",
        "century": r"何世紀",
        "year": r"何年(?!間)",
    },
)

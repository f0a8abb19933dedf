"""Chinese: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    谁 什么 哪 何 几 多少 怎么 如何 吗 呢
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    的 了 在 是 和 与 及 或 也 都 就 而 但 被 把 给 对 于 从 到 向 由 以 为 之 其 这 那 他 她
    它 们 我 你 您 有 着 过 地 得 个 很 更 最 并 且 因 所 如 若 则 吗 呢 吧 啊 等 谁 哪 几 何
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        r"什么时候|何时|哪一?年|哪[个一]?[天日月]|几[年月日号]|哪[个一]?世纪|哪[个一]?年代|什么时[间期代]|什麼時候|哪個世紀|什么日期|日期是",
    ),
    ("duration", r"多久|多长时间|多少[年月天周]|几[年天]时间|多長時間"),
    ("number", r"多少|几[个位次种名座支]|幾|多[大高远重深快宽长]|百分之几|比例|数量|人口"),
    ("person", r"谁|何人|哪[位一]?(?:人|总统|国王|球员|演员|作者|科学家|皇帝|领导人|教练|歌手)|哪位|誰"),
    (
        "place",
        r"哪里|哪儿|何[地处]|在哪|哪[个一座]?(?:城市|国家|地区|地方|省|州|岛|大陆|洲|河|县)|什么地方|哪裡",
    ),
    ("reason", r"为什么|为何|原因|为了什么|為什麼"),
    (
        "name",
        (
            r"叫什么|什么名[字称]|名称|名字|哪[个家支部本所]?(?:公司|球队|组织|团体|学校|大学|报纸|政党|电影|书|歌|语言|宗教|奖|战役|战争|法律"
            r"|条约|教会)|称为什么|被称"
        ),
    ),
    has_spaces=False,
)

_ASKING_PHRASE: Final = re.compile(
    r"什么时候|为什么|什么|多少|哪[里儿个些一年位种家座]?|谁|何时|何地|为何|何种|何人|怎么样|怎么|怎样|如何|几[个位次年天种]?"
    r"|多[久大长高远重深快]|吗(?=\W|\Z)|呢(?=\W|\Z)|甚么|請問|请问|是(?=\W|\Z)|的是(?=\W|\Z)"
)

_NUMBER_WORDS: Final = parse_words("""
    零 二 三 四 五 六 七 八 九 十 百 千 万 亿 两 半 〇 萬 億
""")

_TIME_UNITS: Final = parse_words("""
    秒 分 时 小时 天 日 周 月 年 世纪
""")

_DATE_WORDS: Final = parse_words("""
    年 月 日 世 纪
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    他 她 它 这 该 其
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    他 她 它 其 该
""")

_REASON: Final = re.compile(
    r"因为|由于|因此|所以|原因|导致|为了|造成|使得|因為|由於",
    re.IGNORECASE,
)

_AMOUNT: Final = re.compile(
    r"[$£€¥￥]\s?\d|\d\s?[%％]|美元|欧元|英镑|人民币|[百千]?万|亿|百分之",
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "zh",
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
    date_questions={
        "day": r"哪一?[天日]|几月几日|什么日期|几号",
        "century": r"哪个?世[纪紀]|哪个年代",
        "year": r"哪一?年",
    },
)

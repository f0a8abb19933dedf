"""Arabic: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    من ما ماذا متى أين اين كيف لماذا كم أي اي أية هل
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    من في على إلى الى عن مع هذا هذه ذلك تلك هؤلاء التي الذي الذين اللذان اللتان اللاتي ما ماذا متى
    أين اين كيف لماذا كم أي اي أية هل هو هي هم هن هما أنا نحن أنت أنتم كان كانت كانوا يكون تكون ليس
    ليست لم لن لا قد لقد إن أن ان إذا لو لكن ولكن بل أو او أم ثم حتى كل بعض غير بين بعد قبل عند
    عندما حيث منذ خلال حول تحت فوق أمام وراء دون سوى مثل كما أيضا ايضا فقط جدا عدة به بها بهم له لها
    لهم منه منها منهم فيه فيها فيهم عليه عليها عليهم إليه إليها عنه عنها و ف ب ل ك وهو وهي وقد وكان
    وكانت كذلك التى الذى إنه إنها أنه أنها تم يتم كانا لدى لديه لديها هناك هنا ذات ذو إما لأن بسبب
    مما عما فيما بما لما وما ومن وفي وعلى
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            r"متى|منذ متى|(?:في )?أي (?:عام|سنة|تاريخ|يوم|شهر|قرن|عقد|فترة|وقت)"
            r"|ما (?:هو )?(?:تاريخ|العام|اليوم)"
        ),
    ),
    (
        "duration",
        (
            r"كم (?:من الوقت|المدة|عاما|عامًا|سنة|سنوات|شهرا|شهرًا|يوما|يومًا|ساعة|دقيقة"
            r"|استغرق\w*|دام\w*)|ما (?:هي )?(?:مدة|المدة)"
        ),
    ),
    (
        "number",
        (
            r"كم|بكم|ما (?:هو |هي )?(?:عدد|نسبة|النسبة|سكان|ارتفاع|طول|مساحة|سعر|عمر|مقدار"
            r"|حجم|درجة)"
        ),
    ),
    ("person", r"من (?:هو|هي|هم|كان|الذي|قام|كتب|فاز)|من|لمن|مع من"),
    ("place", r"أين|اين|من أين|(?:في )?أي (?:مدينة|بلد|دولة|منطقة|مكان|جزيرة|قارة|ولاية|مقاطعة)"),
    ("reason", r"لماذا|لم|ما (?:هو )?(?:سبب|السبب)|لأي سبب"),
    (
        "name",
        (
            r"ما (?:هو |هي )?(?:اسم|عنوان|لقب)|ماذا (?:يسمى|تسمى|يطلق)|أي (?:شركة|فريق|منظمة"
            r"|مجموعة|مدرسة|جامعة|صحيفة|حزب|فيلم|كتاب|لغة)"
        ),
    ),
)

_NUMBER_WORDS: Final = parse_words("""
    صفر واحد واحدة اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان
    تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين
    ثمانون ثمانين تسعون تسعين مئة مائة مئات ألف آلاف مليون ملايين مليار نصف ثلث ربع
""")

_TIME_UNITS: Final = parse_words("""
    ثانية ثواني دقيقة دقائق ساعة ساعات يوم أيام أسبوع أسابيع شهر أشهر شهور سنة سنوات عام أعوام عاما
    عقد عقود قرن قرون
""")

_DATE_WORDS: Final = parse_words("""
    عام سنة قرن القرن
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    هو هي هم هذا هذه ذلك تلك
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    هو هي هم
""")

_REASON: Final = re.compile(
    r"(?:لأن|بسبب|نتيجة|نظرا|من أجل|سبب|أسباب|لذلك|حتى)",
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "ar",
    SentenceRules(
        title_abbreviations=parse_words("""
    د أ
"""),
        closing_abbreviations=parse_words("""
    إلخ الخ
"""),
        neutral_abbreviations=parse_words("""
    م هـ ق.م
"""),
    ),
    TermRules(stop_words=_STOP_WORDS),
    AnswerWords(
        question_patterns=_QUESTION_PATTERNS,
        counted_noun=re.compile(r"\bكم (?:عدد )?(\w+)", re.IGNORECASE),
        question_words=_QUESTION_WORDS,
        number_words=_NUMBER_WORDS,
        time_units=_TIME_UNITS,
        date_words=_DATE_WORDS,
        anaphoric_openers=_ANAPHORIC_OPENERS,
        anaphoric_pronouns=_ANAPHORIC_PRONOUNS,
        reason_pattern=_REASON,
    ),
)

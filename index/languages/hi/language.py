"""Hindi: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    क्या कब कहां कहाँ क्यों कैसे कौन कौनसा किस किसने किसे किसके किसकी किसका कितना कितने कितनी
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    का के की को में से पर है हैं था थे थी ने और या कि यह वह ये वे इस उस इन उन इसे उसे इन्हें उन्हें
    इसके उसके इनके उनके इसकी उसकी इनकी उनकी इसका उसका एक कुछ कोई किसी सभी सब हर तो भी ही नहीं न ना
    हो होता होती होते हुआ हुई हुए होने कर करना करने करते करता करती किया किए की गया गई गए जा जाता
    जाती जाते रहा रही रहे लिए साथ बाद पहले तक द्वारा अपने अपनी अपना जो जिस जिसे जिसके जिसकी जिन जब
    तब जहां वहां यहां कब कहां कहाँ क्या क्यों कैसे कौन कौनसा कौन-सा किस किसने किसे किसके किसकी किसका
    कितना कितने कितनी लेकिन मगर परंतु अगर यदि फिर अब तथा एवं बहुत अधिक दिया दी दिए था थीं वाला वाले
    वाली ओर बीच दौरान रूप मैं हम तुम आप मेरा हमारा आपका सकता सकते सकती
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    ("date", r"कब|किस (?:वर्ष|साल|तारीख|दिन|महीने|सदी|शताब्दी|दशक|समय)"),
    ("duration", r"कितने (?:समय|वर्ष|साल|महीने|दिन|घंटे|मिनट|सप्ताह)|कब तक|कितनी देर"),
    ("number", r"कितन[ाेी]|क्या (?:संख्या|प्रतिशत|जनसंख्या|ऊंचाई|लंबाई|क्षेत्रफल|कीमत)"),
    ("person", r"कौन|किसने|किसे|किसको|किसके द्वारा|किसका|किसकी|किसके"),
    ("place", r"कहां|कहाँ|किस (?:शहर|देश|राज्य|क्षेत्र|स्थान|जगह|द्वीप|महाद्वीप|प्रांत|नदी)"),
    ("reason", r"क्यों|किस कारण|क्या कारण"),
    (
        "name",
        (
            r"क्या नाम|नाम क्या|क्या कहा जाता|किस नाम|किस (?:कंपनी|टीम|संगठन|समूह|विद्यालय"
            r"|विश्वविद्यालय|अखबार|फिल्म|पुस्तक|भाषा|धर्म|पुरस्कार|युद्ध)"
        ),
    ),
    has_spaces=False,
)

_NUMBER_WORDS: Final = parse_words("""
    शून्य एक दो तीन चार पांच पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह
    उन्नीस बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे सौ हज़ार हजार लाख करोड़ मिलियन अरब आधा
""")

_TIME_UNITS: Final = parse_words("""
    सेकंड मिनट घंटा घंटे दिन सप्ताह महीना महीने साल वर्ष वर्षों दशक सदी शताब्दी
""")

_DATE_WORDS: Final = parse_words("""
    सदी शताब्दी वर्ष सन दशक
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    यह वह ये वे इस उस इसने उसने उनका इसका
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    वह वे उस उन उसे उन्हें उसका उनका इसका
""")

_REASON: Final = re.compile(
    r"(?:क्योंकि|कारण|वजह|इसलिए|ताकि|चूंकि)",
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "hi",
    SentenceRules(
        title_abbreviations=parse_words("""
    डॉ श्री श्रीमती प्रो
"""),
        closing_abbreviations=parse_words("""
    आदि
"""),
        neutral_abbreviations=parse_words("""
    ई.पू ई
"""),
    ),
    TermRules(stop_words=_STOP_WORDS),
    AnswerWords(
        question_patterns=_QUESTION_PATTERNS,
        counted_noun=re.compile(r"कितने (\w+)", re.IGNORECASE),
        question_words=_QUESTION_WORDS,
        number_words=_NUMBER_WORDS,
        time_units=_TIME_UNITS,
        date_words=_DATE_WORDS,
        anaphoric_openers=_ANAPHORIC_OPENERS,
        anaphoric_pronouns=_ANAPHORIC_PRONOUNS,
        reason_pattern=_REASON,
    ),
)

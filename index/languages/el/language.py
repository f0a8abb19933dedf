"""Greek: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    ποιος ποια ποιο ποιοι ποιες ποιον ποιου ποιας ποιων ποιους τι πότε πού που πώς πως πόσο πόση
    πόσοι πόσες πόσα γιατί
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    ο η το οι τα του της των τον την τους τις ένας μια μία ένα ενός μιας και κι ή αλλά όμως αν να θα
    δεν μη μην με σε στο στη στην στον στους στις στα από για προς κατά μετά μεταξύ παρά αντί χωρίς
    ως έως μέχρι πριν υπό που πως ότι όταν όπως όπου επειδή διότι γιατί ώστε καθώς ενώ εάν είναι
    ήταν είμαι είσαι είμαστε είστε έχει έχουν είχε είχαν έχω έχουμε αυτός αυτή αυτό αυτοί αυτές αυτά
    αυτού αυτής αυτών αυτόν αυτήν εκείνος εκείνη εκείνο εγώ εσύ εμείς εσείς μου σου μας σας αυτούς
    ποιος ποια ποιο ποιοι ποιες ποιον ποιου ποιας ποιων ποιους τι πότε πού πώς πόσο πόση πόσοι πόσες
    πόσα πόσων πόσος όλα όλοι όλες όλο κάθε κάποιος κάποια κάποιο άλλος άλλη άλλο άλλοι πολύ πολλά
    πολλοί πολλές πιο μόνο επίσης ακόμη ακόμα τόσο όσο όσα ο οποίος οποία οποίο οποίοι οποίες οποίων
    μπορεί γίνει έγινε τότε τώρα εδώ εκεί δηλαδή λοιπόν ούτε μήπως
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            r"πότε|ποι[αο]ν? (?:\w+ )?(?:χρονιά|έτος|ημερομηνία|ημέρα|μέρα|μήνα|αιώνα"
            r"|δεκαετία|εποχή|περίοδο)"
        ),
    ),
    (
        "duration",
        (
            r"πόσο (?:καιρό|χρόνο|διαρκ\w+)|πόσ(?:α|ες|ους) (?:χρόνια|μήνες|ημέρες|μέρες|ώρες"
            r"|λεπτά|εβδομάδες)"
        ),
    ),
    (
        "number",
        (
            r"πόσ(?:ο|η|οι|ες|α|ους|ων|ος)|ποι(?:ος|α|ο) (?:είναι|ήταν) (?:ο αριθμός"
            r"|ο πληθυσμός|το ποσοστό|το ύψος|το μήκος|η έκταση|η τιμή)|τι ποσοστό"
        ),
    ),
    ("person", r"ποιος|ποιοι|ποιον|ποιους|ποιου|ποιων|ποιανού|από ποιον"),
    (
        "place",
        (
            r"πού|από πού|σε ποι(?:α|ο|ον) (?:πόλη|χώρα|περιοχή|μέρος|νησί|ήπειρο|τοποθεσία"
            r"|πολιτεία)"
        ),
    ),
    ("reason", r"γιατί|για ποιο λόγο|ποια (?:είναι|ήταν) η αιτία|ποιος (?:είναι|ήταν) ο λόγος"),
    (
        "name",
        (
            r"πώς (?:ονομάζ\w+|λέγ\w+|λεγόταν)|ποι(?:α|ο|ος) (?:είναι|ήταν) (?:το όνομα"
            r"|ο τίτλος)|ποι(?:α|ο) (?:εταιρεία|ομάδα|οργανισμός|πανεπιστήμιο|ταινία|βιβλίο"
            r"|γλώσσα)"
        ),
    ),
)

_NUMBER_WORDS: Final = parse_words("""
    μηδέν ένα ένας μία δύο δυο τρεις τρία τέσσερις τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά
    δέκα έντεκα δώδεκα δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι είκοσι τριάντα σαράντα πενήντα εξήντα
    εβδομήντα ογδόντα ενενήντα εκατό χίλια χιλιάδες εκατομμύριο εκατομμύρια δισεκατομμύρια μισό
""")

_TIME_UNITS: Final = parse_words("""
    δευτερόλεπτα λεπτό λεπτά ώρα ώρες ημέρα ημέρες μέρα μέρες εβδομάδα εβδομάδες μήνας μήνα μήνες
    μηνών έτος έτη ετών χρόνο χρόνια χρόνων δεκαετία δεκαετίες αιώνα αιώνας αιώνες
""")

_DATE_WORDS: Final = parse_words("""
    αιώνα αιώνας αιώνες δεκαετία
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    αυτός αυτή αυτό αυτοί αυτές αυτά
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    αυτός αυτή αυτό αυτοί αυτές αυτά του της τους
""")

_PLACE: Final = re.compile(
    rf"\b(?i:στο|στη|στην|στον|στις|στα|από|σε|κοντά|προς)\s+(?:(?:το|τη|την|τον)\s+)?({UPPERCASE_LETTER}[\w’'-]+)"
)

_REASON: Final = re.compile(
    (
        r"\b(?:επειδή|διότι|γιατί|λόγω|εξαιτίας|χάρη|αιτία|αίτιο|προκάλεσ\w+|ώστε"
        r"|προκειμένου)\b"
    ),
    re.IGNORECASE,
)

LANGUAGE: Final[Language] = build_language(
    "el",
    SentenceRules(
        title_abbreviations=parse_words("""
    κ κα κος δρ καθ στρ
"""),
        linking_abbreviations=parse_words("""
    π.χ δηλ βλ λ.χ
"""),
        closing_abbreviations=parse_words("""
    κ.λπ κλπ κ.ά κ.ο.κ
"""),
        neutral_abbreviations=parse_words("""
    μ.χ π.χ π.μ μ.μ αι εκ χιλ αρ σελ
"""),
        numbered_abbreviations=parse_words("""
    αρ σελ άρθ κεφ τόμ
"""),
    ),
    TermRules(stop_words=_STOP_WORDS),
    AnswerWords(
        question_patterns=_QUESTION_PATTERNS,
        counted_noun=re.compile(r"\bπόσ(?:οι|ες|α|ους) (\w+)", re.IGNORECASE),
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

"""Turkish: words of questions and sentences."""

import re
from typing import Final

from index.languages.build import build_language
from index.languages.language import AnswerWords, Language, SentenceRules, TermRules
from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns, parse_words

_QUESTION_WORDS: Final = parse_words("""
    kim kime kimi kimin kimler ne neden nerede nereden nereye niçin niye nasıl kaç hangi hangisi mi
    mı mu mü
""")

_STOP_WORDS: Final = _QUESTION_WORDS | parse_words("""
    acaba ama ancak artık asla aslında az bana bazen bazı belki ben beni benim beri bile bir biri
    birkaç birçok biz bize bizi bizim böyle böylece bu buna bunda bundan bunlar bunları bunların
    bunu bunun burada çok çünkü da daha dahi de defa değil diğer diye dolayı dolayısıyla eğer en
    fakat gibi göre ha halen hangi hangisi hani hatta hem henüz hep hepsi her herhangi herkes hiç
    için ile ilgili ise işte kaç kadar karşı kendi kendine kendini ki kim kime kimi kimin kimse
    kimler mı mi mu mü madem nasıl ne neden nedenle nerde nerede nereden nereye neresi niçin niye o
    olan olarak oldu olduğu olduğunu olduklarını olması olmuş olsa olup olur ona ondan onlar onlara
    onları onların onu onun öyle oysa pek rağmen sadece sanki sen senin siz sizin sonra şey şu şuna
    şunu tarafından tüm üzere ve veya ya yani yerine yine yoksa zaten vardır var yok idi eden edilen
    etti ettiği yapılan yaptı yaptığı olduğundan nedir kimdir midir mıdır neydi kimdi hangileri
""")

_QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "duration",
        (
            r"ne kadar süre\w*|kaç (?:yıl|ay|hafta|gün|saat|dakika) (?:sür\w+|boyunca)"
            r"|ne kadar zaman"
        ),
    ),
    (
        "date",
        (
            r"ne zaman|hangi (?:yıl|tarih|gün|ay|yüzyıl|dönem|çağ)\w*|kaç yılında"
            r"|hangi on yıl\w*"
        ),
    ),
    (
        "number",
        (
            r"kaç\w*|ne kadar|nüfusu|yüzde kaç\w*|kaçta kaç\w*|oranı nedir|sayısı (?:nedir"
            r"|kaç\w*)"
        ),
    ),
    (
        "person",
        (
            r"kim(?:dir|di|e|i|in|ler|den|le|ler\w*)?|hangi (?:kişi|başkan|kral|oyuncu|yazar"
            r"|bilim insanı|sanatçı)\w*"
        ),
    ),
    (
        "place",
        (
            r"nere(?:de|ye|den|si|sinde|dedir)\w*|hangi (?:şehir|ülke|bölge|yer|ada|kıta"
            r"|eyalet|il|ilçe|nehir)\w*"
        ),
    ),
    ("reason", r"neden|niçin|niye|hangi nedenle|sebebi ne\w*|nedeni ne\w*"),
    (
        "name",
        (
            r"adı ne(?:dir|ydi)?|ismi ne(?:dir|ydi)?|ne (?:denir|ad verilir)|hangi (?:şirket"
            r"|takım|örgüt|grup|okul|üniversite|gazete|parti|film|kitap|dil|din|ödül|savaş)\w*"
        ),
    ),
)

_NUMBER_WORDS: Final = parse_words("""
    sıfır bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen
    doksan yüz bin milyon milyar yarım yarısı çeyrek
""")

_TIME_UNITS: Final = parse_words("""
    saniye dakika saat gün hafta ay yıl yıllık yılda on yıl yüzyıl
""")

_DATE_WORDS: Final = parse_words("""
    yüzyıl yüzyılda yüzyılın yılında yılı
""")

_ANAPHORIC_OPENERS: Final = parse_words("""
    o bu bunlar onlar onun onların
""")

_ANAPHORIC_PRONOUNS: Final = parse_words("""
    o onu ona onun onlar onları onların
""")

_PLACE: Final = re.compile(rf"\b({UPPERCASE_LETTER}\w+)['’](?:d[ea]|t[ea]|[yn]?[ea]|d[ea]n|t[ea]n)\b")

_REASON: Final = re.compile(
    (
        r"\b(?:çünkü|nedeniyle|yüzünden|sebebiyle|dolayısıyla|sayesinde|neden\w*|için"
        r"|sonucu\w*|sonucunda|amacıyla)\b"
    ),
    re.IGNORECASE,
)

_LETTERS: Final = {ord("I"): "ı", ord("İ"): "i"}
"""Turkish parts the dotted i from the dotless."""

LANGUAGE: Final[Language] = build_language(
    "tr",
    SentenceRules(
        title_abbreviations=parse_words("""
    dr prof doç av sn bay bayan
"""),
        linking_abbreviations=parse_words("""
    örn bkz vb
"""),
        closing_abbreviations=parse_words("""
    vb vs vd
"""),
        neutral_abbreviations=parse_words("""
    m.ö m.s yy no cad sok mah
"""),
        numbered_abbreviations=parse_words("""
    no s sf
"""),
    ),
    TermRules(stop_words=_STOP_WORDS, letters=_LETTERS),
    AnswerWords(
        question_patterns=_QUESTION_PATTERNS,
        counted_noun=re.compile(r"\bkaç (\w+)", re.IGNORECASE),
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

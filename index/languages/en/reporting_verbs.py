"""English reporting verbs: verbs that attribute words to a speaker.

Form: sets of verb forms in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

_REGULAR_REPORTING_VERBS: Final = parse_words("""
    acknowledge add address admit advise affirm agree allege announce answer apologise apologize argue
    articulate ask assert assure attest avow bark beg bellow bemoan blame blast boast brag call caution
    challenge characterise characterize charge cheer chide cite claim comment compare complain concede
    conclude concur condemn confess confide confirm contend continue counter criticise criticize cry
    declare decry defend demand denounce deny depict deride describe detail dictate disclose dismiss dub
    echo elaborate email emphasise emphasize enquire enthuse envision estimate exclaim exhort explain
    express fear gasp gripe groan growl gush hail hint hope identify imply indicate inform inquire
    insist instruct interject joke label lament laud laugh lecture liken maintain mention mock mumble
    murmur muse mutter nod note object observe offer opine order outline perceive phrase plead pledge
    point post praise preach predict proclaim promise propose protest query question quip quote rail
    rant rave reason reassure recall recite reckon recommend recount refer reflect refuse reiterate
    rejoin relate remark remember remind repeat reply report request respond retort retweet reveal roar
    rule scoff scold scream shout shriek shrug sigh signal slam snap sniff speculate state stress submit
    suggest summarise summarize surmise suspect sympathise tease testify text thank theorize theorise
    threaten tout trumpet tweet type urge vent venture volunteer vow wail warn welcome whisper wonder
    worry yell chant posit retell accuse attack specify ridicule rate brand portray cast lambast
    lambaste deem invoke encourage
""")

_IRREGULAR_REPORTING_FORMS: Final = parse_words("""
    labelled labelling say says said saying tell tells told telling write writes wrote written writing
    think thinks thought thinking swear swears swore sworn go goes went find finds found read reads
    reading hear heard speak speaks spoke speaking begin begins began rebuke put puts putting use uses
    used using coin coins coined coining sing sings sang singing joked
""")

_CONSONANT_DOUBLING_VERBS: Final = parse_words("admit slam brag quip refer rebut snap nod rap submit dub")
"""Regular verbs that double the final consonant: "admitted"."""

AMBIGUOUS_REPORTING_FORMS: Final = parse_words("""
    address answer answers attack attacks blast call calls cast casts challenge challenges charge
    charges claim claims comment comments cry cries demand demands detail details echo echoes email
    emails estimate estimates fear fears find finds found go goes went put puts read reads heard hear
    hope hopes label labels laugh laughs lecture lectures mention mentions mock note notes object
    objects offer offers order orders phrase phrases point points pledge post posts praise promise
    promises protest protests question questions query quote quotes rant rants rate rates reason reasons
    report reports request requests rule rules shout signal signals state states stress suspect suspects
    text texts thank thanks tease thought thinking tweet tweets type types venture volunteer volunteers
    vow warning warnings welcome worry worries writing reading saying joke jokes hint hints brand brands
    outline outlines counter counters compare compares identified identify thinks think putting begin
    begins began chant chants rail cheer cheers sing sings sang singing speaks speak spoke
""")
"""Forms that are as often no reporting verb; they count only next to a quotation."""

INVERTIBLE_VERBS: Final = parse_words("""
    said says say asked asks added adds wrote writes explained explains recalled recalls noted notes
    argued argues continued continues told tells replied replies insisted insists tweeted tweets joked
    quipped declared announced warned exclaimed shouted answered responded remarked observed commented
    concluded admitted conceded acknowledged lamented reiterated stressed stated states points pointed
    reads read
""")
"""Verbs that may precede their subject after a quotation: "“…,” said the mayor"."""


def _inflect_verb(verb: str) -> set[str]:
    """Inflect a regular verb."""
    stem = verb + verb[-1] if verb in _CONSONANT_DOUBLING_VERBS else verb
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    third = "es" if verb.endswith(("s", "h", "x", "o")) else "s"
    return {verb, verb + third, stem + "ed", stem + "ing"}


BASE_FORMS: Final = _REGULAR_REPORTING_VERBS | parse_words(
    "say tell write think swear go find hear speak begin"
)
"""Base forms, which take a plural subject; elsewhere they may be nouns: "the reveal"."""

REPORTING_VERBS: Final = _IRREGULAR_REPORTING_FORMS.union(
    *(_inflect_verb(verb) for verb in _REGULAR_REPORTING_VERBS)
)
"""All forms of all reporting verbs."""

NAMING_VERBS: Final = parse_words("""
    call calls called calling describe describes described describing brand brands branded branding
    label labels labelled labeled labelling labeling dismiss dismisses dismissed dismissing deride
    derides derided deriding mock mocks mocked mocking ridicule ridicules ridiculed ridiculing compare
    compares compared comparing liken likens likened likening cite cites cited citing chant chants
    chanted chanting
""")
"""Verbs that give somebody or something a name: "called him “…”"."""

WORD_USE_VERBS: Final = parse_words("use uses used using coin coins coined coining")
"""Verbs that attribute a quotation only before "the word", "the phrase" and the like."""

QUOTING_VERBS: Final = parse_words(
    "quote quotes quoted quoting cite cites cited citing report reports reported"
)
"""Verbs whose subject relays the words of another: "quoted her as saying"."""

PLAIN_REPORT_VERBS: Final = parse_words("said says told tells added adds wrote tweeted")
"""Verbs of reported speech without quotation marks."""

"""British spellings, which stemming does not join with the American ones: suffix rules and single words.

Form: patterns of words in lower case with their replacements, and a mapping of British to American words.
"""

import re
from typing import Final

from index.languages.tables import parse_forms

BRITISH_SUFFIX_RULES: Final = (
    (re.compile(r"(?<=[a-z]{2})is(e|es|ed|er|ers|ing|ation|ations|ational)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})ys(e|es|ed|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z][bdlmnpv])our(s|ed|ing|er|ers|able|ful|ite|ites|al|less)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z][bt])re(s|d)?$"), r"er\1"),
    (re.compile(r"(?<=al|ol)ogue(s)?$"), r"og\1"),
)
"""Patterns of British suffixes, anchored at the word's end, and their American replacements."""

BRITISH_LOOKALIKES: Final = re.compile(
    r"(?:ar|a|br|compr|comprom|conc|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|gu|impr|improv|inc|lia"
    r"|merchand|no|otherw|likew|parad|po|porpo|pra|appra|prec|prem|prom|ra|rev|superv|surpr|adv|telev|tort?o|treat"
    r"|turquo|circumc|cru|bru|mayonna|appr)is(?:e|es|ed|er|ers|ing)$|(?:fl|vel|troubad|par|sc|d)our(?:s|ed|ing)?$"
)
"""Words that have such a suffix in American spelling, too."""

AMERICAN_SPELLINGS: Final = parse_forms("""
    airplane aeroplane
    airplanes aeroplanes
    aging ageing
    aluminum aluminium
    anemia anaemia
    anesthetic anaesthetic
    archeological archaeological
    archeologist archaeologist
    archeologists archaeologists
    archeology archaeology
    behavior behaviour
    behavioral behavioural
    behaviors behaviours
    check cheque
    checks cheques
    defense defence
    defenses defences
    encyclopedia encyclopaedia
    fetus foetus
    gray grey
    grays greys
    gynecology gynaecology
    jewelry jewellery
    judgment judgement
    judgments judgements
    curb kerb
    leukemia leukaemia
    license licence
    licenses licences
    maneuver manoeuvre
    maneuvers manoeuvres
    medieval mediaeval
    mold mould
    molds moulds
    mustache moustache
    offense offence
    offenses offences
    orthopedic orthopaedic
    pediatric paediatric
    plow plough
    plows ploughs
    pretense pretence
    program programme
    programs programmes
    pajamas pyjamas
    savior saviour
    skeptic sceptic
    skeptical sceptical
    skillful skilful
    story storey
    stories storeys
    sulfur sulphur
    ton tonne
    tons tonnes
    tire tyre
    tires tyres
    vigor vigour
    whiskey whisky
""")
"""British words to American ones, where no suffix rule applies; each line: American, British."""

"""British spellings, which stemming doesn't join with the American ones: rules, and a table for the rest."""

import re
from typing import Final

# Each pattern is anchored at the word's end. `BRITISH_LOOKALIKES` has the words that only look British.
BRITISH_SUFFIX_RULES: Final = (
    (re.compile(r"(?<=[a-z]{2})is(e|es|ed|er|ers|ing|ation|ations|ational)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})ys(e|es|ed|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z][bdlmnpv])our(s|ed|ing|er|ers|able|ful|ite|ites|al|less)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z][bt])re(s|d)?$"), r"er\1"),
    (re.compile(r"(?<=al|ol)ogue(s)?$"), r"og\1"),
)


BRITISH_LOOKALIKES: Final = re.compile(
    r"(?:ar|a|br|compr|comprom|conc|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|gu|impr|improv|inc|lia"
    r"|merchand|no|otherw|likew|parad|po|porpo|pra|appra|prec|prem|prom|ra|rev|superv|surpr|adv|telev|tort?o|treat"
    r"|turquo|circumc|cru|bru|mayonna|appr)is(?:e|es|ed|er|ers|ing)$|(?:fl|vel|troubad|par|sc|d)our(?:s|ed|ing)?$"
)


AMERICAN_SPELLINGS: Final = {
    "aeroplane": "airplane",
    "aeroplanes": "airplanes",
    "ageing": "aging",
    "aluminium": "aluminum",
    "anaemia": "anemia",
    "anaesthetic": "anesthetic",
    "archaeological": "archeological",
    "archaeologist": "archeologist",
    "archaeologists": "archeologists",
    "archaeology": "archeology",
    "behaviour": "behavior",
    "behavioural": "behavioral",
    "behaviours": "behaviors",
    "cheque": "check",
    "cheques": "checks",
    "defence": "defense",
    "defences": "defenses",
    "encyclopaedia": "encyclopedia",
    "foetus": "fetus",
    "grey": "gray",
    "greys": "grays",
    "gynaecology": "gynecology",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "judgements": "judgments",
    "kerb": "curb",
    "leukaemia": "leukemia",
    "licence": "license",
    "licences": "licenses",
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "mediaeval": "medieval",
    "mould": "mold",
    "moulds": "molds",
    "moustache": "mustache",
    "offence": "offense",
    "offences": "offenses",
    "orthopaedic": "orthopedic",
    "paediatric": "pediatric",
    "plough": "plow",
    "ploughs": "plows",
    "pretence": "pretense",
    "programme": "program",
    "programmes": "programs",
    "pyjamas": "pajamas",
    "saviour": "savior",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "skilful": "skillful",
    "storey": "story",
    "storeys": "stories",
    "sulphur": "sulfur",
    "tonne": "ton",
    "tonnes": "tons",
    "tyre": "tire",
    "tyres": "tires",
    "vigour": "vigor",
    "whisky": "whiskey",
}

"""English verb forms that tell the tense of a clause or open a statement."""

from typing import Final

from index.languages.en.irregular_forms import IRREGULAR_VERBS

FUTURE_WORDS: Final = frozenset(
    """
    will shall would could might may can must should be won't can't tomorrow going
    upcoming forthcoming due deadline effective payable ready likely poised set
    scheduled planned expected intended proposed slated promised pledged agreed wanted needed threatened
    predicted forecast prepared hoped vowed sought
    plan plans planning expect expects expecting intend intends intending aim aims aiming hope hopes hoping
    vows promises pledges wants want needs need predicts forecasts prepares preparing await awaits awaiting
    expires expire seeks seeking remains
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
"""Words that speak of what is still to come, and verbs whose infinitive does."""


PAST_WORDS: Final = (
    frozenset(IRREGULAR_VERBS)
    | {"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"}
    | {"since", "ago", "yesterday", "earlier", "put", "hit", "cut"}
) - FUTURE_WORDS


INFINITIVE_TAKING_VERBS: Final = frozenset(
    {"asked", "ordered", "urged", "told", "invited", "required", "allowed", "forced", "called", "decided"}
    | {"wished", "designed", "supposed"}
)
"""Verbs whose past tense lets an infinitive look ahead: "asked to reply by Monday"."""


NON_PAST_ED_WORDS: Final = frozenset(
    {"need", "indeed", "feed", "seed", "speed", "bleed", "breed", "proceed", "exceed", "succeed", "weed"}
    | {"hundred", "red"}
)


AUXILIARY_VERBS: Final = frozenset(
    """
    am are be been being can could did do does had has have is may might must shall should was were will would
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)


THIRD_PERSON_VERBS: Final = frozenset(f"{base}s" for base in IRREGULAR_VERBS.values()) | frozenset(
    """
    aims announces begins calls dies ends follows happens hopes launches lands joins opens plans remains signs
    starts wants""".split()  # noqa: SIM905 - as above
)


STATEMENT_VERBS: Final = AUXILIARY_VERBS | THIRD_PERSON_VERBS | IRREGULAR_VERBS.keys()

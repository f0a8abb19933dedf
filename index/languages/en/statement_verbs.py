"""English verbs that state events."""

from typing import Final

from index.languages.en.irregular_forms import IRREGULAR_VERBS

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

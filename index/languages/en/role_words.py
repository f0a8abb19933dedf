"""Words of roles: what somebody may be said to be, and what may stand before that."""

from typing import Final

from index.languages.en.name_words import GROUPS, MR, MRS, NAME_ROLES, ROLES
from index.languages.tables import words

_KIN: Final = words("""
    mother father mom dad son daughter sister brother wife husband widow uncle aunt grandmother grandfather
    girlfriend boyfriend fiance fiancee neighbour neighbor friend colleague partner fellow teammate woman man
    boy girl teenager star forward principal
""")
"""What somebody is to others, or to everybody."""

_ADDRESS: Final = words("""
    dr prof rev sen sens rep reps gov lt coun insp sgt const cst staff supt det capt col gen maj adm cmdr vice
    prime
""")
"""What stands before a name and says nothing, or too little, by itself."""

NOUNS: Final = (NAME_ROLES - MR - MRS - _KIN - _ADDRESS) | words("chief king queen prince princess")
"""What a role's description is about: "spokesman" in "Kremlin spokesman"."""

_BEFORE_NOUNS: Final = words("""
    former current then now acting interim outgoing incoming newly elected new late longtime long-time
    veteran senior junior deputy vice assistant associate chief top leading lead first second prime shadow
    opposition foreign finance defence defense interior home trade health education energy transport
    environment environmental justice labour labor agriculture culture science space economy economic state
    federal national local regional provincial municipal city town county district presidential
    parliamentary congressional military army navy naval police fire security intelligence policy press
    public communications media campaign political legal medical research scientific technical technology
    executive managing general financial operating marketing sales programme program project mission flight
    team football union student human rights climate
""")

MODIFIERS: Final = (ROLES - _KIN) | GROUPS | _BEFORE_NOUNS
"""Words in small letters that a role may begin with, where no article shows its beginning."""

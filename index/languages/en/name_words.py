"""English words that classify capitalised names: titles, roles, and words of organisations and places.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.en.calendar_names import (
    DEICTIC_DAYS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from index.languages.tables import parse_words

MALE_TITLES: Final = parse_words("mr sir lord king prince father brother congressman councilman assemblyman")
"""Titles that precede names of men."""

FEMALE_TITLES: Final = parse_words(
    "mrs ms miss mme dame lady queen princess sister congresswoman councilwoman"
)
"""Titles that precede names of women."""

OFFICE_TITLES: Final = parse_words("""
    dr prof professor rev reverend pope president vice prime minister premier chancellor secretary
    senator sen sens rep reps representative congressmen governor gov lt lieutenant mayor councillor
    councilor coun alderman judge justice magistrate chief executive officer inspector insp sergeant sgt
    constable const cst staff supt superintendent detective det captain capt colonel col general gen
    major maj admiral adm commander cmdr cpl corporal commodore brigadier marshal sheriff deputy
    commissioner ambassador envoy rabbi imam sheikh ayatollah archbishop bishop cardinal mp mps mpp mla
    msp mep taoiseach emir sultan emperor tsar attorney speaker
""")
"""Titles of office, which precede a name or replace it."""

PERSONAL_TITLES: Final = MALE_TITLES | FEMALE_TITLES | OFFICE_TITLES

ROLE_NOUNS: Final = parse_words("""
    leader head director manager coach chair chairman chairwoman chairperson ceo cto cfo coo founder
    co-founder cofounder owner boss spokesman spokeswoman spokesperson adviser advisor aide assistant
    associate strategist lawyer lawmaker legislator politician candidate nominee contender frontrunner
    incumbent billionaire businessman businesswoman entrepreneur investor banker trader analyst
    economist scientist researcher astronaut cosmonaut engineer physicist biologist chemist historian
    sociologist psychologist psychiatrist doctor physician surgeon nurse epidemiologist virologist
    lecturer scholar academic teacher principal student actor actress singer musician rapper author
    writer novelist poet artist painter designer architect photographer filmmaker producer comedian
    broadcaster presenter journalist reporter columnist editor correspondent anchor host blogger critic
    activist campaigner advocate organizer organiser volunteer resident farmer driver pilot firefighter
    paramedic policeman policewoman prosecutor witness survivor veteran soldier goalie goaltender
    goalkeeper forward defenceman defenseman quarterback pitcher striker midfielder defender winger
    player teammate skipper captain golfer boxer swimmer runner champion star democrat republican
    conservative liberal tory independent socialist treasurer diplomat negotiator commentator pollster
    consultant developer contractor builder chef baker priest pastor monk nun mother father mom dad son
    daughter sister brother wife husband widow uncle aunt grandmother grandfather girlfriend boyfriend
    fiance fiancee neighbour neighbor friend colleague woman man boy girl teenager administrator
    official member partner fellow counsel solicitor barrister coordinator curator trustee instructor
    specialist expert spokesmen scout foreman auditor ombudsman technician operator dealer landlord
    tenant shareholder vice-president vice-chair co-chair co-author co-owner proprietor attorney-general
    president chief minister premier mayor senator governor judge secretary professor officer
    commissioner chancellor ambassador attorney inspector superintendent general detective sheriff
    sergeant constable congressman congresswoman councillor councilman councilwoman bishop archbishop
    imam rabbi pope
""")
"""Common nouns for people by role or kinship."""

TITLES_AND_ROLES: Final = ROLE_NOUNS | PERSONAL_TITLES

NAME_PARTICLES: Final = parse_words(
    "de van von der den ter al bin bint ben ibn la le du da di del dos das af el abu zu"
)
"""Particles within the name of a person."""

NAME_PREFIXES: Final = parse_words("mac fitz van von ver del der des saint")
"""Prefixes of surnames that are followed by a capital: "MacArthur"."""

NAME_SUFFIXES: Final = parse_words("jr jr. sr sr. ii iii iv phd ph.d. md m.d. qc kc mp cbe obe")
"""Suffixes after a last name."""

ORGANISATION_WORDS: Final = parse_words("""
    inc corp co ltd llc plc gmbh ag group holdings company corporation enterprises industries partners
    ventures university college school academy institute institution laboratory laboratories lab
    observatory library museum council ministry department office bureau agency administration authority
    commission committee board service services government parliament senate congress assembly house
    court tribunal treasury pentagon kremlin party union association federation confederation coalition
    alliance league society foundation trust fund charity network organization organisation initiative
    centre center forum club team police force army navy guard corps hospital clinic church diocese
    mosque synagogue temple bank exchange airlines airways airline railways motors systems technologies
    technology energy electric gas oil news times post press journal magazine gazette herald tribune
    chronicle star-tribune telegraph guardian observer independent mirror mail daily weekly radio
    television tv media studios pictures records entertainment report statement study survey poll act
    bill treaty agreement memo memorandum letter lawsuit suit province county city state district
    township municipality region nation nations states republic kingdom campaign project program
    programme mission conference summit festival games cup olympics stadium arena park north south east
    west new united great central northern southern eastern western upper lower street road avenue lane
    square river lake mount mountain island islands bay beach valley hill hills twitter facebook google
    apple microsoft amazon reuters bbc cnn nbc abc cbs fox nasa fbi cia nsa epa un eu nato america
    canada britain england scotland wales ireland france germany spain italy russia ukraine china japan
    india pakistan israel iran iraq syria turkey egypt mexico brazil australia europe asia africa
    washington london paris berlin moscow beijing brussels ottawa toronto ontario quebec alberta
    manitoba michigan florida texas california ohio virginia carolina pennsylvania iowa colorado
    amendment constitution christmas easter bible internet covid-19 brexit
""")
"""Words of organisations, documents and places: a name that contains one is not a person's."""

BARE_PLURAL_SPEAKERS: Final = parse_words("""
    critics experts officials authorities sources residents students voters people police scientists
    researchers analysts observers supporters opponents lawyers lawmakers protesters witnesses
    prosecutors investigators republicans democrats conservatives liberals americans canadians russians
    ukrainians europeans christians muslims jews catholics
""")
"""Plural nouns for speakers without a name or an article."""

NEVER_NAME_WORDS: Final = (
    parse_words("""
    the a an in on at but and or he she it they we i you this that these those when while as after
    before if for since meanwhile however still now then according with by from last many some most one
    two three four five six several both all no not nor so yet what why how who whom whose which where
    there here his her hers their its our my your yes also another other others each every such because
    although though despite during until once even only just more much few instead perhaps indeed
    additionally moreover furthermore finally first second third about under over to of like than unlike
    asked speaking earlier later recently currently previously nearly
    almost let's it's that's he's she's they're we're i'm i've don't can't is are was were be been have
    has had do does did will would can could should might must maybe please well oh
    okay ok hey hello thanks sorry amid among between through without within whether into near given
    based following including regarding concerning responding referring noting adding citing christian
    muslim jewish catholic
""")
    | ({*MONTHS, *WEEKDAYS} - {"may"})
    | {*MONTH_ABBREVIATIONS, *WEEKDAY_ABBREVIATIONS, *DEICTIC_DAYS}
    | BARE_PLURAL_SPEAKERS
)
"""Words that are no names although capitalised, at the start of a sentence or always."""

ORGANISATION_NOUNS: Final = parse_words("""
    company firm corporation agency department ministry utility group organization organisation union
    party council board team club bank court commission committee newspaper paper magazine network
    university hospital association charity foundation institute airline carrier retailer automaker
    manufacturer maker publisher studio startup start-up giant regulator watchdog league school church
    administration government
""")
"""Common nouns that refer to an organisation named before: "the company said"."""

"""Irregular English verb forms, plurals and comparatives, which stemming does not join with their base forms.

Form: mappings of inflected forms to base forms, in lower case.
"""

from typing import Final

from index.languages.tables import parse_forms

IRREGULAR_VERBS: Final = parse_forms("""
    arise arose arisen
    awake awoke awoken
    bear bore borne
    beat beaten
    become became
    begin began begun
    bend bent
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    buy bought
    catch caught
    choose chose chosen
    cling clung
    come came
    creep crept
    deal dealt
    dig dug
    draw drew drawn
    drink drank drunk
    drive drove driven
    dwell dwelt
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fling flung
    fly flew flown
    forbid forbade forbidden
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    freeze froze frozen
    give gave given
    go went gone goes
    grind ground
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hold held
    keep kept
    kneel knelt
    know knew known
    lay laid
    lead led
    leave left
    lend lent
    light lit
    lose lost
    make made
    mean meant
    meet met
    mistake mistook mistaken
    overcome overcame
    overtake overtook overtaken
    overthrow overthrew overthrown
    pay paid
    prove proven
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    sew sewn
    shake shook shaken
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    slide slid
    sow sown
    speak spoke spoken
    spend spent
    spin spun
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    strike struck stricken
    strive strove striven
    swear swore sworn
    sweep swept
    swell swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    win won
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    write wrote written
""")

IRREGULAR_NOUNS: Final = parse_forms("""
    child children
    foot feet
    goose geese
    man men
    mouse mice
    ox oxen
    person people persons
    tooth teeth
    woman women
    wife wives
    life lives
    half halves
    knife knives
    leaf leaves
    shelf shelves
    thief thieves
    wolf wolves
    self selves
    analysis analyses
    basis bases
    crisis crises
    hypothesis hypotheses
    thesis theses
    axis axes
    criterion criteria
    phenomenon phenomena
    medium media
    bacterium bacteria
    datum data
    curriculum curricula
    nucleus nuclei
    alumnus alumni
    matrix matrices
    vertex vertices
""")

IRREGULAR_COMPARISONS: Final = parse_forms("""
    good better best
    bad worse worst
    far farther further farthest furthest
""")

IRREGULAR_FORMS: Final = IRREGULAR_VERBS | IRREGULAR_NOUNS | IRREGULAR_COMPARISONS

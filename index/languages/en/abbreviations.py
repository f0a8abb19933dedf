"""English abbreviations by kind, and the words that show whether a sentence ended before them.

The project's own tables, for `index.sentences.punkt` and `index.sentences.boundaries`. Every entry is lower-case and lacks its
last period, which is how Punkt stores an abbreviation: "e.g." stands here as `e.g`, "Inc." as `inc`. Single
capitals ("J.") and capitals with periods ("U.S.") need no entry: they are known by their shape.
"""


def parse_abbreviations(table: str) -> frozenset[str]:
    """Read a table of words with white space between them."""
    return frozenset(table.split())


TITLE_ABBREVIATIONS = parse_abbreviations("""
    mr mrs ms mx messrs mme mlle dr drs prof profs hon rev revd fr br msgr sra dra st ste
    pres gov govs sen sens rep reps amb atty supt insp
    gen lt col maj capt cpt cmdr cdr comdr adm brig sgt cpl pvt pfc spc ens
""")
"""Stand before a name: with a capital of its own, one never ends a sentence."""

LINKING_ABBREVIATIONS = parse_abbreviations("e.g i.e eg ie vs v viz cf approx incl esp a.k.a aka n.b w.r.t")
"""Introduce what follows: a sentence never ends with one."""

CLOSING_ABBREVIATIONS = parse_abbreviations("etc a.m p.m am pm")
"""Close a list or a time: a capital after one mostly starts a sentence."""

NEUTRAL_ABBREVIATIONS = parse_abbreviations("""
    inc corp co cos ltd llc plc bros mfg intl int'l assn assoc dept dep't div univ inst natl nat'l govt gov't
    jr sr esq ph.d phd m.sc b.sc d.phil
    al ed eds et ibid op cit seq trans repr vol vols voc gk lat misc orig abbr
    ave blvd rd hwy pkwy sq bldg apt mt mts ft pt tel ext
    ala ariz calif colo conn del fla ind kan ky md mich minn mont neb nev okla ore pa penn tenn tex
    va vt wis wyo ont alta sask
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues thu thur thurs fri
    lb lbs kg km cm mm ml mph kph hr hrs mins secs gal yd yds avg
""")
"""May stand inside a sentence or at its end: the next word decides."""

NUMBERED_ABBREVIATIONS = parse_abbreviations("""
    no nos p pp pg pgs para paras vol vols fig figs art arts sec secs ch chap chaps eq eqs eqn op ver
    app ex bk bks cl tab ln pt pts ref refs ca c r fl d b rt rte s ss ps
    jan feb mar apr may jun jul aug sept sep oct nov dec
""")
"""Abbreviations where a number follows ("No. 5"); elsewhere words ("no.") or the neutral ones above."""

TIME_CONTINUATIONS = parse_abbreviations("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet
    eastern central mountain pacific
""")
"""Capitalised words that continue a time: "at 5 p.m. Monday", "at 5 p.m. EST"."""

NAMES_WITH_PUNCTUATION = parse_abbreviations("yahoo! jeopardy! yum! e! oklahoma! airplane! wham!")
"""Names that carry a mark of their own."""

SENTENCE_STARTERS = parse_abbreviations("""
    a about according actually additionally after again all almost already also although always among an
    and another any anyone anything apart are as aside at because before besides between both but by can
    certainly clearly consequently could currently despite did do does don't during each earlier either
    even eventually every everyone everything except few finally first for fortunately from further
    furthermore given had has have he he's hence her here here's hers his how however i i'd i'll i'm i've
    if in indeed initially instead is isn't it it's its just last lastly lately later let let's like many
    maybe meanwhile more moreover most much my neither never nevertheless next no nobody none nonetheless
    nor not nothing now obviously of often oh ok okay on once one only or originally other others
    otherwise our over overall perhaps please previously rather recently several she she's should
    similarly simply since so some someone something sometimes soon still subsequently such suddenly
    thanks that that's the their them then there there's therefore these they they're they've this those
    though three through throughout thus to today together tomorrow tonight too two typically under
    unfortunately unless unlike until up upon usually very was we we'll we're we've well were what what's
    whatever when whenever where whereas whether which while who whoever whose why with within without
    would yeah yes yesterday yet you you're your
""")
"""Everyday words: with a capital they are no names, so a sentence starts with them."""

QUESTION_TAG_VERBS = parse_abbreviations("""
    said says asked asks replied replies answered cried shouted whispered exclaimed muttered murmured yelled
    screamed called snapped added continued wondered demanded inquired enquired began agreed laughed gasped
    sighed growled repeated insisted announced declared responded told thought
""")
"""Verbs that give the quotation before them to its speaker."""

TOP_LEVEL_DOMAINS = parse_abbreviations("com net org edu gov info io co uk ca de")
"""What follows the last period of a web site's name, however it is capitalised."""

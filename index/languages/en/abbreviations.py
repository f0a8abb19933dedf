"""English abbreviations by their position relative to a sentence end.

Form: sets of words in lower case without the final period, as Punkt stores abbreviations: "e.g." is `e.g`,
"Inc." is `inc`. Single capitals ("J.") and capitals with periods ("U.S.") are recognised by their shape and
need no entry.
"""

from typing import Final

from index.languages.tables import parse_words

TITLE_ABBREVIATIONS: Final = parse_words("""
    mr mrs ms mx messrs mme mlle dr drs prof profs hon rev revd fr br msgr sra dra st ste
    pres gov govs sen sens rep reps amb atty supt insp
    gen lt col maj capt cpt cmdr cdr comdr adm brig sgt cpl pvt pfc spc ens
""")
"""Titles before names: capitalised, they never end a sentence."""

LINKING_ABBREVIATIONS: Final = parse_words("e.g i.e eg ie vs v viz cf approx incl esp a.k.a aka n.b w.r.t")
"""Abbreviations that introduce what follows; they never end a sentence."""

CLOSING_ABBREVIATIONS: Final = parse_words("etc a.m p.m am pm")
"""Abbreviations that close a list or a time: a capital after one usually starts a sentence."""

NEUTRAL_ABBREVIATIONS: Final = parse_words("""
    inc corp co cos ltd llc plc bros mfg intl int'l assn assoc dept dep't div univ inst natl nat'l govt gov't
    jr sr esq ph.d phd m.sc b.sc d.phil
    al ed eds et ibid op cit seq trans repr vol vols voc gk lat misc orig abbr
    ave blvd rd hwy pkwy sq bldg apt mt mts ft pt tel ext
    ala ariz calif colo conn del fla ind kan ky md mich minn mont neb nev okla ore pa penn tenn tex
    va vt wis wyo ont alta sask
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues thu thur thurs fri
    lb lbs kg km cm mm ml mph kph hr hrs mins secs gal yd yds avg
""")
"""Abbreviations inside a sentence or at its end; the next word decides."""

NUMBERED_ABBREVIATIONS: Final = parse_words("""
    no nos p pp pg pgs para paras vol vols fig figs art arts sec secs ch chap chaps eq eqs eqn op ver
    app ex bk bks cl tab ln pt pts ref refs ca c r fl d b rt rte s ss ps
    jan feb mar apr may jun jul aug sept sep oct nov dec
""")
"""Abbreviations only where a number follows ("No. 5"); elsewhere words ("no.") or neutral abbreviations."""

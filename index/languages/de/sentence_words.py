"""German words that decide where a sentence ends.

Form: sets of words in lower case without the final period; see `SentenceRules`.
"""

from typing import Final

from index.languages.tables import parse_words

TITLE_ABBREVIATIONS: Final = parse_words("""
    dr drs prof hr fr frl dipl ing mag hl st rev gen lt hptm fam dir präs bgm dpl med jur phil rer nat
    h.c
""")

LINKING_ABBREVIATIONS: Final = parse_words("""
    z.b zb d.h dh ca bzw vgl u.a ua s sog i.d.r v.a insb insbes evtl ggf bspw zzgl inkl exkl einschl max
    min ungef m.e u.u o.g z.t z.zt i.a a.d v b z d o i zw geb gest verh gegr bes nr
""")

CLOSING_ABBREVIATIONS: Final = parse_words("""
    usw etc usf u.s.w u.v.m uvm o.ä u.ä o.dgl
""")

NEUTRAL_ABBREVIATIONS: Final = parse_words("""
    abs abt allg amtl anm art aufl bd bde bearb beil betr bez bl ders dgl ebd ed eigtl einschl erg ersch
    f ff gegr gem ges gez hg hrsg hs jg jh jhd jhdt jhs kap lat lfd lit mio mrd ms mwst n.chr v.chr
    n.u.z v.u.z österr orig pl pos pp red ref reg resp sing sg sen jun jr std str tel tsd u.z übers
    unbek urspr verf verl vorm wiss zit ztr zzt co ltd inc corp bzgl m.w no op jan feb mär apr jun jul
    aug sep sept okt nov dez mo di mi do sa so
""")

NUMBERED_ABBREVIATIONS: Final = parse_words("""
    nr s seite bd abb abs art kap ziff tab taf fig anm nrn rn rz zeile z op § ca jan feb mär apr jun jul
    aug sep sept okt nov dez aufl bl vers mt
""")

STARTERS: Final = parse_words("""
    aber alle allein allerdings alles als also am an andere anschließend auch auf aufgrund aus außer
    außerdem bei beide bereits besonders bis bisher bitte da dabei dadurch dafür dagegen daher damals
    damit danach daneben dann daraufhin darüber darum das dass davon davor dazu dein dem den denn
    dennoch der deren deshalb dessen deswegen die dies diese diesem diesen dieser dieses doch dort du
    durch ebenso ein eine einem einen einer eines einige einmal endlich er erst es etwa etwas euer falls
    für ganz gegen genau habe haben hat heute hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
    im immer in insgesamt ist ja jede jeder jedes jedoch jetzt kein keine laut leider man manche mehr
    mein meine meist mit nach nachdem natürlich neben nicht nichts noch nun nur ob obwohl oder ohne
    schließlich schon sehr sein seine seinem seinen seiner seit seitdem sie sind so sobald sogar somit
    sondern sonst sowohl später statt trotz trotzdem über um und unser unter viele vielleicht vom von
    vor wann war waren warum was weil weiter weitere welche wenn wenngleich wer wie wieder wir wird wo
    wurde wurden zu zudem zuerst zum zunächst zur zwar zwischen
""")

REPORTING_VERBS: Final = parse_words("""
    sagte sagt sagten fragte fragt antwortete erklärte rief meinte schrieb betonte ergänzte erzählte
    flüsterte murmelte schrie erwiderte entgegnete behauptete
""")

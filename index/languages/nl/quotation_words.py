"""Dutch words of quotations; see `QuotationWords`."""

from typing import Final

from index.languages.quotation_words import QuotationWords, parse_genders
from index.languages.tables import parse_list, parse_phrases, parse_words

QUOTATION_WORDS: Final = QuotationWords(
    reporting_verbs=parse_words("""
        zegt zei zeggen zeiden verklaart verklaarde verklaarden vertelt vertelde vertellen vertelden vraagt
        vroeg vroegen antwoordt antwoordde antwoordden benadrukt benadrukte benadrukten meldt meldde melden
        meldden bericht berichtte vindt vond vinden vonden meent meende menen denkt dacht roept riep riepen
        schrijft schreef schrijven schreven fluistert fluisterde mompelt mompelde zucht zuchtte schreeuwt
        schreeuwde belooft beloofde beloofden waarschuwt waarschuwde waarschuwen waarschuwden verzekert
        verzekerde klaagt klaagde klaagden betoogt betoogde beweert beweerde beweren beweerden bevestigt
        bevestigde bevestigden erkent erkende erkennen reageert reageerde reageerden stelt stelde stellen
        stelden herinnert herinnerde concludeert concludeerde eist eiste eisten hoopt hoopte noemt noemde
        noemden grapt grapte lacht lachte licht lichtte verzucht verzuchtte constateert constateerde verdedigt
        verdedigde bekritiseert bekritiseerde juicht juichte onthult onthulde vervolgt vervolgde besluit
        besloot spreekt sprak adviseert adviseerde schetst schetste luidt luidde meedeelde meedeelden toegaf
        uitlegde oordeelt oordeelde
    """),
    participles=parse_words("""
        gezegd verklaard verteld gevraagd geantwoord benadrukt gemeld bericht gevonden geroepen geschreven
        beloofd gewaarschuwd verzekerd geklaagd betoogd beweerd bevestigd erkend gereageerd gesteld
        herinnerd geconcludeerd geëist genoemd verzucht geconstateerd verdedigd onthuld uitgelegd
        toegevoegd toegegeven
    """),
    auxiliaries=parse_words("heeft had hebben hadden"),
    verb_particles={
        "laat": frozenset({"weten"}),
        "liet": frozenset({"weten"}),
        "laten": frozenset({"weten"}),
        "lieten": frozenset({"weten"}),
        "legt": frozenset({"uit"}),
        "legde": frozenset({"uit"}),
        "legden": frozenset({"uit"}),
        "voegt": frozenset({"toe"}),
        "voegde": frozenset({"toe"}),
        "voegden": frozenset({"toe"}),
        "geeft": frozenset({"toe", "aan"}),
        "gaf": frozenset({"toe", "aan"}),
        "gaven": frozenset({"toe", "aan"}),
        "kondigt": frozenset({"aan"}),
        "kondigde": frozenset({"aan"}),
        "vult": frozenset({"aan"}),
        "vulde": frozenset({"aan"}),
        "merkt": frozenset({"op"}),
        "merkte": frozenset({"op"}),
        "deelt": frozenset({"mee"}),
        "deelde": frozenset({"mee"}),
        "deelden": frozenset({"mee"}),
    },
    tag_words=parse_words("aldus"),
    source_phrases=parse_phrases("""
        volgens, naar mening, in de woorden, naar oordeel, naar het oordeel, blijkens
    """),
    document_phrases=parse_phrases("""
        staat in, stond in, staat op, stond op, is te lezen in, was te lezen in, valt te lezen in
    """),
    demonstratives=parse_words("dat dit zo aldus"),
    pronouns=parse_genders("""
        f zij ze
        m hij
    """),
    plural_verb_ending="n",
    titles=parse_genders("""
        f mevrouw mevr mw juffrouw zuster
        m meneer heer dhr broeder pater
        - dr drs prof ir ing mr ds
    """),
    roles=parse_genders("""
        m burgemeester minister president premier directeur woordvoerder voorzitter trainer arts advocaat
        m bakker
        m kapitein ingenieur rechter hoogleraar wethouder buurman getuige deskundige collega auteur eigenaar
        m onderzoeker bisschop paus koning gouverneur secretaris visser boer chef vader zoon broer man leider
        m boswachter leraar professor historicus econoom bioloog schrijver kunstenaar wetenschapper
        m hoofdofficier bondscoach coach
        f directrice woordvoerster buurvrouw onderzoekster koningin boerin moeder dochter zus vrouw lerares
        f schrijfster kunstenares violiste biologe historica zangeres actrice advocate voorzitster econome
        - experts deskundigen onderzoekers bewoners omwonenden getuigen ouders critici artsen wetenschappers
        - leerlingen studenten organisatoren boeren werknemers vakbonden buren
    """),
    bare_role_endings=parse_list(
        "er ster ist iste eur euse man vrouw aar ares arts chef meester loog loge icus"
    ),
    role_endings=parse_genders("""
        - leider directeur voorzitter woordvoerder burgemeester minister meester onderzoeker bestuurder
        - deskundige leraar trainer chef coach kundige ondernemer advocaat officier
    """),
    groups=parse_words("""
        politie brandweer rechtbank hof ministerie regering kabinet vereniging bedrijf onderneming gemeente
        stad
        commissie parlement kamer partij fractie vakbond bond universiteit instituut agentschap kerk pers
        krant
        bank justitie leger provincie oppositie familie groep stichting comité raad club navo vn eu
        rapport onderzoek studie brief verklaring persbericht vonnis wet document verdrag akkoord artikel boek
        enquête analyse notitie tekst verslag bord poster folder bericht testament
    """),
    opinion_prepositions=parse_words("voor"),
    group_endings=parse_list("""
        ministerie bedrijf bureau dienst vereniging raad partij bond rechtbank inspectie instituut organisatie
        rapport onderzoek bericht verklaring fonds
    """),
    articles=parse_genders("""
        - de het een 't deze dit die zijn haar hun onze ons
    """),
    of_words=parse_genders("""
        - van
    """),
    name_particles=parse_words("van de der den het 't ter ten te von in op 's la le di el al ben"),
    prepositions=parse_words("""
        aan achter bij binnen boven buiten door in met na naar naast om onder op over per sinds te tegen tot
        tussen uit van vanaf via volgens voor zonder
    """),
    fillers=parse_words("""
        ook nog toen dan daarna gisteren vandaag avond gisteravond vanavond morgen middag ochtend
        gisterochtend gistermiddag eerder later nu verder eindelijk zich hem hen ons mij me er eraan
        vervolgens echter bovendien onlangs al niet lachend kort
    """),
    relatives=parse_words("zoals"),
    first_names=parse_genders("""
        f clara lucie nadia olga sofie julia alice mirjam frederike ida willemijn anna maria johanna elisabeth
        f anne marieke sanne lotte emma sophie eva lisa laura femke fleur iris inge ingrid ilse esther eline
        f annemarie annelies astrid bianca carla carolien charlotte cornelia daniëlle els ellen francien
        f greet hanneke hanna heleen henriette irene jacqueline janneke jolanda judith karin kim klaartje
        f lies linda loes maaike margriet marijke marloes martine merel mieke miriam monique nienke nina petra
        f renske rianne roos ruth sara saskia simone sonja suzanne tess truus wilma yvonne
        m hendrik marc paul bruno gerard jules emiel kees niels rolf hugo jan piet pieter johan hans henk
        m willem dirk jeroen mark martijn peter thomas tim tom bas bart ben bert bram casper cor daan david
        m dennis eric erik ernst frank frans freek geert gijs guus harry herman jaap jacob jasper jelle joop
        m joost joris karel koen lars leo lex luuk maarten marcel marco max michiel nico noud olivier oscar
        m pim remco rené rick rob robert roel ruben rutger ruud sander sebastiaan simon sjoerd stefan sven
        m theo teun tijs vincent wim wouter
    """),
    work_nouns=parse_words("""
        film roman boek lied nummer stuk toneelstuk opera gedicht serie album tijdschrift krant sprookje
        tentoonstelling titel getiteld naam woord term begrip motto slogan project programma spel schip
        restaurant hotel zogenaamde zogeheten zogenoemde genaamd bijgenaamd schilderij
    """),
    has_single_marks=True,
    has_bare_roles=True,
)

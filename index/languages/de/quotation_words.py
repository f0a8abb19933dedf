"""German words of quotations; see `QuotationWords`."""

from typing import Final

from index.languages.quotation_words import QuotationWords, parse_genders
from index.languages.tables import parse_list, parse_phrases, parse_words

QUOTATION_WORDS: Final = QuotationWords(
    reporting_verbs=parse_words("""
        sagt sagte sagten sagen erklärt erklärte erklärten erklären meint meinte meinten meinen fragt fragte
        fragten antwortet antwortete antworteten betont betonte betonten ergänzt ergänzte ergänzten erzählt
        erzählte erzählten erzählen berichtet berichtete berichteten berichten erwidert erwiderte entgegnet
        entgegnete entgegneten behauptet behauptete behaupteten versichert versicherte versicherten verkündet
        verkündete verkündeten verspricht versprach versprachen warnt warnte warnten warnen fordert forderte
        forderten fordern kritisiert kritisierte kritisierten lobt lobte lobten klagt klagte klagten beklagt
        beklagte schreibt schrieb schrieben schreiben ruft rief riefen flüstert flüsterte murmelt murmelte
        schreit schrie schimpft schimpfte sprach freut freute freuten bedauert bedauerte hofft hoffte findet
        fand bilanziert bilanzierte resümiert resümierte urteilt urteilte scherzt scherzte witzelt witzelte
        mahnt mahnte mahnten appelliert appellierte erinnert erinnerte bestätigt bestätigte bestätigten
        bekräftigt bekräftigte unterstreicht unterstrich erläutert erläuterte erläuterten konstatiert
        konstatierte äußert äußerte äußerten nennt nannte nannten bezeichnet bezeichnete bezeichneten
        kommentiert kommentierte kommentierten verrät verriet gesteht gestand wundert wunderte beteuert
        beteuerte beteuerten prophezeit prophezeite vermutet vermutete schwärmt schwärmte lacht lachte
        seufzt seufzte wirbt warb verteidigt verteidigte plädiert plädierte argumentiert argumentierte
        schildert schilderte begründet begründete mitteilt mitteilte mitteilten hinzufügt hinzufügte einräumt
        einräumte zugibt zugab bekanntgab ankündigte
        ankündigten klarstellte feststellte hervorhob twittert twitterte postet postete zitiert zitierte
    """),
    participles=parse_words("""
        gesagt erklärt gemeint gefragt geantwortet betont ergänzt erzählt berichtet erwidert entgegnet
        behauptet versichert verkündet versprochen gewarnt gefordert kritisiert gelobt geklagt beklagt
        geschrieben gerufen geschimpft bedauert gemahnt erinnert bestätigt bekräftigt unterstrichen erläutert
        geäußert genannt bezeichnet kommentiert verraten gestanden beteuert prophezeit geschildert begründet
        mitgeteilt hinzugefügt eingeräumt zugegeben angekündigt klargestellt
    """),
    auxiliaries=parse_words("hat hatte haben hatten habe hätte"),
    verb_particles={
        "teilt": frozenset({"mit"}),
        "teilte": frozenset({"mit"}),
        "teilten": frozenset({"mit"}),
        "fügt": frozenset({"hinzu", "an"}),
        "fügte": frozenset({"hinzu", "an"}),
        "räumt": frozenset({"ein"}),
        "räumte": frozenset({"ein"}),
        "räumten": frozenset({"ein"}),
        "gibt": frozenset({"zu", "bekannt"}),
        "gab": frozenset({"zu", "bekannt"}),
        "gaben": frozenset({"zu", "bekannt"}),
        "kündigt": frozenset({"an"}),
        "kündigte": frozenset({"an"}),
        "kündigten": frozenset({"an"}),
        "stellt": frozenset({"klar", "fest"}),
        "stellte": frozenset({"klar", "fest"}),
        "stellten": frozenset({"klar", "fest"}),
        "wirft": frozenset({"ein"}),
        "warf": frozenset({"ein"}),
        "hebt": frozenset({"hervor"}),
        "hob": frozenset({"hervor"}),
        "hält": frozenset({"fest", "entgegen"}),
        "hielt": frozenset({"fest", "entgegen"}),
        "führt": frozenset({"aus"}),
        "führte": frozenset({"aus"}),
    },
    tag_words=parse_words("so"),
    source_phrases=parse_phrases("""
        laut, nach angaben, nach auskunft, nach aussage, nach aussagen, nach ansicht, nach meinung, nach
        darstellung, nach einschätzung, nach überzeugung, nach den worten, nach informationen, nach
        auffassung, in den worten, mit den worten, aus sicht
    """),
    source_postpositions=parse_words("zufolge"),
    document_phrases=parse_phrases("""
        heißt es in, heißt es im, hieß es in, hieß es im, heißt es aus, hieß es aus, heißt es bei, hieß es
        bei, hieß es von, steht in, steht im, stand in, stand im, steht auf, stand auf, ist zu lesen in
    """),
    demonstratives=parse_words("das dies so damit"),
    pronouns=parse_genders("""
        f sie
        m er
    """),
    plural_verb_ending="n",
    titles=parse_genders("""
        f frau fräulein lady schwester
        m herr herrn sir pater bruder
        - dr prof professor mag ing dipl
    """),
    roles=parse_genders("""
        m bürgermeister oberbürgermeister minister präsident vorsitzende vorsitzender sprecher leiter chef
        m trainer förster lehrer arzt anwalt polizist pfarrer bischof kanzler könig papst abgeordneter
        m zeuge nachbar experte kollege autor richter landrat bauer vater sohn bruder mann wirt
        f bürgermeisterin ministerin präsidentin sprecherin leiterin chefin trainerin försterin lehrerin
        f ärztin anwältin polizistin kanzlerin königin zeugin nachbarin expertin kollegin autorin richterin
        f landrätin bäuerin mutter tochter schwester wirtin
        - vorsitzenden abgeordnete beschäftigte angestellte experten forscher anwohner kritiker zeugen
        - nachbarn eltern schüler studierende wissenschaftler bewohner gegner befürworter fans gäste
        - mitarbeiter kollegen beamte händler bauern landwirte veranstalter betreiber ermittler politiker
        - ärzte lehrer juristen historiker ökonomen
    """),
    role_endings=parse_genders("""
        f sprecherin ministerin präsidentin meisterin leiterin chefin direktorin forscherin trainerin
        f wissenschaftlerin expertin anwältin ärztin lehrerin rätin kanzlerin führerin händlerin
        f vertreterin beauftragte gründerin inhaberin ökonomin historikerin biologin künstlerin schauspielerin
        f sängerin spielerin ingenieurin technikerin beamtin züchterin gärtnerin autorin astronautin
        m sprecher minister präsident meister leiter chef direktor forscher trainer wissenschaftler experte
        m anwalt arzt lehrer rat kanzler führer händler vertreter gründer inhaber ökonom historiker biologe
        m künstler schauspieler sänger spieler ingenieur techniker beamter züchter gärtner professor
        m astronaut bauer wirt funktionär boss
    """),
    bare_role_endings=parse_list("er in ist ent ant or eur mann frau loge iker arzt wart wirt"),
    groups=parse_words("""
        polizei feuerwehr gericht ministerium regierung verein unternehmen firma konzern behörde stadt
        gemeinde
        kommission parlament rat partei fraktion gewerkschaft verband universität institut agentur kirche
        presse zeitung sender bank staatsanwaltschaft armee verwaltung opposition koalition familie gruppe
        bündnis stiftung nato eu uno
        bericht studie brief erklärung mitteilung urteil gesetz gutachten protokoll schreiben dokument
        vertrag vereinbarung tweet beitrag artikel buch umfrage analyse papier pressemitteilung aufruf
        antwort begründung entwurf testament tagebuch inschrift plakat schild
    """),
    group_endings=parse_list("""
        polizei gericht ministerium regierung verein behörde verband amt dienst werke rat partei fraktion
        kommission agentur institut universität gesellschaft organisation verwaltung anwaltschaft kammer
        konzern bericht studie brief erklärung mitteilung urteil gesetz gutachten vertrag schreiben
        vereinbarung stiftung zeitung blatt magazin
    """),
    opinion_prepositions=parse_words("für"),
    articles=parse_genders("""
        m der ein ihr sein
        f die eine ihre seine
        - das dem den einem einen einer dieser diese dieses diesem unser unsere
    """),
    of_words=parse_genders("""
        m des vom eines
        f der einer
        - von für
    """),
    name_particles=parse_words("von vom van der den dem zu zum zur de del di da la le ten ter bin al"),
    prepositions=parse_words("""
        an am auf aus bei beim bis durch für gegen hinter in im ins mit nach neben ohne seit trotz über um
        unter von vom vor während wegen zu zum zur zwischen laut gegenüber
    """),
    fillers=parse_words("""
        auch noch dann dazu dagegen aber jedoch gestern heute abend morgen mittag nachmittag früh vormittag
        nacht wiederum weiter später nun jetzt schließlich zuletzt zudem außerdem ende anfang woche sich
        ihm ihnen mir uns daraufhin deshalb einmal schon gerade kürzlich damals lächelnd lachend
        knapp trocken leise anschließend letzter letzte vergangener
    """),
    relatives=parse_words("wie"),
    first_names=parse_genders("""
        f anna eva petra sabine karin hanna ute lena miriam friederike ida clara julia laura lea marie maria
        f sophie sofia katrin kathrin heike susanne monika angela birgit claudia martina stefanie andrea
        f nicole
        f christine ursula renate ingrid gisela helga elke silke anja tanja nina sarah johanna elisabeth
        f charlotte emma mia greta lotte frieda ruth edith esther ines doris astrid annalena annette barbara
        f carola cornelia daniela franziska gabriele irene jana judith jutta katharina luise magdalena
        f margarete
        f marlene melanie nadine olga pia regina rita rosa simone sonja stella svenja theresa ulrike vera
        m peter jonas lars timo georg armin emil kai nils rolf bernd otto urs thomas michael andreas stefan
        m christian markus martin klaus jürgen wolfgang frank uwe hans heinz karl josef max paul felix lukas
        m leon finn ben tim jan jens sven torsten thorsten matthias tobias sebastian daniel david florian
        m alexander philipp simon moritz anton oskar friedrich wilhelm heinrich walter werner kurt helmut
        m gerhard
        m günter günther manfred dieter horst olaf robert ralf holger dirk volker achim joachim johannes jakob
        m konrad ludwig niklas norbert rainer richard rudolf sascha siegfried theo ulrich viktor vincent elias
        - kim robin toni alex
    """),
    work_nouns=parse_words("""
        film roman buch lied song stück oper ballade gedicht serie album zeitschrift magazin zeitung märchen
        ausstellung titel namen name begriff wort wörter motto slogan stichwort sogenannte sogenannten
        sogenannter sogenanntes projekt programm reihe sendung spiel schiff restaurant gaststätte hotel
        genannt namens romans films buches
    """),
    has_bare_roles=True,
)

"""Italian words of quotations; see `QuotationWords`."""

from typing import Final

from index.languages.quotation_words import QuotationWords, parse_genders
from index.languages.tables import parse_phrases, parse_words

QUOTATION_WORDS: Final = QuotationWords(
    reporting_verbs=parse_words("""
        dice disse dicono dissero diceva dicevano afferma affermò affermano affermava spiega spiegò spiegano
        spiegava aggiunge aggiunse aggiungono dichiara dichiarò dichiarano chiede chiese chiedono chiedeva
        risponde rispose rispondono racconta raccontò raccontano raccontava precisa precisò precisano assicura
        assicurò assicurano sottolinea sottolineò sottolineano ricorda ricordò ricordano avverte avvertì
        avvertono annuncia annunciò annunciano sostiene sostenne sostengono ritiene osserva osservò nota notò
        commenta commentò commentano confida confidò confessa confessò promette promise promettono riconosce
        riconobbe ammette ammise insiste insisteva scrive scrisse scrivono scriveva grida gridò esclama
        esclamò mormora mormorò sussurra sussurrò sospira sospirò protesta protestò lamenta lamentò denuncia
        denunciò denunciano critica criticò replica replicò ribatte ribatté conclude concluse riassume
        ribadisce ribadì ribadiscono evidenzia evidenziò rivela rivelò conferma confermò confermano comunica
        comunicò scherza scherzò definisce definì chiama chiamò domanda domandò prosegue proseguì continua
        continuò esorta esortò rassicura riferisce riferì segnala recita
    """),
    participles=parse_words("""
        detto affermato spiegato aggiunto dichiarato chiesto risposto raccontato precisato assicurato
        sottolineato ricordato avvertito annunciato sostenuto ritenuto osservato notato commentato confidato
        confessato promesso riconosciuto ammesso insistito scritto gridato esclamato mormorato sussurrato
        sospirato protestato lamentato denunciato criticato replicato ribattuto concluso riassunto ribadito
        evidenziato rivelato confermato comunicato scherzato definito chiamato domandato proseguito esortato
        rassicurato riferito segnalato
    """),
    auxiliaries=parse_words("ha hanno aveva avevano avrebbe ho"),
    source_phrases=parse_phrases("""
        secondo, a detta, stando a, stando al, stando alla, stando alle, stando ai, stando agli, stando
        all', a giudizio, a parere, nelle parole, con le parole, secondo le parole
    """),
    document_phrases=parse_phrases("""
        si legge in, si legge nel, si legge nella, si legge nell', si legge nelle, si legge nei, si legge su,
        si legge sul, si legge sulla, è scritto in, è scritto nel, è scritto nella, c'è scritto nel, c'è
        scritto sul, si leggeva nel, si leggeva nella
    """),
    demonstratives=parse_words("così lo questo ciò"),
    pronouns=parse_genders("""
        f lei ella
        m lui egli
    """),
    titles=parse_genders("""
        f signora signorina sig.ra dottoressa dott.ssa professoressa prof.ssa suor donna
        m signor sig dottor dott professor don fra padre
        - dr prof avv ing on onorevole
    """),
    roles=parse_genders("""
        m sindaco ministro presidente direttore portavoce allenatore medico avvocato fornaio capitano
        m ingegnere
        m giudice professore deputato senatore vicino testimone esperto collega autore proprietario
        m ricercatore
        m vescovo papa re governatore segretario pescatore agricoltore capo padre figlio fratello marito
        m tecnico
        m responsabile assessore consigliere delegato storico economista biologo artista scrittore scienziato
        m procuratore imprenditore premier commissario
        f sindaca ministra presidentessa direttrice allenatrice avvocata fornaia ingegnera professoressa
        f deputata senatrice vicina esperta autrice proprietaria ricercatrice regina governatrice segretaria
        f madre figlia sorella assessora consigliera storica biologa scrittrice scienziata imprenditrice
        - esperti ricercatori vicini testimoni genitori critici medici scienziati studenti organizzatori
        - agricoltori lavoratori sindacati autorità residenti
    """),
    groups=parse_words("""
        polizia carabinieri pompieri tribunale corte ministero governo associazione azienda società comune
        città
        commissione parlamento senato camera partito sindacato federazione università istituto agenzia chiesa
        stampa giornale quotidiano banca procura esercito prefettura opposizione famiglia gruppo fondazione
        comitato consiglio onu nato regione club
        rapporto relazione studio lettera dichiarazione comunicato sentenza legge documento trattato accordo
        articolo libro sondaggio analisi nota testo verbale cartello manifesto messaggio testamento perizia
    """),
    opinion_prepositions=parse_words("per"),
    articles=parse_genders("""
        m il lo un uno questo suo
        f la una un' questa sua
        - l' i gli le loro nostro nostra
    """),
    of_words=parse_genders("""
        m del dello
        f della
        - di d' dell' dei degli delle
    """),
    name_particles=parse_words("di de del della dei degli da dal dalla la lo d' van von der"),
    prepositions=parse_words("""
        a ad al allo alla all' ai agli alle con contro da dal dallo dalla dall' dai dalle di del dello della
        dell' dei degli delle dopo durante fino fra in nel nello nella nell' nei nelle per presso prima
        secondo
        senza su sul sulla sull' sui sulle tra verso
    """),
    fillers=parse_words("""
        gli le mi ci si ne lo anche ancora ieri oggi sera mattina pomeriggio notte stamattina stasera poi
        infine inoltre quindi allora invece sempre recentemente già non tempo fa
    """),
    relatives=parse_words("come"),
    first_names=parse_genders("""
        f chiara lucia olga sofia giulia teresa alice ines camilla elena gianna maddalena anna maria francesca
        f laura paola silvia elisa sara martina valentina federica alessandra barbara cristina daniela
        f elisabetta
        f giovanna giorgia monica patrizia roberta rosa simona stefania caterina beatrice bianca carla
        f carlotta
        f claudia donatella emma eva flavia gabriella giuseppina ilaria irene isabella letizia luisa marina
        f marta matilde michela nicoletta ornella rita rosanna serena sonia susanna tiziana vittoria
        m enrico paolo bruno gerardo giulio emilio nino dario ugo oscar carlo luciano marco giuseppe giovanni
        m antonio mario luigi francesco angelo vincenzo pietro salvatore franco domenico roberto stefano
        m alessandro andrea luca matteo lorenzo davide simone federico riccardo fabio giorgio massimo maurizio
        m claudio sergio alberto aldo alfredo arturo cesare daniele diego edoardo elia ernesto ettore filippo
        m gabriele giacomo gianni guido leonardo mattia michele nicola piero raffaele renato renzo romano
        m sandro silvio tommaso umberto vittorio walter gianluca
    """),
    work_nouns=parse_words("""
        film romanzo libro canzone opera commedia poesia serie album rivista giornale racconto mostra titolo
        intitolato intitolata nome parola termine espressione slogan motto progetto programma gioco nave
        ristorante albergo hotel chiamato chiamata cosiddetto cosiddetta cosiddetti soprannominato
        quadro brano
    """),
    has_dialogue=True,
    drops_subjects=True,
)

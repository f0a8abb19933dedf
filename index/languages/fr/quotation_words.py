"""French words of quotations; see `QuotationWords`."""

from typing import Final

from index.languages.quotation_words import QuotationWords, parse_genders
from index.languages.tables import parse_phrases, parse_words

QUOTATION_WORDS: Final = QuotationWords(
    reporting_verbs=parse_words("""
        dit disait disent dirent déclare déclara déclarait déclarent explique expliqua expliquait expliquent
        affirme affirma affirmait affirment ajoute ajouta ajoutait ajoutent demande demanda demandait
        demandent répond répondit répondait répondent raconte raconta racontait racontent précise précisa
        précisait précisent assure assura assurait assurent souligne soulignait souligna soulignent estime
        estima estimait estiment juge jugea jugeait rappelle rappela rappelait rappellent confie confia
        confiait annonce annonça annonçait annoncent avertit avertissait prévient prévint prévenait indique
        indiqua indiquait indiquent écrit écrivit écrivait écrivent lance lança lançait crie cria criait
        murmure murmura soupire soupira soupirait souffle souffla proteste protesta protestait promet promit
        promettait reconnaît reconnut reconnaissait regrette regretta regrettait réclame réclamait insiste
        insista insistait poursuit poursuivit poursuivait conclut concluait reprend reprit note nota notait
        observe observa observait remarque remarqua remarquait témoigne témoignait commente commenta
        commentait ironise ironisait plaisante plaisantait réplique répliqua répliquait rétorque rétorqua
        rétorquait exclame exclama exclamait réjouit réjouissait souvient souvenait souvint
        interroge interrogea interrogeait inquiète inquiétait félicite félicitait indigne indignait défend
        dénonce dénonça dénonçait critique critiquait résume résumait admet admettait admit avoue avoua
        avouait soutient soutenait soutint espère espérait prétend prétendait appelle qualifie qualifiait
        martèle constate constatait détaille détaillait renchérit appelait signale signalait
    """),
    participles=parse_words("""
        dit déclaré expliqué affirmé ajouté demandé répondu raconté précisé assuré souligné estimé jugé
        rappelé confié annoncé averti prévenu indiqué écrit lancé crié murmuré soupiré protesté promis
        reconnu regretté réclamé insisté poursuivi conclu repris noté observé remarqué témoigné commenté
        ironisé plaisanté répliqué rétorqué exclamé réjoui souvenu interrogé inquiété félicité indigné
        défendu dénoncé critiqué résumé admis avoué soutenu espéré prétendu qualifié martelé constaté
        détaillé signalé
    """),
    auxiliaries=parse_words("a ont avait avaient aurait auraient est sont était"),
    source_phrases=parse_phrases("""
        selon, d' après, aux dires, de l' avis, selon les mots, selon les termes, pour
        reprendre les mots
    """),
    document_phrases=parse_phrases("""
        peut on lire dans, peut on lire sur, lit on dans, pouvait on lire dans, lisait on dans, est il écrit
        dans, est il écrit sur
    """),
    demonstratives=parse_words("c' voilà ainsi"),
    pronouns=parse_genders("""
        f elle
        m il lui
    """),
    titles=parse_genders("""
        f mme mmes mlle madame mademoiselle sœur dame
        m m mm mr monsieur maître frère père sieur
        - dr docteur pr me
    """),
    roles=parse_genders("""
        m président ministre directeur porte-parole entraîneur médecin avocat boulanger capitaine ingénieur
        m juge professeur maire député sénateur maire-adjoint voisin témoin expert collègue auteur patron
        m chercheur préfet évêque pape roi gouverneur secrétaire pêcheur agriculteur chef père fils frère mari
        m responsable propriétaire commissaire conseiller militant élu historien économiste biologiste
        f présidente directrice entraîneuse avocate ingénieure professeure députée sénatrice voisine experte
        f autrice auteure patronne chercheuse préfète reine gouverneure cheffe mère fille sœur
        f conseillère militante élue historienne agricultrice boulangère
        - experts chercheurs habitants riverains témoins voisins parents élus syndicats critiques médecins
        - scientifiques élèves étudiants organisateurs enquêteurs agriculteurs
    """),
    groups=parse_words("""
        police gendarmerie pompiers tribunal cour ministère gouvernement association entreprise société mairie
        commune ville commission parlement assemblée parti syndicat fédération université institut agence
        église presse journal banque parquet armée préfecture opposition famille groupe fondation comité
        direction conseil collectif onu otan
        rapport étude lettre déclaration communiqué jugement loi document traité accord article livre sondage
        analyse note texte procès-verbal arrêt tribune affiche pancarte brochure journal message courrier
        testament
    """),
    opinion_prepositions=parse_words("pour"),
    articles=parse_genders("""
        m le un ce cet son mon du
        f la une cette sa ma
        - l' les des ces leur leurs notre votre
    """),
    of_words=parse_genders("""
        m du
        f la
        - de d' des
    """),
    name_particles=parse_words("de du des d' la le van von der di el ben da dos"),
    prepositions=parse_words("""
        à au aux avec chez contre dans de d' des depuis derrière dès devant du durant en entre envers hors
        jusqu' malgré par parmi pendant pour sans selon sous sur vers avant après
    """),
    fillers=parse_words("""
        t y me m' te se s' lui leur nous aussi encore également alors hier soir matin après-midi midi nuit
        aujourd'hui aujourd’hui ensuite enfin toujours même déjà simplement récemment depuis peu tard plus
        souvent ce c' ne n' pas en
    """),
    relatives=parse_words("comme"),
    first_names=parse_genders("""
        f claire lucie nadia odile sophie julie alice inès camille hélène jeanne madeleine anne marie
        f catherine
        f nathalie isabelle sylvie martine françoise monique nicole christine brigitte véronique valérie
        f sandrine céline aurélie émilie charlotte léa emma chloé manon louise juliette margot mathilde
        f pauline élise agnès amélie anaïs annie béatrice caroline cécile clémence corinne danielle delphine
        f denise élisabeth estelle ève fabienne florence gabrielle geneviève jacqueline joséphine laure
        f laurence marguerite marion michèle mireille noémie pascale rachel simone solange suzanne thérèse
        f virginie yvonne zoé
        m henri marc yves paul bruno gérard émile kylian denis lucien hugo olivier pierre jean jacques michel
        m andré philippe alain bernard nicolas christophe laurent frédéric stéphane sébastien julien thomas
        m antoine alexandre maxime lucas louis gabriel arthur jules adam raphaël léo emmanuel françois
        m éric patrick daniel david vincent guillaume mathieu matthieu luc rené roger robert serge simon
        m sylvain thierry tristan victor xavier yann gilles guy hervé hubert jérôme joël marcel martin
        m mohamed karim benoît benjamin cédric charles claude damien didier étienne fabrice georges
        - dominique
    """),
    work_nouns=parse_words("""
        film roman livre chanson pièce opéra poème série album revue magazine journal conte exposition titre
        intitulé intitulée nom mot terme expression slogan projet programme émission jeu bateau restaurant
        hôtel surnommé surnommée appelé appelée recueil tableau
    """),
    has_dialogue=True,
)

"""Spanish words of quotations; see `QuotationWords`."""

from typing import Final

from index.languages.quotation_words import QuotationWords, parse_genders
from index.languages.tables import parse_phrases, parse_words

QUOTATION_WORDS: Final = QuotationWords(
    reporting_verbs=parse_words("""
        dice dijo dicen dijeron decía decían afirma afirmó afirman afirmaron afirmaba explica explicó explican
        explicaron explicaba añade añadió añaden añadieron señala señaló señalan señalaron asegura aseguró
        aseguran aseguraron declara declaró declaran declararon pregunta preguntó preguntan preguntaba
        responde respondió responden respondieron contesta contestó contestaron cuenta contó cuentan contaba
        precisa precisó precisan indica indicó indican indicaron subraya subrayó subrayan recuerda recordó
        recuerdan recordaba advierte advirtió advierten advirtieron anuncia anunció anuncian anunciaron
        destaca destacó destacan destacaron sostiene sostuvo sostienen opina opinó opinan considera consideró
        consideran lamenta lamentó lamentan lamentaba celebra celebró celebran confiesa confesó promete
        prometió prometieron reconoce reconoció reconocen admite admitió admiten insiste insistió insisten
        escribe escribió escriben escribieron grita gritó exclama exclamó murmura murmuró susurra susurró
        comenta comentó comentan comentaba apunta apuntó apuntan agrega agregó agregan concluye concluyó
        resume resumió reitera reiteró reiteraron manifiesta manifestó manifestaron expresa expresó denuncia
        denunció denunciaron critica criticó exige exigió exigieron pide pidió pidieron relata relató relatan
        narra narró replica replicó bromea bromeó suspira suspiró protesta protestó confirma confirmó
        confirmaron detalla detalló argumenta argumentó aclara aclaró revela reveló llama llamó califica
        calificó calificaron sentencia sentenció matiza matizó enfatiza enfatizó informa informó informaron
        alerta alertó defiende defendió zanja zanjó
    """),
    participles=parse_words("""
        dicho afirmado explicado añadido señalado asegurado declarado preguntado respondido contestado contado
        precisado indicado subrayado recordado advertido anunciado destacado sostenido opinado considerado
        lamentado celebrado confesado prometido reconocido admitido insistido escrito gritado exclamado
        comentado apuntado agregado concluido resumido reiterado manifestado expresado denunciado criticado
        exigido pedido relatado narrado replicado confirmado detallado argumentado aclarado revelado
        calificado enfatizado informado alertado defendido
    """),
    auxiliaries=parse_words("ha han había habían habría"),
    source_phrases=parse_phrases("""
        según, de acuerdo con, de acuerdo a, a juicio, en palabras, en opinión, a decir, según palabras
    """),
    document_phrases=parse_phrases("""
        se lee en, se puede leer en, puede leerse en, se leía en, reza, rezaba, consta en, figura en
    """),
    demonstratives=parse_words("así lo eso esto"),
    pronouns=parse_genders("""
        f ella
        m él
    """),
    titles=parse_genders("""
        f señora señorita sra srta doña doctora dra sor profesora
        m señor sr don doctor dr profesor fray
        - d prof
    """),
    roles=parse_genders("""
        m alcalde ministro presidente director portavoz entrenador médico abogado panadero capitán ingeniero
        m juez profesor diputado senador vecino testigo experto colega autor dueño investigador obispo papa
        m rey gobernador secretario pescador agricultor jefe padre hijo hermano marido técnico responsable
        m propietario concejal consejero delegado historiador economista biólogo artista escritor científico
        m fiscal empresario líder delantero
        f alcaldesa ministra presidenta directora entrenadora médica abogada panadera capitana ingeniera jueza
        f profesora diputada senadora vecina experta autora dueña investigadora reina gobernadora secretaria
        f jefa madre hija hermana técnica propietaria concejala consejera delegada historiadora bióloga
        f escritora científica empresaria
        - expertos investigadores vecinos testigos padres críticos médicos científicos alumnos estudiantes
        - organizadores agricultores trabajadores sindicatos autoridades
    """),
    groups=parse_words("""
        policía bomberos tribunal corte ministerio gobierno asociación empresa compañía ayuntamiento municipio
        ciudad comisión parlamento congreso senado partido sindicato federación universidad instituto agencia
        iglesia prensa periódico diario banco fiscalía ejército oposición familia grupo fundación comité
        consejo colectivo onu otan plataforma consejería junta organismo club
        informe estudio carta declaración comunicado sentencia ley documento tratado acuerdo artículo libro
        encuesta análisis nota texto acta auto cartel folleto mensaje testamento
    """),
    opinion_prepositions=parse_words("para"),
    articles=parse_genders("""
        m el un este ese su
        f la una esta esa
        - los las unos unas sus nuestro nuestra
    """),
    of_words=parse_genders("""
        m del
        - de
    """),
    name_particles=parse_words("de del la las los van von der di da dos do"),
    prepositions=parse_words("""
        a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre
        tras
    """),
    fillers=parse_words("""
        le les me nos se lo también ayer anoche hoy noche tarde mañana mediodía entonces después además
        todavía luego finalmente recientemente ya siempre no ayer así
    """),
    relatives=parse_words("como"),
    first_names=parse_genders("""
        f clara lucía olga sofía julia teresa alicia inés carmen elena juana magdalena ana rocío maría marta
        f laura cristina isabel pilar rosa dolores mercedes paula sara andrea raquel silvia patricia beatriz
        f natalia nuria irene eva lola luisa josefa victoria gloria consuelo esther ester blanca amparo
        f montserrat guadalupe ximena xiomara valentina camila daniela gabriela fernanda alejandra carolina
        f verónica mónica susana yolanda belén leonor adriana margarita soledad
        m enrique marcos pablo bruno gerardo julio emilio quique darío hugo óscar josé juan antonio manuel
        m francisco javier carlos miguel ángel pedro luis fernando alejandro jorge alberto diego sergio rafael
        m andrés ramón raúl vicente joaquín ignacio santiago tomás jaime álvaro adrián david daniel mario
        m martín nicolás felipe gonzalo gustavo guillermo roberto ricardo rodrigo rubén salvador esteban
        m eduardo ernesto félix gabriel iván jesús lorenzo lucas luciano mateo matías sebastián víctor
        - guadalupe trinidad
    """),
    work_nouns=parse_words("""
        película novela libro canción obra ópera poema serie álbum revista diario cuento exposición título
        titulado titulada nombre palabra término expresión lema proyecto programa juego barco restaurante
        hotel llamado llamada llamados denominado denominada apodado apodada cuadro
    """),
    has_dialogue=True,
    drops_subjects=True,
)

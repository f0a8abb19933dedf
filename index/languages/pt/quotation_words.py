"""Portuguese words of quotations; see `QuotationWords`."""

from typing import Final

from index.languages.quotation_words import QuotationWords, parse_genders
from index.languages.tables import parse_phrases, parse_words

QUOTATION_WORDS: Final = QuotationWords(
    reporting_verbs=parse_words("""
        diz disse dizem disseram dizia diziam afirma afirmou afirmam afirmaram afirmava explica explicou
        explicam explicaram explicava acrescenta acrescentou acrescentam acrescentaram declara declarou
        declaram declararam pergunta perguntou perguntam perguntava responde respondeu respondem responderam
        conta contou contam contava precisa precisou sublinha sublinhou sublinharam ressalta ressaltou
        ressaltam garante garantiu garantem garantiram lembra lembrou lembram recorda recordou recordam alerta
        alertou alertam alertaram adverte advertiu advertiram avisa avisou avisaram anuncia anunciou anunciam
        anunciaram destaca destacou destacam defende defendeu defendem sustenta sustentou opina opinou
        considera considerou consideram lamenta lamentou lamentam comemora comemorou comemoram celebra
        celebrou confessa confessou promete prometeu prometeram reconhece reconheceu reconhecem admite admitiu
        admitem insiste insistiu escreve escreveu escrevem escreveram grita gritou exclama exclamou murmura
        murmurou sussurra sussurrou comenta comentou comentam comentava aponta apontou apontam conclui
        concluiu
        resume resumiu reitera reiterou frisa frisou salienta salientou referiu refere manifestou denuncia
        denunciou denunciaram critica criticou criticaram exige exigiu pede pediu relata relatou relatam narra
        narrou replica replicou retruca retrucou brinca brincou suspira suspirou protesta protestou confirma
        confirmou confirmaram detalha detalhou argumenta argumentou esclarece esclareceu revela revelou chama
        chamou classifica classificou informa informou informaram enfatiza enfatizou avalia avaliou completa
        completou observa observou adianta adiantou indica indicou
    """),
    participles=parse_words("""
        dito afirmado explicado acrescentado declarado perguntado respondido contado sublinhado ressaltado
        garantido lembrado recordado alertado advertido avisado anunciado destacado defendido lamentado
        confessado prometido reconhecido admitido insistido escrito gritado comentado apontado concluído
        reiterado frisado salientado referido denunciado criticado exigido pedido relatado confirmado
        detalhado esclarecido revelado classificado informado
    """),
    auxiliaries=parse_words("tem têm tinha tinham havia teria"),
    source_phrases=parse_phrases("""
        segundo, de acordo com, conforme, nas palavras, na opinião, no entender, na avaliação
    """),
    document_phrases=parse_phrases("""
        lê se em, lê se no, lê se na, pode ler se no, pode ler se na, lia se no, lia se na, está escrito no,
        está escrito na, consta do, consta da, consta no, consta na
    """),
    demonstratives=parse_words("assim isso isto"),
    pronouns=parse_genders("""
        f ela
        m ele
    """),
    titles=parse_genders("""
        f senhora sra srta dona doutora dra professora irmã profa
        m senhor sr dom doutor dr professor frei seu
        - prof
    """),
    roles=parse_genders("""
        m prefeito ministro presidente diretor porta-voz treinador médico advogado padeiro capitão engenheiro
        m juiz professor deputado senador vizinho testemunha especialista colega autor dono investigador
        m pesquisador bispo papa rei governador secretário pescador agricultor chefe pai filho irmão marido
        m técnico responsável proprietário vereador conselheiro delegado historiador economista biólogo
        m artista
        m escritor cientista procurador empresário líder arquiteto comandante
        f prefeita ministra presidenta diretora treinadora médica advogada padeira engenheira juíza professora
        f deputada senadora vizinha autora dona investigadora pesquisadora rainha governadora secretária mãe
        f filha irmã proprietária vereadora conselheira delegada historiadora bióloga escritora empresária
        f procuradora arquiteta
        - especialistas pesquisadores investigadores moradores vizinhos testemunhas pais críticos médicos
        - cientistas alunos estudantes organizadores agricultores trabalhadores sindicatos autoridades
    """),
    groups=parse_words("""
        polícia bombeiros tribunal ministério governo associação empresa companhia prefeitura câmara município
        cidade comissão parlamento congresso senado partido sindicato federação universidade instituto agência
        igreja imprensa jornal banco procuradoria exército oposição família grupo fundação comitê comité
        conselho coletivo onu otan nato secretaria clube supremo
        relatório estudo carta declaração comunicado sentença lei documento tratado acordo artigo livro
        sondagem pesquisa análise nota texto ata cartaz folheto mensagem testamento
    """),
    opinion_prepositions=parse_words("para"),
    articles=parse_genders("""
        m o um este esse seu
        f a uma esta essa sua
        - os as uns umas seus nosso nossa
    """),
    of_words=parse_genders("""
        m do
        f da
        - de dos das
    """),
    name_particles=parse_words("de do da dos das van von der di"),
    prepositions=parse_words("""
        à às ao aos ante após até com contra de do da dos das desde durante em no na nos nas num numa entre
        para pelo pela pelos pelas perante por sem sob sobre
    """),
    fillers=parse_words("""
        lhe lhes me nos se também ontem hoje noite tarde manhã amanhã então depois ainda além disso finalmente
        recentemente já sempre não
    """),
    relatives=parse_words("como"),
    first_names=parse_genders("""
        f clara lúcia olga sofia júlia teresa alice inês carla helena joana madalena ana maria marta laura
        f cristina isabel rosa paula sara andreia andréa raquel sílvia patrícia beatriz natália irene eva
        f luísa
        f vitória glória ester branca fernanda gabriela alessandra carolina verónica verônica mónica mônica
        f susana adriana margarida mariana marina luciana juliana camila larissa letícia letícia bruna
        f amanda aline vanessa simone sandra rita regina filipa catarina leonor matilde francisca
        m henrique marcos paulo bruno gerson júlio emílio quim dário hugo óscar oscar rui josé joão antónio
        m antônio manuel francisco carlos miguel pedro luís luiz fernando jorge alberto diogo sérgio rafael
        m andré raul vicente joaquim inácio tiago thiago tomás jaime álvaro david daniel mário martim nicolau
        m filipe felipe gonçalo gustavo guilherme roberto ricardo rodrigo ruben eduardo ernesto gabriel ivan
        m jesus lourenço lucas luciano mateus matheus sebastião vítor victor nuno vasco leonardo marcelo
        m márcio fábio flávio renato leandro alexandre augusto césar
    """),
    work_nouns=parse_words("""
        filme romance livro canção música peça ópera poema série álbum revista jornal conto exposição título
        intitulado intitulada nome palavra termo expressão lema projeto projecto programa jogo barco navio
        restaurante hotel chamado chamada chamados denominado denominada apelidado apelidada quadro novela
    """),
    has_dialogue=True,
    drops_subjects=True,
)

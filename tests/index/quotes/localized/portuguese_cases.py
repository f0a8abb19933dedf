"""Portuguese quotations: texts with ⟦quoted words⟧, and the speaker of each; None if it is not stated."""

from typing import Final

CASES: Final[dict[str, tuple[str, tuple[str | None, ...]]]] = {
    "curly marks, speaker after": (
        "“⟦A ponte reabre antes do verão⟧”, disse Clara Fontes na terça-feira.",
        ("Clara Fontes",),
    ),
    "guillemets": ("«⟦A colheita está perdida⟧», lamenta Henrique Branco.", ("Henrique Branco",)),
    "straight marks": ('"⟦Não ouvimos absolutamente nada⟧", garantiu Lúcia Pereira.', ("Lúcia Pereira",)),
    "nested marks": (
        "“⟦Ele gritou ‘fogo’ e saiu correndo⟧”, recorda a vizinha Olga Garrido.",
        ("Olga Garrido",),
    ),
    "speaker before a colon": (
        "A prefeita Sofia Lemos explicou: “⟦A praça vai ter árvores.⟧”",
        ("Sofia Lemos",),
    ),
    "colon, verb first": (
        "Ontem disse o padeiro Marcos Vidal: “⟦O forno está aceso desde o amanhecer.⟧”",
        ("Marcos Vidal",),
    ),
    "speaker within": (
        "“⟦O telhado aguenta⟧”, afirmou Paulo Reis, “⟦mas as paredes mexem⟧”.",
        ("Paulo Reis", "Paulo Reis"),
    ),
    "feminine pronoun": (
        "Júlia Marques dirige o museu. O seu adjunto, Bruno Colaço, chegou em maio. "
        "“⟦Falta-nos espaço⟧”, disse ela.",
        ("Júlia Marques",),
    ),
    "masculine pronoun": (
        "Bruno Colaço mostra a sala que Júlia Marques desenhou. “⟦Aqui cabe tudo⟧”, garantiu ele.",
        ("Bruno Colaço",),
    ),
    "no subject": (
        "Teresa Veiga voltou ontem à oficina. “⟦Não penso em fechar⟧”, acrescentou.",
        ("Teresa Veiga",),
    ),
    "role in front": (
        "“⟦A fonte voltou a correr⟧”, comemorou a engenheira Alice Rosa.",
        ("Alice Rosa",),
    ),
    "apposition": (
        "Gerson Pinho, presidente do clube de remo, ressaltou: “⟦Construímos o barco nós mesmos.⟧”",
        ("Gerson Pinho",),
    ),
    "name after the role and a comma": (
        "O diretor do observatório, Júlio Ferraz, declarou: “⟦Hoje vê-se muito bem Saturno.⟧”",
        ("Júlio Ferraz",),
    ),
    "segundo before": ("Segundo Emílio Garcia, o abrigo está “⟦num estado lamentável⟧”.", ("Emílio Garcia",)),
    "segundo after": ("A estrada estava “⟦cortada havia horas⟧”, segundo a polícia.", ("polícia",)),
    "de acordo com": (
        "De acordo com a bióloga Inês Faria, a nascente está “⟦quase seca⟧”.",
        ("Inês Faria",),
    ),
    "surname to full name": (
        "A violinista Carla Duarte despede-se. “⟦Paro enquanto é uma alegria⟧”, confessou Duarte.",
        ("Carla Duarte",),
    ),
    "particle": (
        "“⟦A quinta fica na família⟧”, prometeu Helena dos Santos.",
        ("Helena dos Santos",),
    ),
    "group": ("O ministério informou: “⟦O prazo termina em 30 de junho.⟧”", ("ministério",)),
    "document": (
        "“⟦Os danos são maiores do que o previsto⟧”, diz o relatório.",
        ("relatório",),
    ),
    "scare quotes": ("O trem “rápido” chegou com duas horas de atraso.", ()),
    "title of a work": ("À noite, Joana Arnaldo leu páginas do seu romance “A baía calada”.", ()),
    "part of a sentence": (
        "O treinador Quim Neves disse que a equipa tinha “⟦começado tarde demais⟧”.",
        ("Quim Neves",),
    ),
    "nobody": ("Há um aviso no portão. “⟦O jardim está fechado até à Páscoa.⟧”", (None,)),
    "continued": (
        "“⟦Procurámos muito tempo⟧”, contou Dário Leão. “⟦A chave estava no frigorífico.⟧”",
        ("Dário Leão", "Dário Leão"),
    ),
    "dashes": (
        "— ⟦Onde está a chave?⟧ — perguntou Madalena Pinho.\n\n"
        "— ⟦Debaixo do tapete⟧ — respondeu Luciano Bruno. — ⟦Como sempre.⟧",
        ("Madalena Pinho", "Luciano Bruno", "Luciano Bruno"),
    ),
    "adverb between": (
        "“⟦O rio continua a subir⟧”, alertou ontem à noite o capitão Hugo Mesquita.",
        ("Hugo Mesquita",),
    ),
    "for example": (
        "Às vezes basta uma frase, por exemplo esta: “⟦O cais está fechado hoje.⟧” Por exemplo, num cartaz.",
        (None,),
    ),
    "in other words": (
        "O plano é, nas palavras do arquiteto Rui Tavares, “⟦uma perda de tempo⟧”.",
        ("Rui Tavares",),
    ),
    "senhor and senhora": (
        "Ana Rocha e Óscar Rocha têm a loja. “⟦Abrimos às seis⟧”, diz o senhor Rocha. "
        "“⟦Quase sempre⟧”, acrescenta a senhora Rocha.",
        ("Óscar Rocha", "Ana Rocha"),
    ),
}

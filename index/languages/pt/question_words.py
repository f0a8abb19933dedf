"""Portuguese phrases of questions, and signs of an answer in a sentence."""

import re
from typing import Final

from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns

_WHICH: Final = r"(?:que|qual|quais) (?:(?:é|era|foi|são|eram|foram) (?:o |a |os |as )|d[oa]s )?"

QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            rf"quando|desde quando|{_WHICH}(?:\w+ )?(?:ano|data|dia|mês|século|década|época"
            r"|momento|período)s?"
        ),
    ),
    (
        "duration",
        (
            r"quanto tempo|quant[oa]s (?:anos|meses|semanas|dias|horas|minutos|séculos)"
            rf"|{_WHICH}duração"
        ),
    ),
    (
        "number",
        (
            r"quant[oa]s?|(?:a|com) que (?:velocidade|distância|idade|altura|percentagem"
            rf"|porcentagem)|{_WHICH}(?:\w+ )?(?:número|população|percentagem|porcentagem|taxa"
            r"|preço|custo|altura|tamanho|comprimento|área|idade|quantidade|soma|temperatura"
            r"|velocidade|distância|peso)"
        ),
    ),
    (
        "person",
        (
            rf"quem|{_WHICH}(?:\w+ )?(?:pessoa|presidente|rei|rainha|jogador|ator|atriz|autor"
            r"|autora|cientista|homem|mulher|cantor|cantora|imperador|papa|general|artista"
            r"|líder)(?:e?s)?"
        ),
    ),
    (
        "place",
        (
            rf"onde|aonde|de onde|{_WHICH}(?:\w+ )?(?:cidade|país|estado|região|lugar|local|ilha"
            r"|continente|província|rio|bairro|aldeia|município|rua|zona|condado)(?:e?s)?"
        ),
    ),
    (
        "reason",
        (
            rf"por que|por quê|porquê|porque|{_WHICH}(?:\w+ )?(?:razão|razões|causa|causas|motivo"
            r"|motivos)"
        ),
    ),
    (
        "name",
        (
            r"como se (?:cham\w+|denomin\w+)|como é (?:chamad\w+|conhecid\w+)"
            rf"|{_WHICH}(?:\w+ )?(?:nome|título|empresa|companhia|equipa|equipe|time|organização"
            r"|grupo|escola|universidade|jornal|revista|partido|filme|livro|canção|música|álbum"
            r"|jogo|canal|língua|religião|prémio|prêmio|batalha|guerra|lei|tratado|igreja|termo"
            r"|palavra)s?"
        ),
    ),
)

COUNTED_NOUN: Final = re.compile(r"\bquant[oa]s? ((?:\w+ )?\w+)", re.IGNORECASE)

PLACE: Final = re.compile(
    r"\b(?i:em|no|na|nos|nas|a|ao|à|de|do|da|dos|das|desde|para|até|por|entre|sobre)\s+"
    rf"({UPPERCASE_LETTER}[\w’'-]+)"
)

REASON: Final = re.compile(
    r"\b(?:porque|pois|devido|por causa|graças a|por isso|portanto|causas?|causou"
    r"|causad\w+|raz(?:ão|ões)|motivos?|já que|uma vez que|dado que|a fim de"
    r"|para (?:evitar|impedir|proteger|permitir|reduzir|aumentar|obter|garantir|ajudar))\b",
    re.IGNORECASE,
)

AMOUNT: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?[%€$£]"
    r"|\b(?:dólares|dólar|euros?|libras?|reais|milhões|milhão|bilhões|bilhão|por cento)\b",
    re.IGNORECASE,
)

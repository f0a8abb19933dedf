"""Italian phrases of questions, and signs of an answer in a sentence."""

import re
from typing import Final

from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns

_WHICH: Final = (
    r"(?:quale|quali|qual|che|cosa) (?:(?:è|era|fu|sono|erano|è stato|è stata) (?:il |"
    r"la |lo |i |gli |le |l['’]))?"
)

QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            rf"quando|da quando|{_WHICH}(?:\w+ )?(?:anno|data|giorno|mese|secolo|decennio|epoca"
            r"|momento|periodo)"
        ),
    ),
    (
        "duration",
        (
            r"quanto tempo|per quanto|quant[ie] (?:anni|mesi|settimane|giorni|ore|minuti|secoli)"
            rf"|{_WHICH}durata"
        ),
    ),
    (
        "number",
        (
            r"quant[oaie]|quant['’]è|(?:a|con) che (?:velocità|distanza|età|altezza|percentuale)"
            rf"|{_WHICH}(?:\w+ )?(?:numero|popolazione|percentuale|tasso|prezzo|costo|altezza"
            r"|dimensione|lunghezza|superficie|età|quantità|somma|temperatura|velocità|distanza"
            r"|peso)"
        ),
    ),
    (
        "person",
        (
            rf"chi|di chi|a chi|{_WHICH}(?:\w+ )?(?:persona|presidente|re|regina|giocatore|attore"
            r"|attrice|autore|autrice|scienziato|uomo|donna|cantante|imperatore|papa|generale"
            r"|artista|leader)"
        ),
    ),
    (
        "place",
        (
            rf"dove|dov['’]è|da dove|{_WHICH}(?:\w+ )?(?:città|paese|stato|regione|luogo|posto"
            r"|isola|continente|provincia|fiume|quartiere|villaggio|comune|via|zona|area|contea)"
        ),
    ),
    (
        "reason",
        rf"perché|per quale (?:motivo|ragione)|{_WHICH}(?:\w+ )?(?:ragione|causa|motivo)",
    ),
    (
        "name",
        (
            rf"come si (?:chiam\w+|denomin\w+)|{_WHICH}(?:\w+ )?(?:nome|titolo|azienda|società"
            r"|squadra|organizzazione|gruppo|scuola|università|giornale|rivista|partito|film"
            r"|libro|canzone|album|gioco|canale|lingua|religione|premio|battaglia|guerra|legge"
            r"|trattato|chiesa|termine|parola)"
        ),
    ),
)

COUNTED_NOUN: Final = re.compile(r"\bquant[ie] ((?:\w+ )?\w+)", re.IGNORECASE)

PLACE: Final = re.compile(
    r"\b(?i:a|ad|in|da|di|del|della|dei|nel|nella|al|alla|dal|dalla|presso|verso|tra|fra|su)\s+(?:l['’])?"
    rf"({UPPERCASE_LETTER}[\w’'-]+)"
)

REASON: Final = re.compile(
    r"\b(?:perché|poiché|a causa|per questo|grazie a|dato che|siccome|quindi|pertanto"
    r"|cause|causa|causat\w+|motiv\w+|ragion\w+|affinché|per (?:evitare|impedire"
    r"|proteggere|permettere|ridurre|aumentare|ottenere|garantire|aiutare))\b",
    re.IGNORECASE,
)

AMOUNT: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?[%€$£]"
    r"|\b(?:dollari|dollaro|euro|sterline|lire|milioni|milione|miliardi|miliardo|per cento)\b",
    re.IGNORECASE,
)

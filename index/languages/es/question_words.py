"""Spanish phrases of questions, and signs of an answer in a sentence."""

import re
from typing import Final

from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns

_WHICH: Final = (
    r"(?:qué|que|cuál|cual|cuáles|cuales) (?:(?:es|era|fue|son|eran|fueron) (?:el |la "
    r"|los |las )|de (?:los |las ))?"
)

QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            rf"cuándo|cuando|{_WHICH}(?:\w+ )?(?:año|fecha|día|mes|siglo|década|época|momento"
            r"|periodo|período)s?"
        ),
    ),
    (
        "duration",
        (
            r"cuánto tiempo|cuanto tiempo|cu[áa]nt[oa]s (?:años|meses|semanas|días|horas|minutos"
            rf"|siglos)|{_WHICH}duración"
        ),
    ),
    (
        "number",
        (
            r"cu[áa]nt[oa]s?|(?:a|con) qué (?:velocidad|distancia|edad|altura|porcentaje)"
            rf"|{_WHICH}(?:\w+ )?(?:número|población|porcentaje|tasa|precio|costo|coste|altura"
            r"|tamaño|longitud|superficie|edad|cantidad|suma|temperatura|velocidad|distancia|peso"
            r"|proporción)|qué tan"
        ),
    ),
    (
        "person",
        (
            rf"qui[ée]n(?:es)?|{_WHICH}(?:\w+ )?(?:persona|presidente|rey|reina|jugador|actor"
            r"|actriz|autor|autora|científico|hombre|mujer|cantante|emperador|papa|general"
            r"|artista|líder)(?:e?s)?"
        ),
    ),
    (
        "place",
        (
            rf"d[óo]nde|ad[óo]nde|{_WHICH}(?:\w+ )?(?:ciudad|país|estado|región|lugar|sitio|isla"
            r"|continente|provincia|río|barrio|pueblo|municipio|calle|zona|área|condado)(?:e?s)?"
        ),
    ),
    (
        "reason",
        (
            rf"por qué|por que|{_WHICH}(?:\w+ )?(?:razón|razones|causa|causas|motivo|motivos)"
            r"|a qué se deb\w+"
        ),
    ),
    (
        "name",
        (
            rf"c[óo]mo se (?:llam\w+|denomin\w+|conoc\w+)|{_WHICH}(?:\w+ )?(?:nombre|título"
            r"|empresa|compañía|equipo|organización|grupo|escuela|universidad|periódico|revista"
            r"|partido|película|libro|canción|álbum|juego|canal|idioma|lengua|religión|premio"
            r"|batalla|guerra|ley|tratado|iglesia|término|palabra)s?"
        ),
    ),
)

COUNTED_NOUN: Final = re.compile(r"\bcu[áa]nt[oa]s? ((?:\w+ )?\w+)", re.IGNORECASE)

PLACE: Final = re.compile(
    r"\b(?i:en|a|al|de|del|desde|hacia|hasta|por|cerca|entre|sobre)\s+(?:(?:el|la|los|las)\s+)?"
    rf"({UPPERCASE_LETTER}[\w’'-]+)"
)

REASON: Final = re.compile(
    r"\b(?:porque|debido|por eso|por lo tanto|por tanto|a causa|gracias a|causas?|causó"
    r"|causad\w+|razón|razones|motivos?|ya que|puesto que|dado que|para (?:evitar|impedir"
    r"|proteger|permitir|reducir|aumentar|obtener|asegurar|ayudar)|con el fin)\b",
    re.IGNORECASE,
)

AMOUNT: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?[%€$£]"
    r"|\b(?:dólares|dólar|euros?|libras?|pesos?|millones|millón|billones|por ciento)\b",
    re.IGNORECASE,
)

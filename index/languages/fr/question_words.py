"""French phrases of questions, and signs of an answer in a sentence."""

import re
from typing import Final

from index.languages.letters import UPPERCASE_LETTER
from index.languages.tables import parse_question_patterns

_WHICH: Final = (
    r"(?:quel(?:le)?s?|lequel|laquelle) (?:(?:est|était|sont|étaient|fut) (?:la |le |l"
    r"es |l['’]))?"
)

QUESTION_PATTERNS: Final = parse_question_patterns(
    (
        "date",
        (
            rf"quand|depuis quand|{_WHICH}(?:\w+ )?(?:année|an|date|jour|mois|siècle|décennie"
            r"|époque|moment|période)"
        ),
    ),
    (
        "duration",
        (
            r"combien de temps|combien d['’](?:années|heures|ans)|combien de (?:jours|mois"
            r"|semaines|minutes|siècles)|pendant combien|quelle (?:est|était) la durée"
        ),
    ),
    (
        "number",
        (
            r"combien|à quel(?:le)? (?:vitesse|distance|hauteur|âge|pourcentage)"
            rf"|{_WHICH}(?:\w+ )?(?:nombre|population|pourcentage|taux|prix|coût|hauteur|taille"
            r"|longueur|superficie|âge|montant|somme|température|vitesse|distance|poids)"
        ),
    ),
    (
        "person",
        (
            rf"qui|à qui|de qui|{_WHICH}(?:\w+ )?(?:personne|président|roi|reine|joueur|acteur"
            r"|actrice|auteur|scientifique|homme|femme|chanteur|chanteuse|empereur|pape|général"
            r"|artiste)"
        ),
    ),
    (
        "place",
        (
            rf"où|d['’]où|{_WHICH}(?:\w+ )?(?:ville|pays|état|région|lieu|endroit|île|continent"
            r"|province|fleuve|rivière|quartier|village|commune|département|rue)"
        ),
    ),
    (
        "reason",
        (
            r"pourquoi|pour quelle raison|quelles? (?:est|était|sont) (?:la |les )?(?:raison"
            r"|cause)s?"
        ),
    ),
    (
        "name",
        (
            rf"comment (?:s['’]appel\w+|se nomm\w+|appel\w+)|{_WHICH}(?:\w+ )?(?:nom|titre"
            r"|entreprise|société|équipe|organisation|groupe|école|université|journal|parti|film"
            r"|livre|chanson|album|jeu|chaîne|langue|religion|prix|bataille|guerre|loi|traité"
            r"|église|terme|mot)"
        ),
    ),
)

COUNTED_NOUN: Final = re.compile(r"\bcombien (?:de |d['’])((?:\w+ )?\w+)", re.IGNORECASE)

PLACE: Final = re.compile(
    r"\b(?i:à|au|aux|en|dans|de|du|des|près|vers|chez|sur|depuis)\s+(?:(?:la|le|les)\s+|l['’])?"
    rf"({UPPERCASE_LETTER}[\w’'-]+)"
)

REASON: Final = re.compile(
    r"\b(?:parce que|parce qu|car|puisque|à cause|en raison|grâce|afin|pour que"
    r"|c'est pourquoi|causes?|causé\w*|raisons?|provoqu\w+|entraîn\w+|donc|pour (?:éviter"
    r"|empêcher|protéger|permettre|réduire|augmenter|obtenir|assurer))\b",
    re.IGNORECASE,
)

AMOUNT: Final = re.compile(
    r"[$£€¥]\s?\d|\d\s?[%€$£]"
    r"|\b(?:dollars?|euros?|livres?|francs?|millions?|milliards?|pour ?cents?)\b",
    re.IGNORECASE,
)

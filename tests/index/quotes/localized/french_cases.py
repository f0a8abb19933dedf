"""French quotations: texts with ⟦quoted words⟧, and the speaker of each; None if it is not stated."""

from typing import Final

CASES: Final[dict[str, tuple[str, tuple[str | None, ...]]]] = {
    "spaced guillemets, speaker after": (
        "« ⟦Le pont rouvrira avant l’été⟧ », a déclaré Claire Fontaine mardi.",
        ("Claire Fontaine",),
    ),
    "guillemets without spaces": ("«⟦La récolte est perdue⟧», soupire Henri Blanchard.", ("Henri Blanchard",)),
    "no-break spaces": (
        "«\u00a0⟦Nous n’avons rien entendu⟧\u00a0», affirme Lucie Perrin.",
        ("Lucie Perrin",),
    ),
    "curly marks": ("“⟦Le four chauffe depuis l’aube⟧”, raconte le boulanger Marc Vidal.", ("Marc Vidal",)),
    "straight marks": ('"⟦On ne ferme pas une école en juin⟧", proteste Nadia Morel.', ("Nadia Morel",)),
    "nested marks": (
        "« ⟦Il a crié “au feu” et il est parti⟧ », se souvient la voisine, Odile Garnier.",
        ("Odile Garnier",),
    ),
    "speaker before a colon": (
        "La maire Sophie Lemoine explique : « ⟦La place sera plantée d’ormes.⟧ »",
        ("Sophie Lemoine",),
    ),
    "speaker within": (
        "« ⟦Le bateau flotte⟧, dit Yves Kermadec, ⟦mais il prend l’eau.⟧ »",
        ("Yves Kermadec", "Yves Kermadec"),
    ),
    "speaker between two parts": (
        "« ⟦Le toit tient⟧ », assure Paul Renard, « ⟦mais les murs bougent⟧ ».",
        ("Paul Renard", "Paul Renard"),
    ),
    "feminine pronoun": (
        "Julie Marchand dirige le musée. Son adjoint, Bruno Colin, l’a rejointe en mai. "
        "« ⟦Il nous faut de la place⟧ », dit-elle.",
        ("Julie Marchand",),
    ),
    "masculine pronoun": (
        "Bruno Colin montre la salle que Julie Marchand a dessinée. « ⟦Tout tient ici⟧ », a-t-il assuré.",
        ("Bruno Colin",),
    ),
    "role in front": (
        "« ⟦La fontaine coule de nouveau⟧ », se réjouit l’ingénieure Alice Roussel.",
        ("Alice Roussel",),
    ),
    "apposition": (
        "Gérard Petit, président du club d’aviron, a précisé : « ⟦Nous avons construit la barque nous-mêmes.⟧ »",
        ("Gérard Petit",),
    ),
    "selon before": ("Selon Émile Garcin, le refuge est « ⟦dans un état lamentable⟧ ».", ("Émile Garcin",)),
    "selon after": ("La route était « ⟦coupée depuis des heures⟧ », selon la gendarmerie.", ("gendarmerie",)),
    "d'après": ("D’après la biologiste Inès Faure, la source est « ⟦presque tarie⟧ ».", ("Inès Faure",)),
    "surname to full name": (
        "La violoniste Camille Duval fait ses adieux. « ⟦J’arrête tant que c’est une joie⟧ », confie Duval.",
        ("Camille Duval",),
    ),
    "particle": (
        "« ⟦Le domaine reste dans la famille⟧ », promet Hélène de La Tour.",
        ("Hélène de La Tour",),
    ),
    "group": ("Le ministère a indiqué : « ⟦Le délai expire le 30 juin.⟧ »", ("ministère",)),
    "document": (
        "« ⟦Les dégâts sont plus graves que prévu⟧ », peut-on lire dans le rapport.",
        ("rapport",),
    ),
    "scare quotes": ("Le train « rapide » est arrivé avec deux heures de retard.", ()),
    "title of a work": ("Le soir, Jeanne Arnaud a lu des pages de son roman « La Baie silencieuse ».", ()),
    "apostrophes": ("L'école n'ouvre qu'à midi aujourd'hui, et c'est l'été qu'on préfère.", ()),
    "part of a sentence": (
        "L’entraîneur Kylian Noël a dit que son équipe avait « ⟦commencé bien trop tard⟧ ».",
        ("Kylian Noël",),
    ),
    "nobody": ("Une pancarte est fixée au portail. « ⟦Le jardin est fermé jusqu’à Pâques.⟧ »", (None,)),
    "continued": (
        "« ⟦Nous avons longtemps cherché⟧ », raconte Denis Leroy. « ⟦La clé était dans le réfrigérateur.⟧ »",
        ("Denis Leroy", "Denis Leroy"),
    ),
    "dashes": (
        "— ⟦Où est la clé ?⟧ demanda Madeleine Petit.\n\n— ⟦Sous le tapis⟧, répondit Lucien Brun.",
        ("Madeleine Petit", "Lucien Brun"),
    ),
    "adverb between": (
        "« ⟦La rivière monte encore⟧ », a averti hier soir le capitaine Hugo Masson.",
        ("Hugo Masson",),
    ),
    "for example": ("Parfois un mot suffit, par exemple celui-ci : « ⟦Le ponton est fermé aujourd’hui.⟧ » Par exemple sur une affiche.", (None,)),
    "Mme and M.": (
        "Anne Weber et Olivier Weber tiennent la boutique. « ⟦Nous ouvrons à six heures⟧ », dit M. Weber. "
        "« ⟦Presque toujours⟧ », ajoute Mme Weber.",
        ("Olivier Weber", "Anne Weber"),
    ),
}

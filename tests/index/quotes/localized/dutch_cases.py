"""Dutch quotations: texts with ⟦quoted words⟧, and the speaker of each; None if it is not stated."""

from typing import Final

CASES: Final[dict[str, tuple[str, tuple[str | None, ...]]]] = {
    "curly single marks, speaker after": (
        "‘⟦De brug gaat voor de zomer open⟧’, zei Clara Veenstra dinsdag.",
        ("Clara Veenstra",),
    ),
    "curly double marks": ("“⟦De oogst is verloren⟧”, zucht Hendrik de Wit.", ("Hendrik de Wit",)),
    "low marks": ("„⟦Wij hebben niets gehoord⟧”, verzekert Lucie Peters.", ("Lucie Peters",)),
    "straight marks": ('"⟦De oven brandt al sinds zonsopgang⟧", vertelt bakker Marc Visser.', ("Marc Visser",)),
    "straight single marks": ("'⟦Je sluit geen school in juni⟧', vindt Nadia Mulder.", ("Nadia Mulder",)),
    "nested marks": (
        "‘⟦Hij riep “brand” en rende weg⟧’, herinnert buurvrouw Olga Gerritsen zich.",
        ("Olga Gerritsen",),
    ),
    "speaker before a colon": (
        "Burgemeester Sofie Lemmens legde uit: ‘⟦Het plein krijgt nieuwe bomen.⟧’",
        ("Sofie Lemmens",),
    ),
    "speaker within": (
        "‘⟦Het dak houdt het⟧’, zegt Paul Reinders, ‘⟦maar de muren bewegen⟧.’",
        ("Paul Reinders", "Paul Reinders"),
    ),
    "feminine pronoun": (
        "Julia Martens leidt het museum. In mei kwam Bruno Kolk erbij. ‘⟦We hebben ruimte nodig⟧’, zei ze.",
        ("Julia Martens",),
    ),
    "masculine pronoun": (
        "Bruno Kolk toont de zaal die Julia Martens heeft ontworpen. ‘⟦Hier past alles in⟧’, zegt hij.",
        ("Bruno Kolk",),
    ),
    "role in front": (
        "‘⟦De fontein loopt weer⟧’, meldt ingenieur Alice Roos.",
        ("Alice Roos",),
    ),
    "apposition": (
        "Gerard Klein, voorzitter van de roeiclub, zei: ‘⟦We hebben de boot zelf gebouwd.⟧’",
        ("Gerard Klein",),
    ),
    "name after the role and a comma": (
        "De directeur van de sterrenwacht, Jules Ferwerda, verklaarde: ‘⟦Vandaag is Saturnus goed te zien.⟧’",
        ("Jules Ferwerda",),
    ),
    "aldus": ("‘⟦Niemand hoeft te verhuizen⟧’, aldus wethouder Emiel Hartman.", ("Emiel Hartman",)),
    "volgens before": ("Volgens boswachter Kees Bos is het bos ‘⟦er slecht aan toe⟧’.", ("Kees Bos",)),
    "volgens after": ("De weg was ‘⟦urenlang onbegaanbaar⟧’, volgens de politie.", ("politie",)),
    "surname to full name": (
        "Violiste Mirjam Stolk neemt afscheid. ‘⟦Ik stop zolang het een feest is⟧’, zei Stolk.",
        ("Mirjam Stolk",),
    ),
    "particle": (
        "‘⟦Het landgoed blijft in de familie⟧’, belooft Frederike van der Heide.",
        ("Frederike van der Heide",),
    ),
    "group": ("Het ministerie liet weten: ‘⟦De termijn eindigt op 30 juni.⟧’", ("ministerie",)),
    "document": (
        "‘⟦De schade is groter dan gedacht⟧’, staat in het rapport.",
        ("rapport",),
    ),
    "scare quotes": ("De ‘snelle’ trein kwam met twee uur vertraging aan.", ()),
    "title of a work": ("'s Avonds las Ida Bergsma voor uit haar roman ‘De stille baai’.", ()),
    "apostrophes": (
        "'s Ochtends drinkt hij koffie, 't is zijn gewoonte. Lars' hond en oma’s foto's blijven thuis.",
        (),
    ),
    "part of a sentence": (
        "Trainer Niels Elzinga zei dat zijn ploeg ‘⟦gewoon te laat was begonnen⟧’.",
        ("Niels Elzinga",),
    ),
    "nobody": ("Er hangt een briefje aan het hek. ‘⟦De tuin is tot Pasen gesloten.⟧’", (None,)),
    "continued": (
        "‘⟦We hebben lang gezocht⟧’, vertelde Rolf Zanders. ‘⟦De sleutel lag in de koelkast.⟧’",
        ("Rolf Zanders", "Rolf Zanders"),
    ),
    "apostrophe within": (
        "‘⟦Hans’ fiets staat er ’s nachts nog⟧’, zei Willemijn Smit.",
        ("Willemijn Smit",),
    ),
    "adverb between": (
        "‘⟦De rivier stijgt nog steeds⟧’, waarschuwde gisteravond kapitein Hugo Maas.",
        ("Hugo Maas",),
    ),
    "for example": (
        "Soms is één zin genoeg, bijvoorbeeld deze: ‘⟦De steiger is vandaag gesloten.⟧’ Bijvoorbeeld op een bord.",
        (None,),
    ),
    "perfect": ("‘⟦Zoiets heb ik nooit eerder gezien⟧’, heeft Clara Engels tegen de krant gezegd.", ("Clara Engels",)),
}

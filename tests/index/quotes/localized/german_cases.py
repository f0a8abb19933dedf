"""German quotations: texts with ⟦quoted words⟧, and the speaker of each; None if it is not stated."""

from typing import Final

CASES: Final[dict[str, tuple[str, tuple[str | None, ...]]]] = {
    "low marks, speaker after": (
        "Der Hafen bleibt zu. „⟦Wir warten auf besseres Wetter⟧“, sagte Eva Roth am Dienstag.",
        ("Eva Roth",),
    ),
    "reversed guillemets": (
        "»⟦Die Ernte war so gut wie lange nicht⟧«, erklärte Jonas Petersen auf dem Markt.",
        ("Jonas Petersen",),
    ),
    "Swiss guillemets": (
        "«⟦Das Seil hätte nie reissen dürfen⟧», meinte Urs Ammann nach der Begehung.",
        ("Urs Ammann",),
    ),
    "straight marks": (
        'Karin Voss winkte ab. "⟦Davon weiß ich nichts⟧", antwortete sie.',
        ("Karin Voss",),
    ),
    "low opening, straight closing": ('„⟦Wir bauen im Frühjahr weiter⟧", sagte Lars Brandt.', ("Lars Brandt",)),
    "nested marks": (
        "„⟦Er rief ‚Feuer‘ und rannte los⟧“, berichtete Nachbarin Petra Lindner.",
        ("Petra Lindner",),
    ),
    "speaker before a colon": (
        "Imkerin Hanna Kühn sagte: „⟦Meine Bienen haben den Winter überlebt.⟧“",
        ("Hanna Kühn",),
    ),
    "speaker within": (
        "„⟦Das Dach ist dicht⟧“, sagte Dachdecker Timo Reich, „⟦aber die Fenster fehlen noch⟧.“",
        ("Timo Reich", "Timo Reich"),
    ),
    "feminine pronoun": (
        "Sabine Krüger leitet das Museum seit zwei Jahren. Im Herbst kam Peter Lohse dazu. "
        "„⟦Wir brauchen mehr Platz⟧“, sagte sie.",
        ("Sabine Krüger",),
    ),
    "masculine pronoun": (
        "Peter Lohse zeigt die neue Halle, die Sabine Krüger entworfen hat. „⟦Hier passt alles hinein⟧“, freute er sich.",
        ("Peter Lohse",),
    ),
    "role in front": (
        "„⟦Der Brunnen läuft wieder⟧“, verkündete die Bürgermeisterin Ute Sommer.",
        ("Ute Sommer",),
    ),
    "apposition": (
        "Georg Winter, der Vorsitzende des Rudervereins, sagte: „⟦Wir haben das Boot selbst gebaut.⟧“",
        ("Georg Winter",),
    ),
    "name after the role and a comma": (
        "Der Leiter der Sternwarte, Armin Fuchs, erklärte: „⟦Heute sieht man den Saturn besonders gut.⟧“",
        ("Armin Fuchs",),
    ),
    "so": ("„⟦Niemand muss umziehen⟧“, so Stadtrat Emil Hartung.", ("Emil Hartung",)),
    "laut": ("Laut Förster Kai Busch ist der Wald „⟦in keinem guten Zustand⟧“.", ("Kai Busch",)),
    "nach Angaben": (
        "Nach Angaben der Polizei war die Straße „⟦über Stunden unpassierbar⟧“.",
        ("Polizei",),
    ),
    "zufolge": ("Der Ärztin Lena Falk zufolge war das „⟦reines Glück⟧“.", ("Lena Falk",)),
    "surname to full name": (
        "Die Geigerin Miriam Stolz tritt zum letzten Mal auf. „⟦Ich höre auf, solange es Freude macht⟧“, sagte Stolz.",
        ("Miriam Stolz",),
    ),
    "particle": (
        "„⟦Das Gut bleibt in der Familie⟧“, versicherte Friederike von der Heide.",
        ("Friederike von der Heide",),
    ),
    "group": ("Das Ministerium teilte mit: „⟦Die Frist endet am 30. Juni.⟧“", ("Ministerium",)),
    "document": (
        "„⟦Die Schäden sind größer als angenommen⟧“, heißt es in dem Gutachten.",
        ("Gutachten",),
    ),
    "scare quotes": ("Der „schnelle“ Zug kam mit zwei Stunden Verspätung an.", ()),
    "title of a work": ("Abends las Ida Berger aus ihrem Roman „Die stille Bucht“ vor.", ()),
    "apostrophes": ("Wie geht's? Andreas' Hund schläft, und Lukas’ Katze auch. So ist's recht.", ()),
    "part of a sentence": (
        "Trainer Nils Ehlers sagte, seine Mannschaft habe „⟦einfach zu spät angefangen⟧“.",
        ("Nils Ehlers",),
    ),
    "nobody": ("Am Tor hängt ein Zettel. „⟦Der Garten ist bis Ostern geschlossen.⟧“", (None,)),
    "continued": (
        "„⟦Wir haben lange gesucht⟧“, erzählte Rolf Zander. „⟦Am Ende lag der Schlüssel im Kühlschrank.⟧“",
        ("Rolf Zander", "Rolf Zander"),
    ),
    "perfect": ("„⟦So etwas habe ich noch nie erlebt⟧“, hat Clara Engel der Zeitung gesagt.", ("Clara Engel",)),
    "adverb between": (
        "„⟦Der Fluss steigt weiter⟧“, warnte am Abend Einsatzleiter Bernd Kolbe.",
        ("Bernd Kolbe",),
    ),
    "Frau and Herr": (
        "Anna Weiß und Otto Weiß führen den Laden. „⟦Wir öffnen um sechs⟧“, sagt Herr Weiß. "
        "„⟦Meistens jedenfalls⟧“, ergänzt Frau Weiß.",
        ("Otto Weiß", "Anna Weiß"),
    ),
}

"""Italian quotations: texts with ⟦quoted words⟧, and the speaker of each; None if it is not stated."""

from typing import Final

CASES: Final[dict[str, tuple[str, tuple[str | None, ...]]]] = {
    "guillemets, speaker after": (
        "«⟦Il ponte riaprirà prima dell’estate⟧», ha detto Chiara Fontana martedì.",
        ("Chiara Fontana",),
    ),
    "curly marks": ("“⟦Il raccolto è perduto⟧”, sospira Enrico Bianchi.", ("Enrico Bianchi",)),
    "straight marks": ('"⟦Non abbiamo sentito niente⟧", assicura Lucia Perini.', ("Lucia Perini",)),
    "nested marks": (
        "«⟦Ha gridato “al fuoco” ed è scappato⟧», ricorda la vicina Olga Guarini.",
        ("Olga Guarini",),
    ),
    "speaker before a colon": (
        "La sindaca Sofia Leoni spiega: «⟦La piazza avrà degli olmi.⟧»",
        ("Sofia Leoni",),
    ),
    "speaker within": (
        "«⟦Il tetto regge⟧», afferma Paolo Renzi, «⟦ma i muri si muovono⟧».",
        ("Paolo Renzi", "Paolo Renzi"),
    ),
    "feminine pronoun": (
        "Giulia Marchesi dirige il museo. Il suo vice, Bruno Collina, è arrivato a maggio. "
        "«⟦Ci serve spazio⟧», dice lei.",
        ("Giulia Marchesi",),
    ),
    "masculine pronoun": (
        "Bruno Collina mostra la sala che ha disegnato Giulia Marchesi. «⟦Qui entra tutto⟧», ha risposto lui.",
        ("Bruno Collina",),
    ),
    "no subject": (
        "Teresa Valli è tornata ieri in bottega. «⟦Non penso di chiuderla⟧», ha aggiunto.",
        ("Teresa Valli",),
    ),
    "role in front": (
        "«⟦La fontana scorre di nuovo⟧», annuncia l’ingegnera Alice Rossetti.",
        ("Alice Rossetti",),
    ),
    "apposition": (
        "Gerardo Piccoli, presidente del club di canottaggio, ha precisato: «⟦La barca l’abbiamo costruita noi.⟧»",
        ("Gerardo Piccoli",),
    ),
    "name after the role and a comma": (
        "Il direttore dell’osservatorio, Giulio Ferri, ha dichiarato: «⟦Oggi si vede bene Saturno.⟧»",
        ("Giulio Ferri",),
    ),
    "secondo before": ("Secondo Emilio Garzoni, il rifugio è «⟦in uno stato pietoso⟧».", ("Emilio Garzoni",)),
    "secondo after": ("La strada era «⟦bloccata da ore⟧», secondo la polizia.", ("polizia",)),
    "a detta di": ("A detta della biologa Ines Fabbri la sorgente è «⟦quasi secca⟧».", ("Ines Fabbri",)),
    "surname to full name": (
        "La violinista Camilla Ducci dà l’addio. «⟦Smetto finché è una gioia⟧», confida Ducci.",
        ("Camilla Ducci",),
    ),
    "particle": (
        "«⟦La tenuta resta in famiglia⟧», promette Elena di San Marco.",
        ("Elena di San Marco",),
    ),
    "apostrophe in a name": ("«⟦Domani si riparte⟧», annuncia Carlo D’Amico.", ("Carlo D’Amico",)),
    "group": ("Il ministero ha comunicato: «⟦Il termine scade il 30 giugno.⟧»", ("ministero",)),
    "document": (
        "«⟦I danni sono più gravi del previsto⟧», si legge nella relazione.",
        ("relazione",),
    ),
    "scare quotes": ("Il treno «veloce» è arrivato con due ore di ritardo.", ()),
    "title of a work": ("La sera Gianna Arnaldi ha letto pagine del suo romanzo «La baia silenziosa».", ()),
    "apostrophes": ("L'altr'anno un po' d'acqua c'era, ma quest'anno non ce n'è.", ()),
    "part of a sentence": (
        "L’allenatore Nino Navarra ha detto che la squadra ha «⟦cominciato troppo tardi⟧».",
        ("Nino Navarra",),
    ),
    "nobody": ("C’è un cartello al cancello. «⟦Il giardino è chiuso fino a Pasqua.⟧»", (None,)),
    "continued": (
        "«⟦Abbiamo cercato a lungo⟧», racconta Dario Leone. «⟦La chiave era nel frigorifero.⟧»",
        ("Dario Leone", "Dario Leone"),
    ),
    "dashes": (
        "— ⟦Dov’è la chiave?⟧ — chiese Maddalena Pini.\n\n— ⟦Sotto il tappeto⟧ — rispose Luciano Bruni.",
        ("Maddalena Pini", "Luciano Bruni"),
    ),
    "adverb between": (
        "«⟦Il fiume sale ancora⟧», ha avvertito ieri sera il capitano Ugo Masi.",
        ("Ugo Masi",),
    ),
    "for example": (
        "A volte basta una frase, per esempio questa: «⟦Il molo oggi è chiuso a tutti.⟧» Per esempio su un foglio.",
        (None,),
    ),
    "signor and signora": (
        "Anna Verdi e Oscar Verdi gestiscono il negozio. «⟦Apriamo alle sei⟧», dice il signor Verdi. "
        "«⟦Quasi sempre⟧», aggiunge la signora Verdi.",
        ("Oscar Verdi", "Anna Verdi"),
    ),
}

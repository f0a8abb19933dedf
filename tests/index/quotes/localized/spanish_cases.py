"""Spanish quotations: texts with ⟦quoted words⟧, and the speaker of each; None if it is not stated."""

from typing import Final

CASES: Final[dict[str, tuple[str, tuple[str | None, ...]]]] = {
    "guillemets, speaker after": (
        "«⟦El puente abrirá antes del verano⟧», dijo Clara Fuentes el martes.",
        ("Clara Fuentes",),
    ),
    "curly marks": ("“⟦La cosecha está perdida⟧”, lamentó Enrique Blanco.", ("Enrique Blanco",)),
    "straight marks": ('"⟦No oímos absolutamente nada⟧", aseguró Lucía Perea.', ("Lucía Perea",)),
    "nested marks": (
        "«⟦Gritó “fuego” y echó a correr⟧», recuerda la vecina Olga Garrido.",
        ("Olga Garrido",),
    ),
    "speaker before a colon": (
        "La alcaldesa Sofía Llanos explicó: «⟦La plaza tendrá olmos.⟧»",
        ("Sofía Llanos",),
    ),
    "colon, verb first": (
        "Ayer dijo el panadero Marcos Vidal: «⟦El horno está encendido desde el alba.⟧»",
        ("Marcos Vidal",),
    ),
    "speaker within": (
        "«⟦El tejado aguanta⟧», afirmó Pablo Reyes, «⟦pero los muros se mueven⟧».",
        ("Pablo Reyes", "Pablo Reyes"),
    ),
    "feminine pronoun": (
        "Julia Marchena dirige el museo. Su ayudante, Bruno Colina, llegó en mayo. "
        "«⟦Nos hace falta sitio⟧», dijo ella.",
        ("Julia Marchena",),
    ),
    "masculine pronoun": (
        "Bruno Colina enseña la sala que diseñó Julia Marchena. «⟦Aquí cabe todo⟧», aseguró él.",
        ("Bruno Colina",),
    ),
    "no subject": (
        "Teresa Vega volvió ayer al taller. «⟦No pienso cerrarlo⟧», añadió.",
        ("Teresa Vega",),
    ),
    "role in front": (
        "«⟦La fuente vuelve a manar⟧», celebró la ingeniera Alicia Rosell.",
        ("Alicia Rosell",),
    ),
    "apposition": (
        "Gerardo Peña, presidente del club de remo, precisó: «⟦Construimos la barca nosotros mismos.⟧»",
        ("Gerardo Peña",),
    ),
    "name after the role and a comma": (
        "El director del observatorio, Julio Ferrer, señaló: «⟦Hoy se ve muy bien Saturno.⟧»",
        ("Julio Ferrer",),
    ),
    "según before": ("Según Emilio Garcés, el refugio está «⟦en un estado lamentable⟧».", ("Emilio Garcés",)),
    "según after": (
        "La carretera estaba «⟦cortada desde hacía horas⟧», según la policía.",
        ("policía",),
    ),
    "de acuerdo con": (
        "De acuerdo con la bióloga Inés Alba, el manantial está «⟦casi seco⟧».",
        ("Inés Alba",),
    ),
    "surname to full name": (
        "La violinista Carmen Duarte se despide. «⟦Lo dejo mientras sea una alegría⟧», confesó Duarte.",
        ("Carmen Duarte",),
    ),
    "particle": (
        "«⟦La finca seguirá en la familia⟧», prometió Elena de la Torre.",
        ("Elena de la Torre",),
    ),
    "group": ("El ministerio indicó: «⟦El plazo termina el 30 de junio.⟧»", ("ministerio",)),
    "document": (
        "«⟦Los daños son mayores de lo previsto⟧», señala el informe.",
        ("informe",),
    ),
    "scare quotes": ("El tren «rápido» llegó con dos horas de retraso.", ()),
    "title of a work": ("Por la noche, Juana Arnal leyó páginas de su novela «La bahía callada».", ()),
    "part of a sentence": (
        "El entrenador Quique Navas dijo que su equipo había «⟦empezado demasiado tarde⟧».",
        ("Quique Navas",),
    ),
    "nobody": ("Hay un cartel en la verja. «⟦El jardín está cerrado hasta Pascua.⟧»", (None,)),
    "continued": (
        "«⟦Buscamos mucho tiempo⟧», contó Darío León. «⟦La llave estaba en la nevera.⟧»",
        ("Darío León", "Darío León"),
    ),
    "dashes": (
        "—⟦¿Dónde está la llave?⟧ —preguntó Magdalena Pino.\n\n"
        "—⟦Debajo de la alfombra⟧ —respondió Luciano Bruna—. ⟦Como siempre.⟧",
        ("Magdalena Pino", "Luciano Bruna", "Luciano Bruna"),
    ),
    "adverb between": (
        "«⟦El río sigue subiendo⟧», advirtió anoche el capitán Hugo Mesa.",
        ("Hugo Mesa",),
    ),
    "for example": (
        "A veces basta una frase, por ejemplo esta: «⟦El muelle está cerrado hoy.⟧» Por ejemplo, en un cartel.",
        (None,),
    ),
    "perfect": ("«⟦Nunca había visto nada igual⟧», ha dicho Rocío Ángeles a la radio.", ("Rocío Ángeles",)),
    "señor and señora": (
        "Ana Robles y Óscar Robles llevan la tienda. «⟦Abrimos a las seis⟧», dice el señor Robles. "
        "«⟦Casi siempre⟧», añade la señora Robles.",
        ("Óscar Robles", "Ana Robles"),
    ),
}

"""Articles in several languages, each with the dates of its eight events.

Besides the events an article has dates that are none: durations, habits, prices, counts, questions, credits.
"""

from datetime import date
from typing import Final

from index import Article

GERMAN: Final = """
Die Fähre von Moorwede

Foto: Stadtarchiv, 3. Mai 1962

Die Stadt Moorwede kaufte am 9. März 1921 ihre erste Fähre. Sie kostete 2000 Mark und trug zehn Karren.
Im Juli 1934 sank sie in einem Sturm. Niemand kam ums Leben. Zwei Jahre später nahm eine eiserne Fähre
den Dienst auf. Sie fuhr jeden Dienstag und samstags auch nach Norderhook.

In den 1950er Jahren wuchs der Verkehr stark. Vom 3. bis 5. Mai 1962 feierte die Stadt das Fest der
Schiffer. Wer erinnert sich an den Winter 1963? Ende September 1987 schloss die alte Werft, nachdem sie
hundert Jahre lang Boote gebaut hatte.

Der Rat beschloss letzten Freitag den Bau einer Brücke. Die Arbeiten werden am 2. November beginnen. Die
Überfahrt kostet 3,50 Euro und dauert zehn Minuten.
"""

FRENCH: Final = """
Le bac de Moorvède

Photo : archives municipales, 3 mai 1962

La ville de Moorvède acheta son premier bac le 9 mars 1921. Il coûta 2000 francs et portait dix
charrettes. En juillet 1934, il coula pendant une tempête. Personne ne mourut. Deux ans plus tard, un
bac de fer prit le service. Il allait chaque mardi à Nordecroc.

Dans les années 1950, le trafic augmenta beaucoup. Du 3 au 5 mai 1962, la ville célébra la fête des
bateliers. Qui se souvient de l’hiver 1963 ? Fin septembre 1987, le vieux chantier ferma après avoir
construit des barques pendant cent ans.

Vendredi dernier, le conseil a décidé la construction d’un pont. Les travaux commenceront le 2 novembre.
La traversée coûte 3,50 euros et dure dix minutes.
"""

SPANISH: Final = """
La barca de Moravilla

Foto: archivo municipal, 3 de mayo de 1962

La ciudad de Moravilla compró su primera barca el 9 de marzo de 1921. Costó 2000 pesetas y llevaba diez
carros. En julio de 1934 se hundió en una tormenta. Nadie murió. Dos años después una barca de hierro
tomó el servicio. Iba cada martes a Nortegancho.

En los años 1950 el tráfico creció mucho. Del 3 al 5 de mayo de 1962 la ciudad celebró la fiesta de los
barqueros. ¿Quién recuerda el invierno de 1963? A finales de septiembre de 1987 cerró el viejo
astillero, después de construir botes durante cien años.

El viernes pasado el pleno decidió construir un puente. Las obras comenzarán el 2 de noviembre. El viaje
cuesta 3,50 euros y dura diez minutos.
"""

ITALIAN: Final = """
Il traghetto di Moravalle

Foto: archivio comunale, 3 maggio 1962

La città di Moravalle comprò il suo primo traghetto il 9 marzo 1921. Costò 2000 lire e portava dieci
carri. Nel luglio 1934 affondò in una tempesta. Nessuno morì. Due anni dopo un traghetto di ferro prese
servizio. Andava ogni martedì a Nordalago.

Negli anni ’50 il traffico crebbe molto. Dal 3 al 5 maggio 1962 la città celebrò la festa dei barcaioli.
Chi ricorda l’inverno del 1963? Alla fine di settembre 1987 chiuse il vecchio cantiere, che per cento
anni aveva costruito barche.

Venerdì scorso il consiglio ha deciso di costruire un ponte. I lavori cominceranno il 2 novembre. Il
viaggio costa 3,50 euro e dura dieci minuti.
"""

PORTUGUESE: Final = """
A balsa de Moravila

Foto: arquivo municipal, 3 de maio de 1962

A cidade de Moravila comprou a sua primeira balsa em 9 de março de 1921. Custou 2000 réis e levava dez
carroças. Em julho de 1934 afundou numa tempestade. Ninguém morreu. Dois anos depois uma balsa de ferro
começou o serviço. Ia toda terça-feira a Nortegancho.

Na década de 1950 o tráfego cresceu muito. De 3 a 5 de maio de 1962 a cidade celebrou a festa dos
barqueiros. Quem se lembra do inverno de 1963? No final de setembro de 1987 fechou o velho estaleiro,
que durante cem anos construíra barcos.

Na sexta-feira passada a câmara decidiu construir uma ponte. As obras começarão em 2 de novembro. A
viagem custa 3,50 euros e dura dez minutos.
"""

DUTCH: Final = """
Het veer van Moorwede

Foto: stadsarchief, 3 mei 1962

De stad Moorwede kocht op 9 maart 1921 haar eerste veerpont. Zij kostte 2000 gulden en droeg tien
karren. In juli 1934 zonk zij in een storm. Niemand kwam om het leven. Twee jaar later kwam een ijzeren
pont in dienst. Zij voer elke dinsdag naar Noorderhoek.

In de jaren 1950 groeide het verkeer sterk. Van 3 tot 5 mei 1962 vierde de stad het feest van de
schippers. Wie herinnert zich de winter van 1963? Eind september 1987 sloot de oude werf, die honderd
jaar lang boten had gebouwd.

De raad besloot afgelopen vrijdag tot de bouw van een brug. De werken zullen op 2 november beginnen. De
overtocht kost 3,50 euro en duurt tien minuten.
"""

JAPANESE: Final = """
森原の渡し船

写真：市の資料室

森原市は1921年3月9日に最初の渡し船を買った。値段は2000円だった。1934年7月に船は嵐で沈んだ。亡くなった人はいなかった。
1936年に鉄の渡し船が仕事を始めた。

1950年代に交通が大きく増えた。1962年5月3日に市は船頭の祭りを祝った。1963年の冬を覚えている人はいますか？
1987年9月に古い造船所が閉まった。

2021年6月11日に市議会は橋の建設を決めた。工事は2021年11月2日に始まる予定だ。料金は350円で、十分かかる。
"""

PUBLISHED: Final = date(2021, 6, 16)

ARTICLES: Final = {
    language: Article(
        title=text.strip().split("\n")[0], text=text.strip(), published=PUBLISHED, language=language
    )
    for language, text in {
        "de": GERMAN, "fr": FRENCH, "es": SPANISH, "it": ITALIAN,
        "pt": PORTUGUESE, "nl": DUTCH, "ja": JAPANESE,
    }.items()
}  # fmt: skip

EVENT_VALUES: Final = [
    "1921-03-09",
    "1934-07",
    "1936",
    "195",
    "1962-05-03/1962-05-05",
    "1987-09",
    "2021-06-11",
    "2021-11-02",
]
"""The TIMEX3 values of the events, the same in every article, in order."""

"""Italian date expressions and their values, published on Wednesday, 16 June 2021.

Form: sentence | words of the expression | TIMEX3 value, "-" for words that are no date.
"""

RELATIVE = """
Ieri è bruciato il vecchio deposito del porto. | Ieri | 2021-06-15
L’altro ieri è mancata la luce nel quartiere alto. | L’altro ieri | 2021-06-14
Oggi riapre la biblioteca comunale. | Oggi | 2021-06-16
Domani il consiglio voterà il bilancio. | Domani | 2021-06-17
Il torneo comincerà dopodomani. | dopodomani | 2021-06-18
Due anni fa la scuola ha cambiato sede. | Due anni fa | 2019
Il contratto è stato firmato tre giorni fa. | tre giorni fa | 2021-06-13
L’allenatore si è dimesso una settimana fa. | una settimana fa | 2021-W23
Sei mesi fa la casa era ancora vuota. | Sei mesi fa | 2020-12
Ha fondato il coro 25 anni fa. | 25 anni fa | 1996
Venerdì scorso l’orchestra ha suonato nel parco. | Venerdì scorso | 2021-06-11
La lista ha vinto domenica scorsa. | domenica scorsa | 2021-06-13
Il traghetto riprenderà lunedì prossimo. | lunedì prossimo | 2021-06-21
La fiera aprirà sabato prossimo. | sabato prossimo | 2021-06-19
Lunedì il circolo ha eletto un direttivo. | Lunedì | 2021-06-14
Il museo chiuderà venerdì. | venerdì | 2021-06-18
La settimana scorsa il livello è sceso. | La settimana scorsa | 2021-W23
I lavori cominceranno la prossima settimana. | la prossima settimana | 2021-W25
La decisione è arrivata questa settimana. | questa settimana | 2021-W24
Il prezzo è salito il mese scorso. | mese scorso | 2021-05
Si tratterà di nuovo il mese prossimo. | mese prossimo | 2021-07
L’anno scorso sono venuti meno visitatori. | L’anno scorso | 2020
La galleria sarà pronta l’anno prossimo. | l’anno prossimo | 2022
Quest’anno i tigli sono fioriti tardi. | Quest’anno | 2021
Il risultato sarà noto tra due settimane. | tra due settimane | 2021-W26
La sala sarà in piedi fra tre anni. | fra tre anni | 2024
Il 9 marzo la diga ha ceduto. | 9 marzo | 2021-03-09
Il 12 novembre il tetto è crollato. | 12 novembre | 2020-11-12
Il voto si terrà il 12 novembre. | 12 novembre | 2021-11-12
In ottobre il cantiere è stato venduto. | ottobre | 2020-10
All’inizio di aprile sono partiti i lavori. | aprile | 2021-04
Ieri sera la polizia ha chiuso il ponte. | Ieri sera | 2021-06-15TEV
Stamattina la nebbia copriva il lago. | Stamattina | 2021-06-16TMO
L’estate scorsa il ruscello si è prosciugato. | estate scorsa | 2020-SU
Il muro cadde il 3 maggio 2019; il giorno dopo arrivò la ruspa. | il giorno dopo | 2019-05-04
Il muro cadde il 3 maggio 2019; due giorni dopo arrivò la ruspa. | due giorni dopo | 2019-05-05
Si sposarono nel 1911; un anno più tardi nacque Otto. | un anno più tardi | 1912
Ogni martedì il coro prova nel salone. | Ogni martedì | XXXX-WXX-2
Tutti i lunedì la cucina resta fredda. | Tutti i lunedì | XXXX-WXX-1
Per tre anni ha lavorato come pilota. | tre anni | P3Y
Marco aprì la porta senza dire nulla. | Marco | -
Su Marte la polvere è rossa. | Marte | -
"""

ABSOLUTE = """
Il ponte ha riaperto il 9 marzo 2021. | 9 marzo 2021 | 2021-03-09
Martedì 9 marzo 2021 è venuto il ministro. | Martedì 9 marzo 2021 | 2021-03-09
Il 1º maggio 1905 cominciò lo sciopero. | 1º maggio 1905 | 1905-05-01
La lettera è del 3 gen. 1905. | 3 gen. 1905 | 1905-01-03
Il termine è scaduto il 09/03/2021 a mezzanotte. | 09/03/2021 | 2021-03-09
La miniera ha chiuso nel marzo 2021. | marzo 2021 | 2021-03
A fine settembre 1944 la città era vuota. | settembre 1944 | 1944-09
Nell’estate del 2019 il fiume era quasi in secca. | estate del 2019 | 2019-SU
Negli anni ’90 il bagno andò in rovina. | anni ’90 | 199
La chiesa è del XIX secolo. | XIX secolo | 18
Cesare morì nel 44 a.C. a Roma. | 44 a.C. | BC0044
Nel terzo trimestre del 2020 le vendite sono calate. | terzo trimestre del 2020 | 2020-Q3
La festa durò dal 3 al 5 maggio 2019. | 3 | 2019-05-03
La festa durò dal 3 al 5 maggio 2019. | 5 maggio 2019 | 2019-05-05
Il 9 marzo 2021 alle 14.30 è mancata la luce. | 9 marzo 2021 alle 14.30 | 2021-03-09T14:30
La sedia costa 19,99 euro. | 19,99 | -
La versione 3.11.2 corregge l’errore. | 3.11.2 | -
Circa 2000 persone sono venute alla festa. | 2000 | -
"""

FURTHER = """
Dall’inizio della settimana gli autisti sono in sciopero. | settimana | 2021-W24
La sentenza arrivò nel maggio dell’anno scorso. | maggio dell’anno scorso | 2020-05
Il gruppo suonerà sabato sera nel parco. | sabato sera | 2021-06-19TEV
Entro la fine dell’anno la scuola sarà rinnovata. | anno | 2021
La stagione 2019-2020 finì in anticipo. | 2019 | 2019
Tra il 1933 e il 1945 la casa rimase vuota. | 1945 | 1945
Dal 1° gennaio 2022 la tariffa aumenterà. | 1° gennaio 2022 | 2022-01-01
Nacque il 29 febbraio 1904 a Lecce. | 29 febbraio 1904 | 1904-02-29
Il concerto comincia alle 20. | alle 20 | -
A metà degli anni novanta si trasferì a Pisa. | anni novanta | 199
La valle fu abitata nel III secolo a.C. | III secolo a.C. | BC02
La sala ha 1500 posti a sedere. | 1500 | -
Il 3 e 4 aprile 2019 la sala era chiusa. | 3 | 2019-04-03
Quest’estate il club ha preso tre giocatori. | Quest’estate | 2021-SU
Il 14 luglio 1789 cadde la Bastiglia. | 14 luglio 1789 | 1789-07-14
Poco più di un mese fa il ponte era chiuso. | un mese fa | 2021-05
L’8 settembre 1943 fu annunciato l’armistizio. | 8 settembre 1943 | 1943-09-08
Nell’Ottocento la città crebbe. | Ottocento | 18
L’esame è previsto per giovedì prossimo. | giovedì prossimo | 2021-06-17
La ditta fu fondata nel 1887 da due fratelli. | 1887 | 1887
L’1 e 2 febbraio 2020 si riunì la federazione. | 1 | 2020-02-01
L’opera dell’inizio del XVI secolo si conserva. | XVI secolo | 15
Nel primo semestre del 2019 il numero è salito. | primo semestre del 2019 | 2019-H1
Il treno ieri aveva due ore di ritardo. | due ore | PT2H
Governa dal marzo 2014. | marzo 2014 | 2014-03
"""

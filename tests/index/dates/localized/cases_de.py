"""German date expressions and their values, published on Wednesday, 16 June 2021.

Form: sentence | words of the expression | TIMEX3 value, "-" for words that are no date.
"""

RELATIVE = """
Gestern brannte das alte Lager am Hafen. | Gestern | 2021-06-15
Vorgestern fiel in der Oberstadt der Strom aus. | Vorgestern | 2021-06-14
Heute eröffnet die Stadtbücherei wieder. | Heute | 2021-06-16
Morgen wird der Rat darüber abstimmen. | Morgen | 2021-06-17
Übermorgen beginnt das Turnier. | Übermorgen | 2021-06-18
Vor zwei Jahren zog die Schule um. | Vor zwei Jahren | 2019
Der Vertrag wurde vor drei Tagen unterschrieben. | vor drei Tagen | 2021-06-13
Vor einer Woche trat der Trainer zurück. | Vor einer Woche | 2021-W23
Vor sechs Monaten stand das Haus noch leer. | Vor sechs Monaten | 2020-12
Vor 25 Jahren gründete sie den Chor. | Vor 25 Jahren | 1996
Letzten Freitag spielte das Orchester im Park. | Letzten Freitag | 2021-06-11
Am vergangenen Sonntag gewann die Liste. | vergangenen Sonntag | 2021-06-13
Nächsten Montag wird die Fähre wieder fahren. | Nächsten Montag | 2021-06-21
Die Messe öffnet am kommenden Samstag. | kommenden Samstag | 2021-06-19
Am Montag wählte der Verein einen Vorstand. | Montag | 2021-06-14
Am Freitag wird das Museum schließen. | Freitag | 2021-06-18
Letzte Woche sank der Pegel. | Letzte Woche | 2021-W23
Nächste Woche werden die Arbeiten beginnen. | Nächste Woche | 2021-W25
Diese Woche fiel die Entscheidung. | Diese Woche | 2021-W24
Im vergangenen Monat stieg der Preis. | vergangenen Monat | 2021-05
Im nächsten Monat wird neu verhandelt. | nächsten Monat | 2021-07
Letztes Jahr kamen weniger Gäste. | Letztes Jahr | 2020
Im kommenden Jahr soll der Tunnel fertig sein. | kommenden Jahr | 2022
In diesem Jahr blühten die Linden spät. | diesem Jahr | 2021
Im Vorjahr lag der Verlust bei drei Millionen Euro. | Vorjahr | 2020
In zwei Wochen wird das Ergebnis vorliegen. | In zwei Wochen | 2021-W26
In drei Jahren soll die Halle stehen. | In drei Jahren | 2024
Am 9. März brach der Damm. | 9. März | 2021-03-09
Am 12. November stürzte das Dach ein. | 12. November | 2020-11-12
Die Wahl wird am 12. November stattfinden. | 12. November | 2021-11-12
Im Oktober wurde die Werft verkauft. | Oktober | 2020-10
Anfang April begann der Umbau. | April | 2021-04
Gestern Abend sperrte die Polizei die Brücke. | Gestern Abend | 2021-06-15TEV
Heute Morgen lag Nebel über dem See. | Heute Morgen | 2021-06-16TMO
Im letzten Sommer trocknete der Bach aus. | letzten Sommer | 2020-SU
Am 3. Mai 2019 fiel die Mauer, am nächsten Tag kam der Bagger. | nächsten Tag | 2019-05-04
Am 3. Mai 2019 fiel die Mauer, zwei Tage später kam der Bagger. | zwei Tage später | 2019-05-05
Sie heirateten 1911; ein Jahr später kam Otto zur Welt. | ein Jahr später | 1912
Jeden Dienstag probt der Chor im Gemeindehaus. | Jeden Dienstag | XXXX-WXX-2
Montags bleibt die Küche kalt. | Montags | XXXX-WXX-1
Drei Jahre lang arbeitete sie als Lotsin. | Drei Jahre | P3Y
Herr Mai führte die Gäste durch das Haus. | Mai | -
Guten Morgen, sagte der Pförtner leise. | Morgen | -
"""

ABSOLUTE = """
Die Brücke öffnete am 9. März 2021. | 9. März 2021 | 2021-03-09
Am Dienstag, dem 9. März 2021, kam der Minister. | Dienstag, dem 9. März 2021 | 2021-03-09
Der Brief ist vom 1. Jan. 1905. | 1. Jan. 1905 | 1905-01-01
Die Frist endete am 09.03.2021 um Mitternacht. | 09.03.2021 | 2021-03-09
Im März 2021 schloss die Mine. | März 2021 | 2021-03
Ende September 1944 war die Stadt geräumt. | September 1944 | 1944-09
Im Sommer 2019 war die Elbe fast leer. | Sommer 2019 | 2019-SU
In den 1990er Jahren verfiel das Bad. | 1990er Jahren | 199
Die Kirche stammt aus dem 19. Jahrhundert. | 19. Jahrhundert | 18
Cäsar starb 44 v. Chr. in Rom. | 44 v. Chr. | BC0044
Im dritten Quartal 2020 sank der Umsatz. | dritten Quartal 2020 | 2020-Q3
Das Fest dauerte vom 3. bis 5. Mai 2019. | 3. | 2019-05-03
Das Fest dauerte vom 3. bis 5. Mai 2019. | 5. Mai 2019 | 2019-05-05
Um 14.30 Uhr am 9. März 2021 fiel der Strom aus. | 14.30 Uhr am 9. März 2021 | 2021-03-09T14:30
Der Stuhl kostet 19,99 Euro. | 19,99 | -
Version 3.11.2 behebt den Fehler. | 3.11.2 | -
Rund 2000 Menschen kamen zum Fest. | 2000 | -
"""

FURTHER = """
Seit Anfang der Woche streiken die Busfahrer. | Woche | 2021-W24
Das Urteil fiel bereits im Mai vergangenen Jahres. | Mai vergangenen Jahres | 2020-05
Der Sturm hatte in der Nacht zum Montag Dächer abgedeckt. | Montag | 2021-06-14
Die Band tritt am Samstagabend im Stadtpark auf. | Samstagabend | 2021-06-12TEV
Am Wochenende siegte die Mannschaft mit 3:1. | Wochenende | 2021-W23-WE
Noch vor einem halben Jahr galt die Strecke als sicher. | vor einem halben Jahr | 2020-12
Bis Ende des Jahres soll die Schule saniert sein. | Jahres | 2021
Die Saison 2019/20 endete vorzeitig. | 2019 | 2019
Zwischen 1933 und 1945 stand das Haus leer. | 1945 | 1945
Zum 1. Januar 2022 wird die Gebühr steigen. | 1. Januar 2022 | 2022-01-01
Er kam am 29. Februar 1904 in Kiel zur Welt. | 29. Februar 1904 | 1904-02-29
Goethe (28. August 1749 bis 22. März 1832) schrieb es. | 22. März 1832 | 1832-03-22
Das Konzert beginnt um 20 Uhr. | 20 Uhr | -
Mitte der Neunziger zog sie nach Graz. | Neunziger | 199
Das Tal wurde im 3. Jahrtausend v. Chr. besiedelt. | v. Chr. | -
In den kommenden drei Monaten wird gebaut. | drei Monaten | P3M
Die Ausgabe Nr. 1984 ist vergriffen. | 1984 | -
Im Herbst vergangenen Jahres fiel die Ernte aus. | Herbst vergangenen Jahres | 2020-FA
Die Prüfung ist für den kommenden Donnerstag angesetzt. | kommenden Donnerstag | 2021-06-17
Die Firma wurde 1887 von zwei Brüdern gegründet. | 1887 | 1887
Am 1. und 2. Februar 2020 tagte der Verband. | 1. | 2020-02-01
Das Werk aus dem frühen 16. Jahrhundert ist erhalten. | 16. Jahrhundert | 15
Voriges Jahr im August lag Schnee. | August | 2020-08
Im ersten Halbjahr 2019 stieg die Zahl der Gäste. | ersten Halbjahr 2019 | 2019-H1
Der Zug hatte gestern zwei Stunden Verspätung. | zwei Stunden | PT2H
"""

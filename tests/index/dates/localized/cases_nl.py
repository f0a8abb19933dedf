"""Dutch date expressions and their values, published on Wednesday, 16 June 2021.

Form: sentence | words of the expression | TIMEX3 value, "-" for words that are no date.
"""

RELATIVE = """
Gisteren brandde het oude pakhuis aan de haven af. | Gisteren | 2021-06-15
Eergisteren viel in de bovenstad de stroom uit. | Eergisteren | 2021-06-14
Vandaag opent de bibliotheek weer. | Vandaag | 2021-06-16
Morgen zal de raad erover stemmen. | Morgen | 2021-06-17
Overmorgen begint het toernooi. | Overmorgen | 2021-06-18
Twee jaar geleden verhuisde de school. | Twee jaar geleden | 2019
Het contract werd drie dagen geleden getekend. | drie dagen geleden | 2021-06-13
Een week geleden stapte de trainer op. | Een week geleden | 2021-W23
Zes maanden geleden stond het huis nog leeg. | Zes maanden geleden | 2020-12
Zij richtte het koor 25 jaar geleden op. | 25 jaar geleden | 1996
Afgelopen vrijdag speelde het orkest in het park. | Afgelopen vrijdag | 2021-06-11
Vorige zondag won de lijst. | Vorige zondag | 2021-06-13
Volgende maandag zal het veer weer varen. | Volgende maandag | 2021-06-21
De beurs opent komende zaterdag. | komende zaterdag | 2021-06-19
Op maandag koos de vereniging een bestuur. | maandag | 2021-06-14
Het museum zal vrijdag sluiten. | vrijdag | 2021-06-18
Vorige week daalde het peil. | Vorige week | 2021-W23
Volgende week zullen de werken beginnen. | Volgende week | 2021-W25
Deze week viel het besluit. | Deze week | 2021-W24
De prijs steeg vorige maand. | vorige maand | 2021-05
Volgende maand wordt opnieuw onderhandeld. | Volgende maand | 2021-07
Vorig jaar kwamen er minder gasten. | Vorig jaar | 2020
De tunnel zal volgend jaar klaar zijn. | volgend jaar | 2022
Dit jaar bloeiden de linden laat. | Dit jaar | 2021
Over twee weken zal de uitslag bekend zijn. | Over twee weken | 2021-W26
Over drie jaar zal de zaal er staan. | Over drie jaar | 2024
Op 9 maart brak de dijk. | 9 maart | 2021-03-09
Op 12 november stortte het dak in. | 12 november | 2020-11-12
De stemming zal op 12 november plaatsvinden. | 12 november | 2021-11-12
In oktober werd de werf verkocht. | oktober | 2020-10
Begin april begon de verbouwing. | april | 2021-04
Gisteravond sloot de politie de brug af. | Gisteravond | 2021-06-15TEV
Vanochtend hing er mist boven het meer. | Vanochtend | 2021-06-16TMO
Afgelopen zomer viel de beek droog. | Afgelopen zomer | 2020-SU
De muur viel op 3 mei 2019; de volgende dag kwam de kraan. | de volgende dag | 2019-05-04
De muur viel op 3 mei 2019; twee dagen later kwam de kraan. | twee dagen later | 2019-05-05
Zij trouwden in 1911; een jaar later werd Otto geboren. | een jaar later | 1912
Elke dinsdag repeteert het koor in de zaal. | Elke dinsdag | XXXX-WXX-2
’s Maandags blijft de keuken koud. | Maandags | XXXX-WXX-1
Drie jaar lang werkte zij als loods. | Drie jaar | P3Y
Goede morgen, zei de portier zacht. | morgen | -
Meneer Mei leidde de gasten rond. | Mei | -
"""

ABSOLUTE = """
De brug ging op 9 maart 2021 open. | 9 maart 2021 | 2021-03-09
Op dinsdag 9 maart 2021 kwam de minister. | dinsdag 9 maart 2021 | 2021-03-09
De brief is van 1 jan. 1905. | 1 jan. 1905 | 1905-01-01
De termijn liep op 09-03-2021 af. | 09-03-2021 | 2021-03-09
De mijn sloot in maart 2021. | maart 2021 | 2021-03
Eind september 1944 was de stad leeg. | september 1944 | 1944-09
In de zomer van 2019 stond de rivier bijna droog. | zomer van 2019 | 2019-SU
In de jaren negentig raakte het bad in verval. | jaren negentig | 199
De kerk stamt uit de 19e eeuw. | 19e eeuw | 18
Caesar stierf in 44 v.Chr. in Rome. | 44 v.Chr. | BC0044
In het derde kwartaal van 2020 daalde de omzet. | derde kwartaal van 2020 | 2020-Q3
Het feest duurde van 3 tot 5 mei 2019. | 3 | 2019-05-03
Het feest duurde van 3 tot 5 mei 2019. | 5 mei 2019 | 2019-05-05
Op 9 maart 2021 om 14.30 uur viel de stroom uit. | 9 maart 2021 om 14.30 uur | 2021-03-09T14:30
De stoel kost 19,99 euro. | 19,99 | -
Versie 3.11.2 verhelpt de fout. | 3.11.2 | -
Zo’n 2000 mensen kwamen naar het feest. | 2000 | -
"""

FURTHER = """
Sinds het begin van de week staken de chauffeurs. | week | 2021-W24
Het vonnis kwam in mei vorig jaar. | mei vorig jaar | 2020-05
De band zal zaterdagavond in het park spelen. | zaterdagavond | 2021-06-19TEV
Voor het einde van het jaar zal de school klaar zijn. | jaar | 2021
Het seizoen 2019-2020 eindigde vroeger. | 2019 | 2019
Tussen 1933 en 1945 stond het huis leeg. | 1945 | 1945
Vanaf 1 januari 2022 zal het tarief stijgen. | 1 januari 2022 | 2022-01-01
Hij werd op 29 februari 1904 in Gent geboren. | 29 februari 1904 | 1904-02-29
Het concert begint om 20 uur. | 20 uur | -
Halverwege de jaren negentig verhuisde zij. | jaren negentig | 199
Het dal werd in de 3e eeuw v.Chr. bewoond. | 3e eeuw v.Chr. | BC02
De zaal heeft 1500 zitplaatsen. | 1500 | -
Op 3 en 4 april 2019 was de zaal dicht. | 3 | 2019-04-03
Deze zomer haalde de club drie spelers. | Deze zomer | 2021-SU
Op 14 juli 1789 viel de Bastille. | 14 juli 1789 | 1789-07-14
Iets meer dan een maand geleden was de brug dicht. | een maand geleden | 2021-05
In het weekend won de ploeg met 3-1. | weekend | 2021-W23-WE
Medio augustus 1977 overleed zij. | augustus 1977 | 1977-08
Het examen staat gepland voor komende donderdag. | komende donderdag | 2021-06-17
Het bedrijf werd in 1887 door twee broers opgericht. | 1887 | 1887
Op 1 en 2 februari 2020 kwam de bond bijeen. | 1 | 2020-02-01
Het werk uit de vroege 16e eeuw is bewaard. | 16e eeuw | 15
In de eerste jaarhelft van 2019 steeg het aantal. | eerste jaarhelft van 2019 | 2019-H1
De trein had gisteren twee uur vertraging. | twee uur | PT2H
Zij regeert sinds maart 2014. | maart 2014 | 2014-03
"""

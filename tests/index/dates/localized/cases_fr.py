"""French date expressions and their values, published on Wednesday, 16 June 2021.

Form: sentence | words of the expression | TIMEX3 value, "-" for words that are no date.
"""

RELATIVE = """
Hier, la vieille halle a brûlé. | Hier | 2021-06-15
Avant-hier, le courant a manqué dans le quartier haut. | Avant-hier | 2021-06-14
Aujourd’hui, la bibliothèque rouvre ses portes. | Aujourd’hui | 2021-06-16
Demain, le conseil votera le budget. | Demain | 2021-06-17
Le tournoi commencera après-demain. | après-demain | 2021-06-18
Il y a deux ans, l’école a déménagé. | Il y a deux ans | 2019
Le contrat a été signé il y a trois jours. | il y a trois jours | 2021-06-13
L’entraîneur a démissionné il y a une semaine. | il y a une semaine | 2021-W23
La maison était encore vide il y a six mois. | il y a six mois | 2020-12
Elle a fondé le chœur il y a 25 ans. | il y a 25 ans | 1996
Vendredi dernier, l’orchestre a joué dans le parc. | Vendredi dernier | 2021-06-11
La liste a gagné dimanche dernier. | dimanche dernier | 2021-06-13
Le bac reprendra lundi prochain. | lundi prochain | 2021-06-21
La foire ouvrira samedi prochain. | samedi prochain | 2021-06-19
Lundi, le club a élu un bureau. | Lundi | 2021-06-14
Le musée fermera vendredi. | vendredi | 2021-06-18
La semaine dernière, le niveau a baissé. | La semaine dernière | 2021-W23
Les travaux commenceront la semaine prochaine. | la semaine prochaine | 2021-W25
La décision est tombée cette semaine. | cette semaine | 2021-W24
Le prix a monté le mois dernier. | le mois dernier | 2021-05
On négociera de nouveau le mois prochain. | le mois prochain | 2021-07
L’année dernière, les visiteurs étaient moins nombreux. | L’année dernière | 2020
L’an dernier, la perte dépassait trois millions. | L’an dernier | 2020
Le tunnel sera prêt l’année prochaine. | l’année prochaine | 2022
Cette année, les tilleuls ont fleuri tard. | Cette année | 2021
Le résultat sera connu dans deux semaines. | dans deux semaines | 2021-W26
La salle sera debout dans trois ans. | dans trois ans | 2024
Le 9 mars, la digue a cédé. | 9 mars | 2021-03-09
Le 12 novembre, le toit s’est effondré. | 12 novembre | 2020-11-12
L’élection aura lieu le 12 novembre. | 12 novembre | 2021-11-12
En octobre, le chantier naval a été vendu. | octobre | 2020-10
Début avril, les travaux ont commencé. | avril | 2021-04
Hier soir, la police a fermé le pont. | Hier soir | 2021-06-15TEV
Ce matin, le brouillard couvrait le lac. | Ce matin | 2021-06-16TMO
L’été dernier, le ruisseau s’est asséché. | été dernier | 2020-SU
Le mur est tombé le 3 mai 2019 ; le lendemain, la pelle est arrivée. | le lendemain | 2019-05-04
Le mur est tombé le 3 mai 2019 ; deux jours plus tard, on a déblayé. | deux jours plus tard | 2019-05-05
Ils se marièrent en 1911 ; un an plus tard naquit Otto. | un an plus tard | 1912
Chaque mardi, le chœur répète à la salle des fêtes. | Chaque mardi | XXXX-WXX-2
Tous les lundis, la cuisine reste froide. | Tous les lundis | XXXX-WXX-1
Pendant trois ans, elle a travaillé comme pilote. | trois ans | P3Y
Sur Mars, la poussière est rouge. | Mars | -
Les étés sont chauds et la récolte a été bonne. | a été | -
"""

ABSOLUTE = """
Le pont a rouvert le 9 mars 2021. | 9 mars 2021 | 2021-03-09
Le mardi 9 mars 2021, le ministre est venu. | mardi 9 mars 2021 | 2021-03-09
Le 1er mai 1905, la grève commença. | 1er mai 1905 | 1905-05-01
La lettre date du 3 janv. 1905. | 3 janv. 1905 | 1905-01-03
Le délai a expiré le 09/03/2021 à minuit. | 09/03/2021 | 2021-03-09
La mine a fermé en mars 2021. | mars 2021 | 2021-03
Fin septembre 1944, la ville était vide. | septembre 1944 | 1944-09
À l’été 2019, le fleuve était presque à sec. | été 2019 | 2019-SU
Dans les années 1990, le bain tomba en ruine. | années 1990 | 199
L’église date du XIXe siècle. | XIXe siècle | 18
César mourut en 44 av. J.-C. à Rome. | 44 av. J.-C. | BC0044
Au troisième trimestre 2020, les ventes ont reculé. | troisième trimestre 2020 | 2020-Q3
La fête a duré du 3 au 5 mai 2019. | 3 | 2019-05-03
La fête a duré du 3 au 5 mai 2019. | 5 mai 2019 | 2019-05-05
Le 9 mars 2021 à 14 h 30, le courant a manqué. | 9 mars 2021 à 14 h 30 | 2021-03-09T14:30
La chaise coûte 19,99 euros. | 19,99 | -
La version 3.11.2 corrige l’erreur. | 3.11.2 | -
Environ 2000 personnes sont venues à la fête. | 2000 | -
"""

FURTHER = """
Depuis le début de la semaine, les chauffeurs sont en grève. | semaine | 2021-W24
Le jugement était tombé en mai de l’année dernière. | mai de l’année dernière | 2020-05
La tempête a soufflé dans la nuit de dimanche à lundi. | lundi | 2021-06-14
Le groupe jouera samedi soir au parc. | samedi soir | 2021-06-19TEV
D’ici la fin de l’année, l’école sera rénovée. | année | 2021
La saison 2019-2020 s’est arrêtée plus tôt. | 2019 | 2019
Entre 1933 et 1945, la maison resta vide. | 1945 | 1945
À partir du 1er janvier 2022, le tarif augmentera. | 1er janvier 2022 | 2022-01-01
Il naquit le 29 février 1904 à Brest. | 29 février 1904 | 1904-02-29
Le concert commence à 20 heures. | 20 heures | -
Au milieu des années quatre-vingt-dix, elle partit à Nîmes. | années quatre-vingt-dix | 199
Le 14 juillet 1789, la Bastille tombait. | 14 juillet 1789 | 1789-07-14
La vallée fut peuplée au IIIe siècle av. J.-C. | IIIe siècle av. J.-C. | BC02
La salle compte 1500 places assises. | 1500 | -
Le club a recruté trois joueurs cet été. | cet été | 2021-SU
Elle est morte à la mi-août 1977. | août 1977 | 1977-08
Il y a un peu plus de deux ans, le maire démissionnait. | deux ans | 2019
Les 3 et 4 avril 2019, la salle était fermée. | 3 | 2019-04-03
L’examen est prévu pour jeudi prochain. | jeudi prochain | 2021-06-17
La société fut fondée en 1887 par deux frères. | 1887 | 1887
Les 1er et 2 février 2020, la fédération a siégé. | 1er | 2020-02-01
L’œuvre du début du XVIe siècle est conservée. | XVIe siècle | 15
Au premier semestre 2019, le nombre a augmenté. | premier semestre 2019 | 2019-H1
Le train avait hier deux heures de retard. | deux heures | PT2H
Le maire est élu depuis mars 2014. | mars 2014 | 2014-03
Trois jours auparavant, le 4 juin 2020, elle était partie. | 4 juin 2020 | 2020-06-04
"""

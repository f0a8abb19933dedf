"""Spanish date expressions and their values, published on Wednesday, 16 June 2021.

Form: sentence | words of the expression | TIMEX3 value, "-" for words that are no date.
"""

RELATIVE = """
Ayer ardió el viejo almacén del puerto. | Ayer | 2021-06-15
Anteayer se fue la luz en el barrio alto. | Anteayer | 2021-06-14
Hoy reabre la biblioteca municipal. | Hoy | 2021-06-16
Mañana el pleno votará el presupuesto. | Mañana | 2021-06-17
El torneo empezará pasado mañana. | pasado mañana | 2021-06-18
Hace dos años la escuela cambió de edificio. | Hace dos años | 2019
El contrato se firmó hace tres días. | hace tres días | 2021-06-13
El entrenador dimitió hace una semana. | hace una semana | 2021-W23
La casa estaba vacía hace seis meses. | hace seis meses | 2020-12
Fundó el coro hace 25 años. | hace 25 años | 1996
El viernes pasado la orquesta tocó en el parque. | viernes pasado | 2021-06-11
La lista ganó el pasado domingo. | pasado domingo | 2021-06-13
El transbordador volverá el próximo lunes. | próximo lunes | 2021-06-21
La feria abrirá el sábado que viene. | sábado que viene | 2021-06-19
El lunes el club eligió una junta. | lunes | 2021-06-14
El museo cerrará el viernes. | viernes | 2021-06-18
La semana pasada bajó el nivel del río. | La semana pasada | 2021-W23
Las obras comenzarán la próxima semana. | la próxima semana | 2021-W25
La decisión llegó esta semana. | esta semana | 2021-W24
El precio subió el mes pasado. | el mes pasado | 2021-05
Se negociará de nuevo el mes que viene. | el mes que viene | 2021-07
El año pasado vinieron menos visitantes. | El año pasado | 2020
El túnel estará listo el próximo año. | próximo año | 2022
Este año los tilos florecieron tarde. | Este año | 2021
El resultado se conocerá dentro de dos semanas. | dentro de dos semanas | 2021-W26
La sala estará en pie dentro de tres años. | dentro de tres años | 2024
El 9 de marzo se rompió el dique. | 9 de marzo | 2021-03-09
El 12 de noviembre se hundió el tejado. | 12 de noviembre | 2020-11-12
La votación se celebrará el 12 de noviembre. | 12 de noviembre | 2021-11-12
En octubre se vendió el astillero. | octubre | 2020-10
A principios de abril empezó la reforma. | abril | 2021-04
Anoche la policía cortó el puente. | Anoche | 2021-06-15TNI
Esta mañana la niebla cubría el lago. | Esta mañana | 2021-06-16TMO
El verano pasado se secó el arroyo. | verano pasado | 2020-SU
El muro cayó el 3 de mayo de 2019; al día siguiente llegó la pala. | al día siguiente | 2019-05-04
El muro cayó el 3 de mayo de 2019; dos días después llegó la pala. | dos días después | 2019-05-05
Se casaron en 1911; un año más tarde nació Otto. | un año más tarde | 1912
Cada martes ensaya el coro en el salón. | Cada martes | XXXX-WXX-2
Todos los lunes la cocina queda cerrada. | Todos los lunes | XXXX-WXX-1
Durante tres años trabajó como piloto. | tres años | P3Y
Augusto abrió la puerta sin decir nada. | Augusto | -
En Marte el polvo es rojo. | Marte | -
"""

ABSOLUTE = """
El puente reabrió el 9 de marzo de 2021. | 9 de marzo de 2021 | 2021-03-09
El martes, 9 de marzo de 2021, vino el ministro. | martes, 9 de marzo de 2021 | 2021-03-09
El 1.º de mayo de 1905 empezó la huelga. | 1.º de mayo de 1905 | 1905-05-01
La carta es del 3 ene. 1905. | 3 ene. 1905 | 1905-01-03
El plazo venció el 09/03/2021 a medianoche. | 09/03/2021 | 2021-03-09
La mina cerró en marzo de 2021. | marzo de 2021 | 2021-03
A finales de septiembre de 1944 la ciudad quedó vacía. | septiembre de 1944 | 1944-09
En el verano de 2019 el río estaba casi seco. | verano de 2019 | 2019-SU
En la década de 1990 el baño cayó en ruinas. | década de 1990 | 199
La iglesia es del siglo XIX. | siglo XIX | 18
César murió en el 44 a. C. en Roma. | 44 a. C. | BC0044
En el tercer trimestre de 2020 bajaron las ventas. | tercer trimestre de 2020 | 2020-Q3
La fiesta duró del 3 al 5 de mayo de 2019. | 3 | 2019-05-03
La fiesta duró del 3 al 5 de mayo de 2019. | 5 de mayo de 2019 | 2019-05-05
El 9 de marzo de 2021 a las 14:30 se fue la luz. | 9 de marzo de 2021 a las 14:30 | 2021-03-09T14:30
La silla cuesta 19,99 euros. | 19,99 | -
La versión 3.11.2 corrige el error. | 3.11.2 | -
Unas 2000 personas acudieron a la fiesta. | 2000 | -
"""

FURTHER = """
Desde principios de semana los conductores están en huelga. | semana | 2021-W24
La sentencia llegó en mayo del año pasado. | mayo del año pasado | 2020-05
El grupo tocará el sábado por la noche en el parque. | sábado por la noche | 2021-06-19TNI
Antes de fin de año la escuela estará reformada. | año | 2021
La temporada 2019-2020 terminó antes. | 2019 | 2019
Entre 1933 y 1945 la casa quedó vacía. | 1945 | 1945
A partir del 1 de enero de 2022 subirá la tarifa. | 1 de enero de 2022 | 2022-01-01
Nació el 29 de febrero de 1904 en Cádiz. | 29 de febrero de 1904 | 1904-02-29
El concierto empieza a las 20 horas. | 20 horas | -
A mediados de los noventa se mudó a León. | noventa | 199
El valle se pobló en el siglo III a. C. | siglo III a. C. | BC02
La sala tiene 1500 asientos. | 1500 | -
Los días 3 y 4 de abril de 2019 la sala estuvo cerrada. | 3 | 2019-04-03
Este verano el club fichó a tres jugadores. | Este verano | 2021-SU
El 14 de julio de 1789 cayó la Bastilla. | 14 de julio de 1789 | 1789-07-14
Hace apenas un mes el puente seguía cerrado. | un mes | 2021-05
La víspera de la boda llovió en marzo de 1999. | marzo de 1999 | 1999-03
El examen está previsto para el próximo jueves. | próximo jueves | 2021-06-17
La empresa fue fundada en 1887 por dos hermanos. | 1887 | 1887
El 1 y 2 de febrero de 2020 se reunió la federación. | 1 | 2020-02-01
La obra de principios del siglo XVI se conserva. | siglo XVI | 15
En el primer semestre de 2019 subió el número. | primer semestre de 2019 | 2019-H1
El tren tuvo ayer dos horas de retraso. | dos horas | PT2H
Gobierna desde marzo de 2014. | marzo de 2014 | 2014-03
Llegó un domingo de abril del año 1921. | abril del año 1921 | 1921-04
"""

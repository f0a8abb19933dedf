"""Portuguese date expressions and their values, published on Wednesday, 16 June 2021.

Form: sentence | words of the expression | TIMEX3 value, "-" for words that are no date.
"""

RELATIVE = """
Ontem ardeu o velho armazém do porto. | Ontem | 2021-06-15
Anteontem faltou a luz no bairro alto. | Anteontem | 2021-06-14
Hoje reabre a biblioteca municipal. | Hoje | 2021-06-16
Amanhã a câmara votará o orçamento. | Amanhã | 2021-06-17
O torneio começará depois de amanhã. | depois de amanhã | 2021-06-18
Há dois anos a escola mudou de edifício. | Há dois anos | 2019
O contrato foi assinado há três dias. | há três dias | 2021-06-13
O treinador demitiu-se há uma semana. | há uma semana | 2021-W23
A casa estava vazia seis meses atrás. | seis meses atrás | 2020-12
Ela fundou o coro há 25 anos. | há 25 anos | 1996
Na sexta-feira passada a orquestra tocou no parque. | sexta-feira passada | 2021-06-11
A lista venceu no domingo passado. | domingo passado | 2021-06-13
A balsa voltará na próxima segunda-feira. | próxima segunda-feira | 2021-06-21
A feira abrirá no próximo sábado. | próximo sábado | 2021-06-19
Na segunda-feira o clube elegeu uma direção. | segunda-feira | 2021-06-14
O museu fechará na sexta-feira. | sexta-feira | 2021-06-18
Na semana passada o nível do rio baixou. | semana passada | 2021-W23
As obras começarão na próxima semana. | próxima semana | 2021-W25
A decisão chegou esta semana. | esta semana | 2021-W24
O preço subiu no mês passado. | mês passado | 2021-05
Haverá nova negociação no próximo mês. | próximo mês | 2021-07
No ano passado vieram menos visitantes. | ano passado | 2020
O túnel estará pronto no próximo ano. | próximo ano | 2022
Este ano as tílias floriram tarde. | Este ano | 2021
O resultado será conhecido daqui a duas semanas. | daqui a duas semanas | 2021-W26
A sala estará de pé dentro de três anos. | dentro de três anos | 2024
Em 9 de março o dique cedeu. | 9 de março | 2021-03-09
Em 12 de novembro o telhado caiu. | 12 de novembro | 2020-11-12
A votação será realizada em 12 de novembro. | 12 de novembro | 2021-11-12
Em outubro o estaleiro foi vendido. | outubro | 2020-10
No início de abril começou a reforma. | abril | 2021-04
Ontem à noite a polícia fechou a ponte. | Ontem à noite | 2021-06-15TNI
Esta manhã o nevoeiro cobria o lago. | Esta manhã | 2021-06-16TMO
No verão passado o ribeiro secou. | verão passado | 2020-SU
O muro caiu em 3 de maio de 2019; no dia seguinte chegou a pá. | dia seguinte | 2019-05-04
O muro caiu em 3 de maio de 2019; dois dias depois chegou a pá. | dois dias depois | 2019-05-05
Casaram-se em 1911; um ano mais tarde nasceu Otto. | um ano mais tarde | 1912
Toda terça-feira o coro ensaia no salão. | Toda terça-feira | XXXX-WXX-2
Todas as segundas-feiras a cozinha fica fria. | Todas as segundas-feiras | XXXX-WXX-1
Durante três anos ela trabalhou como piloto. | três anos | P3Y
Marco abriu a porta sem dizer nada. | Marco | -
Em Marte a poeira é vermelha. | Marte | -
"""

ABSOLUTE = """
A ponte reabriu em 9 de março de 2021. | 9 de março de 2021 | 2021-03-09
Na terça-feira, 9 de março de 2021, veio o ministro. | terça-feira, 9 de março de 2021 | 2021-03-09
Em 1º de maio de 1905 começou a greve. | 1º de maio de 1905 | 1905-05-01
A carta é de 3 de jan. de 1905. | 3 de jan. de 1905 | 1905-01-03
O prazo terminou em 09/03/2021 à meia-noite. | 09/03/2021 | 2021-03-09
A mina fechou em março de 2021. | março de 2021 | 2021-03
No final de setembro de 1944 a cidade estava vazia. | setembro de 1944 | 1944-09
No verão de 2019 o rio estava quase seco. | verão de 2019 | 2019-SU
Na década de 1990 o balneário caiu em ruínas. | década de 1990 | 199
A igreja é do século XIX. | século XIX | 18
César morreu em 44 a.C. em Roma. | 44 a.C. | BC0044
No terceiro trimestre de 2020 as vendas caíram. | terceiro trimestre de 2020 | 2020-Q3
A festa durou de 3 a 5 de maio de 2019. | 3 | 2019-05-03
A festa durou de 3 a 5 de maio de 2019. | 5 de maio de 2019 | 2019-05-05
Em 9 de março de 2021, às 14h30, faltou a luz. | 9 de março de 2021, às 14h30 | 2021-03-09T14:30
A cadeira custa 19,99 euros. | 19,99 | -
A versão 3.11.2 corrige o erro. | 3.11.2 | -
Cerca de 2000 pessoas foram à festa. | 2000 | -
"""

FURTHER = """
Desde o início da semana os motoristas estão em greve. | semana | 2021-W24
A sentença saiu em maio do ano passado. | maio do ano passado | 2020-05
O grupo tocará no sábado à noite no parque. | sábado à noite | 2021-06-19TNI
Até o fim do ano a escola será reformada. | ano | 2021
A temporada 2019-2020 terminou antes. | 2019 | 2019
Entre 1933 e 1945 a casa ficou vazia. | 1945 | 1945
A partir de 1º de janeiro de 2022 a tarifa subirá. | 1º de janeiro de 2022 | 2022-01-01
Nasceu a 29 de fevereiro de 1904 em Braga. | 29 de fevereiro de 1904 | 1904-02-29
O concerto começa às 20 horas. | 20 horas | -
Em meados dos anos noventa mudou-se para Évora. | anos noventa | 199
O vale foi povoado no século III a.C. | século III a.C. | BC02
A sala tem 1500 lugares. | 1500 | -
Nos dias 3 e 4 de abril de 2019 a sala esteve fechada. | 3 | 2019-04-03
Neste verão o clube contratou três jogadores. | Neste verão | 2021-SU
Em 14 de julho de 1789 caiu a Bastilha. | 14 de julho de 1789 | 1789-07-14
Há pouco mais de um mês a ponte estava fechada. | um mês | 2021-05
No 25 de Abril de 1974 o regime caiu. | 25 de Abril de 1974 | 1974-04-25
Na segunda passada choveu muito. | segunda passada | 2021-06-14
O exame está marcado para a próxima quinta-feira. | próxima quinta-feira | 2021-06-17
A empresa foi fundada em 1887 por dois irmãos. | 1887 | 1887
Em 1 e 2 de fevereiro de 2020 reuniu-se a federação. | 1 | 2020-02-01
A obra do início do século XVI foi preservada. | século XVI | 15
No primeiro semestre de 2019 o número subiu. | primeiro semestre de 2019 | 2019-H1
O comboio teve ontem duas horas de atraso. | duas horas | PT2H
Governa desde março de 2014. | março de 2014 | 2014-03
Na primavera passada floriram as cerejeiras. | primavera passada | 2021-SP
"""

"""First names by gender.

Form: disjoint sets of names in lower case.

Source: the first names of the 1990 census of the United States (public domain; the PyPI package `names` has
the counts), limited to frequencies of at least 4 in 100,000, without names that are far more often places or
common words. A name is unisex if its rarer gender has at least a quarter of the other's frequency. Names
common elsewhere in the world were added by hand.
"""

from typing import Final

from index.languages.tables import parse_words

MALE_FIRST_NAMES: Final = parse_words("""
    aaron abdel abdul abdullah abe abel abraham abram adalberto adam adan adnan adolfo adolph adrian
    agustin ahmad ahmed ahmet akira alaa alan albert alberto alden aldo alec alejandro aleksandr aleksey
    alessandro alex alexander alexandre alexei alexey alfonso alfonzo alfred alfredo ali allan allen
    alonso alonzo alphonse alphonso alton alvaro alvin amado ambrose amir amos anatoly anders anderson
    andre andreas andrei andrej andres andrew andrey andrzej andy angelo anibal anil anthony antione
    antoine anton antone antonio antony antwan archie arden arif arjun arkady arlen arlie armand armando
    arnold arnoldo arnulfo aron arron art arthur arturo arun asa ashok ashraf augustus aung aurelio
    austin avery axel ayman ban barney barrett barry bart barton bashar bashir basil beau ben benedict
    benito benjamin bennett bennie benny benoit benton benyamin bernard bernardo bernie berry bert
    bertram bill billy binyamin bjorn blaine blake bo bob bobby bogdan booker boris boyce boyd brad
    bradford bradley bradly brady brain branden brandon brant brendan brendon brent brenton bret brett
    brian brice brock broderick brooks bruce bruno bryan bryant bryce bryon buck bud buddy buford burl
    burt burton buster byron caleb calvin cameron carl carlo carlos carlton carmelo carmine carroll
    carson carter cary cecil cedric cedrick cesar chad chadwick chance chang charles charley charlie chas
    chase chauncey chester chet chidi chinua chris christian christoper christophe christopher chuck
    clarence clark claud claude claudio claus clay clayton clement clemente cletus cleveland cliff
    clifford clifton clint clinton clyde cody colby cole coleman colin collin colton columbus conrad
    cordell corey cornelius cornell cortez cory coy craig cristobal cristopher curt curtis cyril cyrus
    dae dale dalton damian damien damion damir damon dan dane danial daniel daniil danilo dannie danny
    dante darell daren darin dario darius darnell daron darrel darrell darren darrick darrin darron
    darryl darwin daryl dave david davide davis dean deandre deangelo del delbert delmar delmer demarcus
    demetrius deng denis dennis denny denver deon derek derick derrick deshawn desmond devin dewayne
    dewey dewitt dexter dick didier diego dieter dilip dillon dimitri dino dion dirk dmitri dmitriy
    dmitry domenic domingo dominic dominick don donald dong donn donnell donnie donny donovan donte
    dorsey doug douglas douglass doyle drew duane dudley duncan dustin dwain dwayne dwight dylan earl
    earle earnest ebrahim ed eddie eddy edgar edgardo edison edmond edmund edmundo edoardo eduardo edward
    edwardo edwin efrain efren elbert elden eldon eldridge eli elias elijah eliseo elliot elliott ellis
    ellsworth elmer elmo eloy elroy elton elvin elvis elwood emanuel emerson emery emil emile emilio
    emmanuel emmett emmitt emory emre enoch enrico enrique erasmo erdogan eric erich erick erik ernest
    ernesto ernie errol ervin erwin esteban ethan eugene eugenio eusebio evan everett everette evgeny
    ezekiel ezequiel ezra fabian fabien faisal farid farouk faustino fausto federico felipe felix felton
    feng ferdinand fermin fernando fidel filiberto filip fletcher florencio florentino florian floyd
    forest forrest foster francesco francis francisco francois frank franklin franklyn fred freddie
    freddy frederic frederick frederik fredric fredrick freeman fritz fumio fyodor gabriel galen garfield
    garland garret garrett garry garth gary gaston gavin gaylord genaro gene gennady geoffrey georg
    george georgi gerald geraldo gerard gerardo gerhard german gil gilbert gilberto gino giorgio giovanni
    giuseppe glen glenn gonzalo goran gordon grady graham graig grant granville greg gregg gregorio
    gregory grigory grover guido guillaume guillermo gunter gus gustavo guy hai haider hakan hal hamid
    hamza hank hans harlan harland harley harold harris harrison harry haruki harvey hasan hassan hayden
    haywood heath hector heinz helmut henrik henry herb herbert heriberto herman herschel hershel herve
    hideo hilario hilton hipolito hiram hiroshi hobert hollis homer horace horacio horst hosea hossein
    howard hoyt hubert huey hugh hugo humberto hung hunter husain hussein hyman ian ibrahim ignacio igor
    ike ilham ilya imran ira irvin irving irwin isaac isaiah isaias isiah isidro ismael ismail isreal
    issac ivan ivo jacek jacinto jack jackson jacob jacques jair jake jamaal jamal jamar jame jamel james
    jamison janusz jared jarod jarred jarrett jarrod jarvis jason jasper javad javier jay jayson jc
    jean-claude jean-luc jean-pierre jed jeff jefferey jefferson jeffery jeffrey jeffry jens jerald
    jeramy jere jeremiah jeremy jermaine jerold jerome jeromy jerrell jerrod jerrold jerry jess jesse
    jesus jiang jim jimmy jiri joachim joao joaquin joe joel joesph joey johan johann johannes john
    johnathan johnathon johnny johnson jon jonah jonas jonathan jonathon jordan jordon jorge jose josef
    joseph josh joshua josiah jospeh josue juan jude judson juha jules julian julio julius jun junichiro
    junior jurgen justin kamal kareem karim karl kaspar kazuo keenan keir keith kelvin kemal ken kendall
    kendrick keneth kenji kenneth kennith kenny kent kenton kermit keven kevin khaled khalid kieth king
    kip kirby kirill kirk klaus kofi konstantin korey kory kraig kristofer kristopher kumar kurt kurtis
    kwame kyle lamar lamont lance landon lane lanny larry lars laurence laurent lawerence lawrence lazaro
    leandro lech leif leland lemuel len lenard lenny leo leon leonard leonardo leonel leonid leopoldo
    leroy les lester levi lewis lincoln lino linwood lionel lloyd logan lon long lonnie lonny loren
    lorenzo lothar louie louis lowell loyd luc luca lucas luciano lucien lucio lucius luigi luis luiz
    lukas luke luther lyle lyman lyndon lynwood mac maciej mack magnus mahmoud mahmud major malcolm
    malcom malik mansour manual manuel marc marcel marcelino marcellus marcelo marcin marco marcos marcus
    marek margarito mariano mario mark markus marlin marlon marquis marshall martin marty marvin mason
    massimo mateo mateusz mathew matt matteo matthew matthias maurice mauricio mauro max maxim maximo
    maxwell maynard mckinley mehdi mehmet mel melvin merlin merrill mervin micah michael michale micheal
    michel mickey miguel mikael mike mikel mikhail milan miles milford millard milo milos milton miquel
    mitch mitchel mitchell modesto mohamad mohamed mohammad mohammed mohan mohsen moises monroe monte
    monty morris morton mose moses moshe mubarak muhammad muhammed murat murray musa mustafa myles myron
    nabil naftali napoleon narendra nasser nathan nathanael nathanial nathaniel naveen nawaz neal ned
    neil nelson nestor neville newton nicholas nick nickolas nicolas nigel nikolai nikolay nikos noah
    noble noe noel nolan norbert norberto norman normand norris nursultan octavio odis olaf oleg
    oleksandr olen olin oliver olivier omar omer oren orlando orval orville osama oscar osman osvaldo
    oswaldo otha otis otto owen pablo palmer paolo parker pascal pasquale patrick paul pavel pawel pedro
    pekka per percy perry pete peter petr petro phil philip philippe phillip pierre piotr porfirio porter
    prakash pranab preston prince quentin quincy quinn quintin quinton rafael rahul raj rajesh rajiv
    raleigh ralph ramiro ramon ramzan randal randall randell randolph randy raphael rashad raul ravi ray
    rayford raymon raymond raymundo recep reed reggie reginald reid reinaldo renaldo renato reuben rex
    rey reyes reynaldo reza rhett ricardo rich richard richie rick rickey rickie ricky rico rigoberto
    riley rishi rob robby robert roberto robt rocco rocky rod roderick rodger rodney rodolfo rodrick
    rodrigo rogelio roger roland rolando rolf rolland roman romeo ron ronald ronnie ronny roosevelt rory
    roscoe rosendo ross roy royal royce ruben rubin rudolf rudolph rudy rueben rufus ruhollah rupert
    ruslan russ russel russell rusty ryan saad sachin saeed sal salah salim salman salvador salvatore sam
    sami samir sammy samual samuel sanford sanjay santiago santo santos saul scot scott scottie scotty
    sean sebastian sergei sergey sergio seth seymour shad shane shaun shawn shayne sheldon shelton
    sherman sherwood shigeru shinzo shon sid sidney silas silvio simeon simon slobodan sol solomon son
    sonny spencer stan stanford stanislav stanley stanton stefan stefano stephan stephane stephen
    sterling steve steven stewart stuart suresh sven syed sylvester tad taha takeshi tanner tariq tayyip
    ted teddy teodoro terence terrance terrell terrence thad thaddeus theodore theron thierry thomas
    thurman tim timmy timothy timur titus tobias toby tod todd tom tomas tommy toney tony toomas tory
    travis trent trenton trevor trey tristan troy truman tuan ty tyler tyree tyrell tyron tyrone tyson
    ulysses umar usman uwe vadim valentin valentine valery van vance vasily vaughn vern vernon vicente
    victor vijay vikram viktor vince vincent vincenzo virgil virgilio vitalii vitaly vito vlad vladimir
    volodymyr von vyacheslav wade waldo waleed walid walker wallace wally walter walton ward warner
    warren waylon wayne weldon wendell werner wes wesley weston wilber wilbert wilbur wilburn wiley
    wilford wilfred wilfredo will willard willem william williams willian willis willy wilmer wilson
    wilton winford winfred winston wm wojciech wolfgang woodrow wyatt xavier yannis yasser yevgeny
    yitzhak yoshihide yousef youssef yuri yury yusuf zachariah zachary zachery zack zackary zane zbigniew
    zoran zubair
""")

FEMALE_FIRST_NAMES: Final = parse_words("""
    abbey abbie abby abigail ada addie adela adelaida adelaide adele adelina adeline adell adriana
    adriane adrianna adrianne adrienne agatha agnes aida aileen aimee aisha akiko alaina alana alanna
    alba alberta albina alda alecia alejandra aleksandra alene alesha alesia alessandra aleta aletha
    alexa alexandra alexandria alfreda alice alicia alina aline alisa alisha alison alissa allene allie
    allison allyson alma alpha alta altagracia althea alvina alyce alyson alyssa amal amalia amanda amber
    amelia ami amie amina amira amparo amy ana anabel anastasia andra andria aneta angela angelia
    angelica angelina angeline angelique angelita angie anh anissa anita anja anke ann anna annabelle
    annamarie anne annegret anneliese annemarie annetta annette annie annika annmarie antionette
    antoinette antonette antonia araceli aracely ardis ardith aretha ariana arleen arlene arline armida
    artie ashlee ashleigh ashley ashton asma astrid athena audra audrey augusta aura aurelia aurora
    autumn ava avis ayesha aysha azadeh bambi barb barbara barbra beata beatrice beatrix beatriz becky
    belen belinda bella belle belva benazir benita bernadette bernadine bernice berniece bernita berta
    bertha bertie beryl bess bessie beth bethany betsy bette bettie bettina betty bettye beulah beverley
    beverly bianca billie birdie birgit birgitta blanca blanch blanche bobbi bobbie bonita bonnie bonny
    brandi brandie brandy breanna brenda brenna briana brianna brianne bridget bridgett bridgette
    brigette brigitte britney brittani brittany brittney brook brooke caitlin caitlyn callie camilla
    camille candace candelaria candi candice candida candy cara caren cari caridad carina carissa carla
    carleen carlene carlotta carly carman carmel carmela carmelita carmella carmen carol carole carolee
    caroline carolyn carrie caryl caryn casandra cassandra cassie catalina catharine catherine cathie
    cathleen cathrine cathryn cathy catina catrina cecelia cecile cecilia celeste celestine celia celina
    celine chanda chandra chanel chantal chantel charisse charity charla charleen charlene charline
    charlotte charmaine chasity chastity chelsea chelsey chelsie cheri cherie cherly cherry cheryl
    cheryle chiara chiquita chloe chrissy christa christal christen christi christiane christie christin
    christina christine christy chrystal cindi cindy cinthia claire clara clare clarice clarissa
    claudette claudia claudine clementine coleen colette colleen collette concepcion concetta connie
    constance consuelo cora coral cordelia cori corina corine corinna corinne cornelia corrie corrine
    cortney courtney cristal cristina cristine cristy crystal cynthia daisy dalia damaris danelle danette
    daniela daniella danielle danita danna daphne dara darci darcy daria darla darleen darlene dawn dawna
    dayna deana deann deanna deanne debbie debby debi debora deborah debra debrah deena deidra deidre
    deirdre delfina delia delilah della delma delois delores deloris delphine demetria dena denice denise
    desiree dessie destiny dian diana diane diann dianna dianne dilma dina dinah dionne dixie dollie
    dolly dolores dominga dona donita donna dora dorcas doreen dorene doretha dori dorinda doris dorothea
    dorothy dorris dortha dorthy dottie dovie dulce earlene earline earnestine easter ebba ebony edie
    edith edna edwina edythe effie eileen ekaterina elaina elaine elba elda eleanor eleanore elena elenor
    elia elida elif elinor elisa elisabeth elise elissa eliza elizabeth elizaveta elizebeth elke ella
    ellen ellie elma elnora eloisa eloise elouise elsa elsie elva elvia elvira elyse emilia emilie emily
    emine emma emmanuelle ena enid enriqueta era erica ericka erika erin erlinda erma erna ernestina
    ernestine esmeralda esperanza essie estela estella estelle ester esther ethel etta eugenia eula
    eulalia eunice eva evangelina evangeline eve evelyn evette evie evonne ewa fabiola faith fannie fanny
    farrah fatima fatma fawn fay faye federica felecia felicia felicita felicitas felipa felisha fern
    filomena fiona flor flora florence florine flossie floy fran frances francesca francine francisca
    frauke freda frederique freida frieda fumiko gabriela gabriella gabrielle gail galina garnet gay gaye
    gayla gayle gena geneva genevieve genoveva georgette georgiana georgianna georgie georgina geraldine
    gerda geri germaine gerri gertie gertrude gilda gillian gina ginger ginny giorgia gisela giselle
    giulia gladys glenda glenna gloria goldie grace gracie graciela gregoria greta gretchen griselda gro
    gudrun guillermina gussie gwen gwendolyn hailey haley halima hallie hanan hanna hannah harriet
    harriett harriette hattie haydee hayley hazel heather heidi heike helen helena helene helga helle
    hellen henrietta herlinda hermelinda herminia hester hilary hilda hilde hildegard hillary holli
    hollie holly hope hortencia hortense huda ida idella ila ileana ilene ilse ima imelda imogene ina
    indira ines inez inga inge ingrid ioana iola iona ione irene irina iris irma isabel isabell isabella
    isabelle iva ivana ivette ivonne ivy jacinda jacklyn jaclyn jacque jacquelin jacqueline jacquelyn
    jacquline jada jade jaimie jami jamila jana jane janeen janel janell janelle janet janette janice
    janie janina janine janis janna jannette jannie jaqueline jasmin jasmine jayme jayne jeana jeane
    jeanetta jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jelena jena jenelle jenifer
    jeniffer jenna jennette jenni jennie jennifer jenny jeri jerri jerrie jesica jessica jewel jewell
    jill jillian jo joan joanie joann joanna joanne jocelyn jodi jodie joelle joellen johanna johnna
    joleen jolene joni jonnie josefa josefina josephina josephine josette josie jovita joy joyce joycelyn
    juana juanita judi judith judy juli julia juliana julianna julianne julie juliet juliette jung
    justina justine jutta kaitlin kaitlyn kaja kajsa kala kami kara karen kari karin karina karissa karla
    karol karolyn karon karrie karyn kassandra katarina kate katelyn katerina katharine katherine
    katheryn kathi kathie kathleen kathrine kathryn kathy katie katina katja katrin katrina katrine katy
    kay kaye kayla keely keisha kelley kelli kellie kelly kelsey kendra keri kerri kerrie kesha keshia
    khadija khrystyna kia kimberlee kimberley kimberly kira kirsten kisha kitty kori krista kristal
    kristen kristi kristie kristin kristina kristine kristy krystal krystle ksenia kyla kylie kyong kyra
    kyriaki kyung lacey lacie ladonna lakeisha lakesha lakeshia lakisha lakshmi lan lana laquita lara
    larissa lashanda lashawn lashonda latanya latasha latisha latonia latonya latosha latoya latrice
    latricia laura laureen laurel lauren lauretta laurette lauri laurie lavina lavon lavonne lawanda lea
    leah leann leanna leanne leatrice leeann leigh leila leilani leisa lela lelia lena lenora lenore
    leola leona leone leonor leonora leora leota lesa lesley lessie leta letha leticia letitia lettie
    leyla lia libby lida lidia lila lilia lilian liliana lillian lillie lilly lily lina linda lindsay
    lindsey lindy linh linnea linnie lisa lise lisette lissette liudmila liz liza lizabeth lizbeth
    lizette lizzie lois lola lolita lona lora loraine lorena lorene lorenza loretta lori lorie lorine
    lorna lorraine lorri lorrie lottie lou louann louella louisa louise lourdes lovie luann luanne lucia
    lucie lucila lucile lucille lucinda lucretia lucy ludmila luella luisa lula lulu lupe lura luz lydia
    lyn lynda lyndsey lynette lynne lynnette lyudmila ma mabel mable mackenzie madeleine madeline madelyn
    madge madonna mae magda magdalena magdalene maggie magnolia mai maia majorie malala malgorzata
    malinda malissa mallory mamie mandi mandy manon manuela mara maranda marcela marcelina marcella
    marcelle marci marcia marcie marcy margaret margarethe margarette margarita marge margery margie
    margo margot margret margrethe marguerite mari maria mariah mariam marian mariana mariann marianna
    marianne maribel maricela marie marietta marija marilee marilyn marilynn marina marine marisa
    marisela marisol marissa marita maritza mariya marjorie marjory marla marlena marlene marlyn marlys
    marnie marquerite marquita marsha marta martha marti martina martine marva marvel mary maryann
    maryanne marybeth maryellen maryjane marylin marylou masha mathilde matilda matilde mattie maud maude
    maudie maura maureen maurine mavis maxie maxine maya maybelle mayme mayra meagan meaghan meera megan
    meghan mei melanie melba melina melinda melisa melissa mellisa mellissa melodie melody melony melva
    melvina mercedes meredith merry meta mette mi mia micaela michaela michele michell michelle michiko
    migdalia milagros mildred millicent millie mimi mina mindy minerva minnie miranda mireya miriam
    mirian mirna missy misti misty mittie mitzi mollie molly mona monica monika monique mozelle muriel
    myra myriam myrna myrtis myrtle nadezhda nadia nadine nakia nan nanci nancy nanette nannette nannie
    naomi natalia natalie nataliya natasha nathalie natividad nawal nedra nelda nell nellie nelly nena
    nereida nettie neva nichole nicki nicole niki nikita nikki nila nilda nina nita noelle noemi nola
    nona noor nora noreen norma novella nydia octavia odessa ofelia oksana ola olena oleta olga olive
    olivia oma ona opal ophelia ora oralia orpha oumou paige pam pamala pamela pansy paola patrica
    patrice patricia patsy patti pattie patty paula paulette paulina pauline pearl pearlie pearline
    peggie peggy penelope pennie penny perla petra phillis philomena phoebe phuong phylis phyliss phyllis
    pilar polly portia precious pricilla princess priscilla priya priyanka prudence queen rachael racheal
    rachel rachelle rachida radhika rae rafaela ragnhild raisa ramona randi rania raquel raven reba
    rebeca rebecca rebekah regina reina rena renae renata renate renee renita reta retha reva reyna rhea
    rhiannon rhoda rhonda richelle rima rita robbin roberta robin robyn rochelle rocio roma romona rona
    ronda rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn rosanna rosanne
    rosario rose roseann roseanna roseanne rosella roselyn rosemarie rosemary rosetta rosie rosina rosita
    roslyn rowena roxana roxane roxann roxanna roxanne roxie roza ruby rubye ruth ruthann ruthie sabina
    sabine sabrina sadie sakura salina sallie sally salma samantha samatha samira sandi sandra sandy
    sanjuana sanjuanita sanna santa sara sarah sasha saundra scarlett segolene selena selina selma serena
    shabana shaina shalonda shameka shamika shana shanda shanna shannon shanon shanta shante shantel
    shara shari sharla sharlene sharon sharonda sharron sharyn shauna shawna shayla shayna sheena sheila
    shelia shelley shelli shellie shelly sheree sheri sherie sherita sherri sherrie sherrill sherry
    sheryl shiela shirin shirlene shirley shonda sierra sigrid silvia sirpa socorro sofia sofie soledad
    solveig sondra sonia sonja sonya soon sophia sophie soraya stacey staci stacia stacie stacy starla
    starr stefanie steffi stella stephanie stephany stephenie sue sunny susan susana susanna susannah
    susanne susie suzan suzanna suzanne suzette svetlana sybil sylvia sylvie tabatha tabitha tamar tamara
    tameka tamela tamera tami tamika tammi tammie tammy tamra tana tania tanisha tanya tara tarja taryn
    tasha tatiana tatyana tawana tawanda tawnya teena tena tera teresa terese teresita teressa teri terra
    terri terrie tessa tessie tetiana thea theda thelma theodora theresa therese thuy tia tiana tiara
    tierra tiffani tiffanie tiffany tillie tina tisha tomasa tomeka toni tonia tonja tonya tori tosha
    toya tracey traci tracie tracy trena tresa tressa treva tricia trina trisha trista trudy tulsi twila
    twyla tyra ulrike una ursula uschi vada valarie valencia valentina valeria valerie valorie vanessa
    veda velda velma venessa venita venus vera verda vergie verla verna vernell vernice veronica veronika
    vesta vickey vicki vickie vicky victoria vida vikki viktoria vilma viola violet violeta virgie
    virgina virginie vivian viviana vonda wanda wangari wendi wendy whitney wiktoria wilda wilhelmina
    willa wilma windy winifred winnie winnifred winona xenia xiomara yadira yasmin yekaterina yesenia
    yingluck yolanda yolonda yoshiko yulia yuliya yuriko yvette yvonne zainab zelda zella zelma zenaida
    zeynep zoe zofia zoila zola zoraida zsuzsanna
""")

UNISEX_FIRST_NAMES: Final = parse_words("""
    alexis alva andrea angel ariel aubrey augustine blair britt carey carrol casey chi chong chung clair
    cleo cruz dana dee devon dominique dorian dusty elisha frankie gale gerry hong ivory jackie jae jaime
    jamey jamie jan jean jessie jimmie jody johnie johnnie kasey kerry kim kris lacy lavern laverne lee
    leslie lynn marion merle michal minh morgan nicky nicola odell ollie pat refugio rene robbie sammie
    sang shelby simone stevie sung sydney taylor terry thanh theo tommie val willie yong young
""")

FIRST_NAMES: Final = MALE_FIRST_NAMES | FEMALE_FIRST_NAMES | UNISEX_FIRST_NAMES

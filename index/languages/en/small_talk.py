"""English small talk: whole utterances that ask nothing of the articles, and the words around them.

Form: phrases are tuples of words as `index.answers.small_talk` normalises them: lower case, without
apostrophes and hyphens. Letters may be repeated in what is typed ("heyyy").
"""

from typing import Final

from index.languages.en.question_words import QUESTION_WORDS
from index.languages.tables import parse_expansions, parse_phrases, parse_words

EXPANSIONS: Final = parse_expansions("""
    u you, r are, ur your, youre you are, im i am, ill i will, ive i have, thats that is, whats what is,
    wats what is, whos who is, hows how is, wheres where is, its it is, theyre they are, dont do not,
    doesnt does not, didnt did not, isnt is not, wasnt was not, cant can not, cannot can not, couldnt
    could not, wat what, wot what, ya you, yall you all, lets let us, gonna going to, gotta got to, goin
    going, doin doing, luv love, favourite favorite, colour color
""")
"""Contractions and abbreviations, each before the words that it stands for."""

GREETINGS: Final = parse_phrases("""
    hi, hello, hey, heya, hiya, hai, hallo, hullo, helo, hellow, henlo, hola, yo, oi, ahoy, howdy,
    greetings, salutations, aloha, bonjour, ciao, hi hi, well hello, hello world, g day, gday, good
    morning, good afternoon, good evening, good day, morning, mornin, evening, afternoon, gm, happy
    monday, happy friday, happy new year, merry christmas, happy birthday, happy holidays, sup, wassup,
    whassup, wazzup, what is up, wuu2, wyd, what is poppin, how are you, hru, how is it going, how is
    life, how is your day, how was your day, how do you do, how are you doing, how are you today, how
    you doing, how have you been, you ok, you good, are you ok, are you okay, you alright, nice to meet
    you, pleased to meet you, long time no see, welcome, welcome back, i am back, good to see you, nice
    to see you, how is your weekend, how was your weekend, how was your night, how is your morning, how
    is your evening, how is everything, how are things, what is going on, what is happening, anyone,
    anybody, someone, you up
""")
"""Openings of a conversation."""

THANKS: Final = parse_phrases("""
    thanks, thank you, thankyou, thank, thanx, thnx, thnks, tks, thx, thks, thankz, tnx, tx, ty, tysm,
    tyvm, tyty, thank you very much, many thanks, thanks a lot, thanks a million, thanks a ton, thanks a
    bunch, thanks so much, thx a lot, thanks for the help, thanks for your help, thanks for helping,
    thanks for that, thanks for the info, thanks for the answer, thanks for nothing, thank you for your
    help, thank you for the help, thanks in advance, cheers, ta, much appreciated, appreciated,
    appreciate it, i appreciate it, much obliged, merci, gracias, danke, that helped, that helps, it
    worked, that worked, that works, you helped, you were right, that was it, that is all, that will be
    all, that was quick, that was fast
""")
"""Thanks, and remarks that something helped."""

FAREWELLS: Final = parse_phrases("""
    bye, goodbye, good bye, bye bye, byebye, goodby, bai, cya, cu, see you, c you, see you later, see
    you soon, see you tomorrow, see you around, cya later, later, laters, l8r, ttyl, ttys, gtg, g2g, got
    to go, i have to go, i got to go, i must go, i am off, i am out, i am leaving, brb, bbl, farewell,
    so long, take care, good night, goodnight, nighty night, night night, nite, gn, nini, sleep well,
    sweet dreams, adios, au revoir, tschuss, ciao ciao, cheerio, peace out, have a nice day, have a good
    day, have a great day, have a good one, have a good night, have a nice evening, have a good weekend,
    have a nice weekend, until next time, until tomorrow, have a lovely day, have a lovely evening, have
    a nice one, have a great one, have a great evening, have a great weekend, have a lovely weekend,
    have fun, enjoy your day, enjoy your evening, enjoy your weekend, nighty
""")
"""Ends of a conversation."""

REACTIONS: Final = parse_phrases("""
    okok, okey, oki, okie, okee, okidoki, okie dokie, okey dokey, okeydokey, okily dokily, kk, k, mk,
    mkay, mmkay, oke, alright, alrighty, aight, ight, sure, sure thing, roger, roger that, copy that,
    done, yes, yep, yup, yeah, yea, yay, ye, aye, yessir, yes sir, no, nope, nah, naw, nay, maybe, not
    really, of course, absolutely, definitely, indeed, exactly, totally, agreed, i agree, got it,
    gotcha, i got it, i see, oh i see, i understand, understood, makes sense, that makes sense, noted,
    fair enough, good to know, never mind, nevermind, nvm, forget it, does not matter, whatever, same
    here, me too, no problem, no prob, np, no worries, you are welcome, your welcome, yw, anytime, my
    pleasure, sorry, soz, so sorry, i am sorry, my bad, my mistake, oops, whoops, oopsie, excuse me,
    pardon, pardon me, apologies, lol, lul, lel, kek, lmao, lmfao, lmaoo, rofl, roflmao, roflcopter, xd,
    xdd, haha, ha, heh, hehe, jk, just kidding, kidding, ikr, i know right, omg, omfg, oh my god, oh my,
    oh my goodness, oh god, oh no, oh well, oh, ooh, ah, aha, aah, ooof, oof, uh, uh oh, uh huh, um,
    umm, hm, hmm, mm, mhm, mmm, huh, eh, meh, bruh, damn, dang, darn, gosh, jeez, geez, wtf, wth, smh,
    fml, idk, i do not know, dunno, idc, i do not care, tbh, imo, fr, frfr, no cap, gg, wp, gg wp, pog,
    poggers, f, cringe, sus, slay, yikes, wow, whoa, woah, really, seriously, for real, no way, are you
    serious, are you sure, you sure, are you kidding, are you kidding me, you kidding, hooray, hurray,
    yippee, woohoo, woo, congrats, congratulations, gz, good luck, gl, glhf, bless you, well done,
    kudos, bravo, you rock, you rule, you are a genius, you are a legend, your a legend, you are a star,
    you are a lifesaver, lifesaver, life saver, i love you, ily, ilysm, love you, love it, i love it, i
    love this, love this, i like you, i like this, i like it, marry me, will you marry me, shit bot,
    crap bot, you suck, this sucks, that sucks, it sucks, this bot sucks, you stink, you are an idiot,
    your an idiot, you are a joke, i hate you, hate you, i hate this, that is not right, that did not
    help, that does not help, idiot, moron, ew, eww, ugh, shut up, shut it, stfu, be quiet, go away,
    leave me alone, stop it, fuck, fuck you, fuck off, f you, fu, fk you, screw you, damn you, damn it,
    dammit, shit, bullshit, bs, crap, piss off, get lost, please, pls, plz, i do not understand, i do
    not get it, i am dying, i am dead, i am crying, dead, crying, so true, too bad, who cares, who
    knows, if you say so, as you wish, up to you, let us go, here we go, here you go, same to you, you
    too, and you, same for me
""")
"""Agreement, apology, laughter, surprise, praise and abuse."""

EVALUATIONS: Final = parse_words("""
    cool nice neat great good awesome amazing excellent perfect brilliant fantastic wonderful superb
    sweet lovely dope rad impressive wicked splendid funny helpful interesting smart clever cute useful
    useless stupid dumb bad boring terrible awful annoying wrong lame silly worst best trash garbage
    broken right true fine ok okay fair hilarious fun beautiful crazy insane weird sad rude mean slow
    fast ridiculous pathetic disappointing rubbish incredible fabulous marvellous marvelous outstanding
    remarkable delightful pleasant lit cringe odd strange unbelievable nonsense clueless incompetent
    brainless lazy adorable handsome kind polite friendly
""")
"""Adjectives and nouns of praise and blame."""

EVALUATION_OPENINGS: Final = parse_phrases("""
    that is so, this is so, it is so, that is very, this is very, that is really, this is really, that
    was so, that was very, you are really, you are, your, your the, that is, this is, it is, that was,
    this was, so, very, how, too, not, really, pretty, what a, such a, you are so, you are very, you are
    a, you are an, you are the, quite, all, you are not, you are not so, you are not very, you are too,
    you are pretty, sounds, looks, seems, feels, that sounds, that looks, that is not, that is too, it
    is not, this is not, what an, how very, just, absolutely, simply, totally, truly
""")
"""Words before an evaluation: "you are great"."""

EVALUATED_NOUNS: Final = parse_words("""
    bot job work answer answers stuff one boy girl human thing point
""")
"""Nouns after an evaluation: "good bot"."""

BOT_QUESTIONS: Final = parse_phrases("""
    help, help me, i need help, need help, i need some help, can you help, can you help me, could you
    help me, please help me, help us, help pls, sos, what are your commands, what commands do you have,
    guide me, i am lost, i am confused, i am new, i am new here, how to use this bot, how do i use you,
    how do i use this bot, how do i use the bot, how can i use you, how can i use this bot, how do i
    ask, how do i ask you, how do i ask a question, how can i ask, how can i ask a question, how to ask,
    can i ask you, can i ask, can i ask a question, can i ask you a question, can i ask you something,
    can i ask something, may i ask a question, i have a question, i have a question for you, i got a
    question, quick question, what should i ask, what can i ask, what can i ask you, what may i ask,
    what could i ask, what do i ask, what can we ask, what can we ask you, what can i ask here, what can
    i do here, what to ask, what questions can i ask, what questions can you answer, what can you
    answer, what do you answer, who are you, who you, who dis, who is this bot, who are you really, who
    is footnote, what are you, what is footnote, what is this bot, what is the bot, what kind of bot are
    you, what kind of bot is this, which bot are you, what bot is this, what is your name, your name, do
    you have a name, introduce yourself, tell me about yourself, tell me about you, describe yourself,
    explain yourself, who made you, who built you, who created you, who wrote you, who programmed you,
    who developed you, who owns you, who is your creator, who is your owner, who made this bot, who made
    the bot, who built this bot, where are you from, where do you come from, how old are you, are you a
    bot, are you bot, are you a robot, are you a human, are you human, are you real, are you a person,
    are you a real person, are you a bot or a human, are you a human or a bot, are you a bot or human,
    are you human or bot, are you an ai, are you ai, are you chatgpt, are you gpt, are you a chatbot,
    are you an llm, are you a language model, are you sentient, are you alive, are you conscious, you a
    bot, you real, you human, is this bot, is this chatgpt, is this a chatbot, do you have feelings, do
    you sleep, do you dream, do you love me, do you like me, what can you do, what can you do for me,
    what can you do for us, what can this bot do, what can the bot do, what else can you do, what do you
    do, what does this bot do, what does the bot do, what is this bot for, what are you for, what are
    you good for, what are you able to do, what are you good at, what do you know, what can you tell me,
    what can you help me with, what can you help with, how can you help, how can you help me, what are
    your features, what are your capabilities, what are your functions, what are your skills, what is
    your purpose, what is your job, why are you here, why do you exist, what are you doing, what you
    doing, whatcha doing, what do you have, what topics do you know, what topics are there, how do you
    work, how does this bot work, how does the bot work, how do you know, how do you know that, how do
    you know this, are you there, you there, are you here, are you still there, you still there, still
    there, anyone there, anybody there, anyone here, anybody here, anyone home, anybody home, is anyone
    there, is anybody there, is anyone here, is somebody there, is anyone home, is anybody home, are you
    awake, you awake, wake up, are you on, are you online, you online, are you working, are you awake
    yet, are you dead, are you listening, do you hear me, can you hear me, can you read this, can you
    see this, can you see me, do you read me, is this thing on, is this thing working, are you broken,
    test, testing, test test, test test test, testing testing, test 123, test 1 2, test 1 2 3, testing
    123, testing 1 2, testing 1 2 3, testing testing 1 2 3, testing testing 123, mic check, mic test,
    just a test, just testing, i am testing, only a test, only testing, check check, asdf, asdfasdf,
    qwerty, lorem ipsum, blah, blah blah, blah blah blah, bla, bla bla, tell me a joke, tell a joke,
    tell me something, tell me something funny, tell me something interesting, say something, say hi,
    say hello, say hi to me, talk to me, can you talk, can you speak, can you speak english, do you
    speak english, do you understand me, do you understand, know any jokes, sing a song, sing me a song,
    sing for me, do something, entertain me, surprise me, i am bored, i am sad, i am happy, i am tired,
    i am fine, i am good, i am ok, i am okay, let us chat, let us talk, chat with me, can we talk, can
    we chat, wanna chat, do you want to chat, be my friend, are you my friend, what is your favorite
    color, what do you think, what do you want, fight me, make me a sandwich
""")
"""Questions to the bot about itself, calls for help, and trials whether it is there."""

BOT_QUESTION_OPENERS: Final = parse_words("who what how are can could do did were which is")
"""Words that a question to the bot about itself may open with."""

BOT_QUESTION_WORDS: Final = parse_words("""
    ai bot robot human person machine program programme programmed software app chatbot assistant gpt chatgpt
    llm name named called maker creator author owner developer inventor boss capable able smart clever
    intelligent talk speak chat real alive
""")
"""Content words of questions to the bot about itself: "who is your maker"."""

AMBIGUOUS_PHRASES: Final = parse_phrases("""
    menu, options, usage, instructions, commands, tutorial, faq, info, deal, peace, stop, check, tests,
    props, bet, word, trash, garbage, ping, pong, 123, getting started, get started, how to start, how
    do i start, where do i start, how to use, sick, lit, super, night, based, rip, same, fire, die,
    question, questions, lame, boo, foo, this is a test, one two three, 1 2 3, test 1, test 2, ack,
    epic, list commands, show commands, command list, list of commands, what commands are there, which
    commands are there, what are the commands, dance, sing, fair, broken, legend, name, fast, slow,
    mean, kind, fun, sad, strange, odd, rubbish
""")
"""Phrases that may be subjects of articles: small talk only where no article has their words."""

POINTING_PHRASES: Final = parse_phrases("""
    how does this work, how does it work, does this work, is this working, does it work, is it working,
    how to use this, how to use it, how do i use this, how do i use it, how can i use this, what is this
    for, who made this, what does this do, what can it do, what is this, who is this, is this ai, is
    this an ai, is this on, is this a bot, is it on, how do i start, how do you do that, how do you do
    this, how did you do that
""")
"""Phrases that are about the bot only where no question precedes them, to which they may refer."""

ADDRESSEES: Final = parse_words("""
    bot botty robot footnote footbot you u ya guys guy all everyone everybody every1 yall folks people
    peeps team friend friends buddy bud pal mate m8 mates man men bro bruv broski brother sis dude dudes
    fam fren frens sir madam maam boss there world again gang lads lad love dear darling hun honey champ
    legend ai
""")
"""Words for whoever is spoken to."""

BOT_NAMES: Final = parse_words("bot botty robot footnote footbot ai")
"""Words for the bot."""

PLAIN_OPENINGS: Final = parse_phrases("""
    hi, hello, hey, heya, hiya, hallo, hullo, yo, thanks, thank you, thx, thanx, ty, tysm, ok, okay
""")
"""Phrases that are no part of what follows, even without a mark between, if no article has their words."""

CLOSINGS: Final = parse_phrases("""
    thanks, thank you, thx, thanx, ty, tysm, tyvm, thanks a lot, thank you so much, thank you very much,
    thanks so much, many thanks, thanks in advance, cheers, pls, plz, lol, lmao, rofl, haha
""")
"""Phrases that may follow a question and are no part of it."""

FILLERS: Final = parse_words("""
    please pls plz plox kindly so very much really well just then now today tho though anyway anyways
    btw and but also too again still um uhm er erm oh ah ooh to a lot lots ton kind my exactly actually
    literally honestly already absolutely truly certainly indeed fucking freaking damn goddamn bloody
""")
"""Words that may stand beside a phrase of small talk without adding anything."""

LAUGHTER_LETTERS: Final = parse_words("ha he hi ho ja lo xd")
"""Pairs of letters that words of laughter consist of, such as "hahahah" and "lolol"."""

EMOTICONS: Final = parse_words(r"""
    :d :-d ;d =d x-d :p :-p ;p =p :b :o :-o :0 o_o o.o 0_0 -_- :3 :s :-s :x :c :'d d: dx <3 </3 <33 <333
    o7 \o/ o/ \o c: ^o^ >:3 uwu owo t_t t.t ;_; q_q 8) 8-) b) b-) xd :v :l :i ¯\_(ツ)_/¯ (ツ) ツ
""")
"""Emoticons with letters or digits, which would otherwise be words."""

STATEMENT_OPENERS: Final = parse_words("""
    that thats this it its you youre ur u i im ill we now
""")
"""Openings of a remark after thanks or a greeting, such as "that saved my day"."""

QUESTION_OPENERS: Final = QUESTION_WORDS | parse_words("""
    is are was were can could will would shall should may might must has have had does did do am isnt
    arent wasnt werent dont doesnt didnt cant couldnt wont wouldnt shouldnt whats whos wheres whens hows
    whys wat wot wen whn y and but or so then also tell show list give find explain describe summarise
    summarize compare any
""")
"""Words that a question after small talk opens with."""

DROPPED_CONNECTIVES: Final = parse_words("so well um uhm er oh btw please pls plz")
"""Words between small talk and a question that are no part of the question."""

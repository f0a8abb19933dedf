"""German function words, which are not indexed, and those that refer back.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

QUESTION_WORDS: Final = parse_words("""
    wer wem wen wessen was wann wo woher wohin wie wieso weshalb warum wozu wodurch womit wofür woran
    worauf woraus worin worüber wovon wovor wonach wobei wogegen welche welchem welchen welcher welches
""")

STOP_WORDS: Final = QUESTION_WORDS | parse_words("""
    aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders
    auch auf aus außer bei beim beide beiden bereits bin bis bist bitte da dabei dadurch dafür dagegen
    daher damit danach dann daran darauf daraus darin darüber darum das dass dasselbe davon davor dazu
    dein deine deinem deinen deiner deines dem demselben den denen denn denselben der deren derer
    derselbe derselben des deshalb desselben dessen dich die dies diese dieselbe dieselben diesem diesen
    dieser dieses dir doch dort du durch dürfen darf durfte durften ein eine einem einen einer eines
    einige einigem einigen einiger einiges einmal er es etwa etwas euch euer eure eurem euren eurer für
    gegen gewesen gab gibt hab habe haben hat hatte hatten hast hattest hätte hätten her hier hin hinter
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja je jede jedem jeden jeder
    jedes jedoch jemals jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner keines
    können könnte könnten konnte konnten machen macht man manche manchem manchen mancher manches mein
    meine meinem meinen meiner meines mich mir mit muss muß musste mussten müssen nach nachdem nein
    nicht nichts noch nun nur ob obwohl oder ohne schon sehr sei seid sein seine seinem seinen seiner
    seines seit selbst sich sie sind so sobald sogar solche solchem solchen solcher solches soll sollen
    sollte sollten sondern sonst sowie sowohl über um und uns unser unsere unserem unseren unserer unter
    viel viele vielen vieler vom von vor während war waren warst wäre wären weg weil weiter wenn werde
    werden wird wurde wurden wirst worden will wollen wollte wollten wieder wir würde würden zu zum zur
    zwar zwischen
""")

ANAPHORIC_OPENERS: Final = parse_words("""
    er sie es dies diese dieser dieses diesem diesen jene jener ihr ihre ihrem ihren sein seine seinem
    seinen seiner deren dessen dort dabei dafür damit dadurch danach daher
""")

ANAPHORIC_PRONOUNS: Final = parse_words("""
    er sie es ihn ihm ihr ihnen sein seine seinem seinen seiner ihre ihrem ihren ihrer
""")

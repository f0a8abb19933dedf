"""The same town's story and questions about it in languages with few tables; answers by what they contain."""

from typing import Final, NamedTuple


class Town(NamedTuple):
    """An article in one language, with questions and a part of the sentence that answers each."""

    code: str
    text: str
    questions: tuple[tuple[str, str], ...]


TOWNS: Final = (
    Town(
        "ar",
        "تأسست مدينة فيلم عام 1342 على يد الكونت أوتو. تقع المدينة على نهر سارن.\n\n"
        "بنت آنا كير الطاحونة القديمة عام 1788. كانت الطاحونة تطحن القمح حتى عام 1931.\n\n"
        "يبلغ طول الجسر 240 مترا. افتتح الجسر بسبب غرق العبارة.\n\n"
        "يعرض المتحف 5000 ساعة قديمة. يبلغ سعر التذكرة 8 يورو.\n\n"
        "يقام المهرجان كل سبتمبر في ساحة السوق. حضر المهرجان 12000 زائر في عام 2019.",
        (
            ("متى تأسست مدينة فيلم؟", "1342"),
            ("من بنى الطاحونة القديمة؟", "آنا كير"),
            ("كم يبلغ طول الجسر؟", "240"),
            ("لماذا افتتح الجسر؟", "غرق"),
            ("كم ساعة يعرض المتحف؟", "5000"),
            ("كم سعر التذكرة؟", "8"),
            ("أين يقام المهرجان؟", "ساحة السوق"),
            ("كم زائرا حضر المهرجان في عام 2019؟", "12000"),
        ),
    ),
    Town(
        "el",
        "Η πόλη Βελμ ιδρύθηκε το 1342 από τον κόμη Όθωνα. Η πόλη βρίσκεται στον ποταμό Σαρν.\n\n"
        "Τον παλιό μύλο έχτισε το 1788 η Άννα Κερ. Ο μύλος άλεθε σιτάρι έως το 1931.\n\n"
        "Η γέφυρα έχει μήκος 240 μέτρα. Η γέφυρα άνοιξε επειδή βυθίστηκε το πορθμείο.\n\n"
        "Το μουσείο εκθέτει 5.000 ρολόγια. Το εισιτήριο κοστίζει 8 ευρώ.\n\n"
        "Το φεστιβάλ γίνεται κάθε Σεπτέμβριο στην πλατεία της αγοράς. "
        "Το 2019 το φεστιβάλ είχε 12.000 επισκέπτες.",
        (
            ("Πότε ιδρύθηκε η πόλη Βελμ;", "1342"),
            ("Ποιος έχτισε τον μύλο;", "Άννα Κερ"),
            ("Πόσο μήκος έχει η γέφυρα;", "240"),
            ("Γιατί άνοιξε η γέφυρα;", "πορθμείο"),
            ("Πόσα ρολόγια εκθέτει το μουσείο;", "5.000"),
            ("Πόσο κοστίζει το εισιτήριο;", "8 ευρώ"),
            ("Πού γίνεται το φεστιβάλ;", "πλατεία"),
            ("Πόσους επισκέπτες είχε το φεστιβάλ το 2019;", "12.000"),
        ),
    ),
    Town(
        "hi",
        "वेल्म नगर की स्थापना 1342 में काउंट ओटो ने की थी। यह नगर सार्न नदी पर बसा है।\n\n"
        "पुरानी चक्की 1788 में अन्ना केर ने बनाई थी। चक्की 1931 तक गेहूँ पीसती रही।\n\n"
        "पुल 240 मीटर लंबा है। पुल इसलिए खोला गया क्योंकि नौका डूब गई थी।\n\n"
        "संग्रहालय में 5000 घड़ियाँ दिखाई जाती हैं। टिकट की कीमत 8 यूरो है।\n\n"
        "मेला हर सितंबर में बाज़ार के चौक में लगता है। 2019 में मेले में 12000 दर्शक आए।",
        (
            ("वेल्म नगर की स्थापना कब हुई?", "1342"),
            ("पुरानी चक्की किसने बनाई?", "अन्ना केर"),
            ("पुल कितना लंबा है?", "240"),
            ("पुल क्यों खोला गया?", "नौका"),
            ("संग्रहालय में कितनी घड़ियाँ हैं?", "5000"),
            ("टिकट की कीमत कितनी है?", "8 यूरो"),
            ("मेला कहाँ लगता है?", "चौक"),
            ("2019 में मेले में कितने दर्शक आए?", "12000"),
        ),
    ),
    Town(
        "ja",
        "ヴェルムの町は1342年にオットー伯爵によって創設された。町はサルン川のほとりにある。\n\n"
        "古い水車は1788年にアンナ・カーが建てた。水車は1931年まで小麦をひいていた。\n\n"
        "橋の長さは240メートルである。橋は渡し船が沈んだために開通した。\n\n"
        "博物館には5000個の時計が展示されている。入場券の値段は8ユーロである。\n\n"
        "祭りは毎年9月に市場の広場で開かれる。2019年の祭りには12000人の客が訪れた。",
        (
            ("ヴェルムの町はいつ創設されましたか。", "1342"),
            ("古い水車は誰が建てましたか。", "アンナ・カー"),
            ("橋の長さはどのくらいですか。", "240"),
            ("橋はなぜ開通しましたか。", "渡し船"),
            ("博物館にはいくつの時計が展示されていますか。", "5000"),
            ("入場券の値段はいくらですか。", "8ユーロ"),
            ("祭りはどこで開かれますか。", "広場"),
            ("2019年の祭りには何人の客が訪れましたか。", "12000"),
        ),
    ),
    Town(
        "ro",
        "Orașul Velm a fost întemeiat în 1342 de contele Otto. Orașul se află pe râul Sarn.\n\n"
        "Moara veche a fost construită în 1788 de Anna Kerr. Moara a măcinat grâu până în 1931.\n\n"
        "Podul are o lungime de 240 de metri. Podul a fost deschis deoarece bacul s-a scufundat.\n\n"
        "Muzeul expune 5.000 de ceasuri. Biletul costă 8 euro.\n\n"
        "Festivalul are loc în fiecare septembrie în piața orașului. "
        "În 2019 festivalul a avut 12.000 de vizitatori.",
        (
            ("Când a fost întemeiat orașul Velm?", "1342"),
            ("Cine a construit moara?", "Anna Kerr"),
            ("Ce lungime are podul?", "240"),
            ("De ce a fost deschis podul?", "bacul"),
            ("Câte ceasuri expune muzeul?", "5.000"),
            ("Cât costă biletul?", "8 euro"),
            ("Unde are loc festivalul?", "piața"),
            ("Câți vizitatori a avut festivalul în 2019?", "12.000"),
        ),
    ),
    Town(
        "th",
        "เมืองเวล์มก่อตั้งขึ้นในปี 1342 โดยท่านเคานต์ออตโต เมืองนี้ตั้งอยู่ริมแม่น้ำซาร์นทางเหนือของภูเขาใหญ่\n\n"
        "โรงสีเก่าสร้างขึ้นในปี 1788 โดยแอนนา เคอร์ โรงสีแห่งนี้โม่ข้าวสาลีมาจนถึงปี 1931 แล้วจึงปิดตัวลง\n\n"
        "สะพานมีความยาว 240 เมตร สะพานนี้เปิดใช้เพราะเรือข้ามฟากจมลงในแม่น้ำ\n\n"
        "พิพิธภัณฑ์จัดแสดงนาฬิกา 5000 เรือน บัตรเข้าชมราคา 8 ยูโรสำหรับผู้ใหญ่ทุกคน\n\n"
        "งานเทศกาลจัดขึ้นทุกเดือนกันยายนที่จัตุรัสตลาดกลางเมือง ในปี 2019 มีผู้เข้าชมงานเทศกาล 12000 คน",
        (
            ("เมืองเวล์มก่อตั้งขึ้นเมื่อไร", "1342"),
            ("ใครสร้างโรงสีเก่า", "แอนนา"),
            ("สะพานมีความยาวเท่าไร", "240"),
            ("ทำไมสะพานจึงเปิดใช้", "เรือข้ามฟาก"),
            ("พิพิธภัณฑ์จัดแสดงนาฬิกากี่เรือน", "5000"),
            ("บัตรเข้าชมราคาเท่าไร", "8 ยูโร"),
            ("งานเทศกาลจัดขึ้นที่ไหน", "จัตุรัส"),
            ("ในปี 2019 มีผู้เข้าชมงานเทศกาลกี่คน", "12000"),
        ),
    ),
    Town(
        "tr",
        "Velm kenti 1342 yılında Kont Otto tarafından kuruldu. Kent Sarn nehrinin kıyısındadır.\n\n"
        "Eski değirmeni 1788 yılında Anna Kerr inşa etti. Değirmen 1931 yılına kadar buğday öğüttü.\n\n"
        "Köprünün uzunluğu 240 metredir. Köprü, feribot battığı için açıldı.\n\n"
        "Müzede 5.000 saat sergileniyor. Biletin fiyatı 8 avrodur.\n\n"
        "Şenlik her eylül ayında pazar meydanında yapılır. 2019 yılında şenliğe 12.000 ziyaretçi geldi.",
        (
            ("Velm kenti ne zaman kuruldu?", "1342"),
            ("Eski değirmeni kim inşa etti?", "Anna Kerr"),
            ("Köprünün uzunluğu ne kadardır?", "240"),
            ("Köprü neden açıldı?", "feribot"),
            ("Müzede kaç saat sergileniyor?", "5.000"),
            ("Biletin fiyatı nedir?", "8 avro"),
            ("Şenlik nerede yapılır?", "meydan"),
            ("2019 yılında şenliğe kaç ziyaretçi geldi?", "12.000"),
        ),
    ),
    Town(
        "vi",
        "Thị trấn Velm được bá tước Otto thành lập năm 1342. Thị trấn nằm bên sông Sarn.\n\n"
        "Cối xay cũ do Anna Kerr xây dựng năm 1788. Cối xay nghiền lúa mì cho đến năm 1931.\n\n"
        "Cây cầu dài 240 mét. Cây cầu được khánh thành vì chiếc phà bị chìm.\n\n"
        "Bảo tàng trưng bày 5.000 chiếc đồng hồ. Vé vào cửa giá 8 euro.\n\n"
        "Lễ hội diễn ra vào tháng chín hằng năm ở quảng trường chợ. Năm 2019 lễ hội có 12.000 du khách.",
        (
            ("Thị trấn Velm được thành lập khi nào?", "1342"),
            ("Ai xây dựng cối xay cũ?", "Anna Kerr"),
            ("Cây cầu dài bao nhiêu?", "240"),
            ("Tại sao cây cầu được khánh thành?", "phà"),
            ("Bảo tàng trưng bày bao nhiêu đồng hồ?", "5.000"),
            ("Vé vào cửa giá bao nhiêu?", "8 euro"),
            ("Lễ hội diễn ra ở đâu?", "quảng trường"),
            ("Năm 2019 lễ hội có bao nhiêu du khách?", "12.000"),
        ),
    ),
)

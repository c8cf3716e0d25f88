/** Lines of stories by language: ten that are headings, and ten that are not though they look like some. */

/** The lines of one language, parted by `|`. */
export interface HeadingLines {
  readonly headings: string;
  readonly others: string;
}

/** Invented lines. */
export const HEADING_LINES: Readonly<Record<string, HeadingLines>> = {
  en: {
    headings:
      'Chapter 12|CHAPTER NINE|Part Two: The Ferry|Book III|Chapter the First|Epilogue|Interlude 2|Chapter Forty-Two|Ch. 4 - Salt|Prologue: Ash',
    others:
      'Chapter 12 was the best of the book.|Part of the roof came down.|Book a room for two|Chapter and verse, she knew it.|Act your age!|Parts 1 and 2 are lost.|Prologues are dull.|The first part of the way was easy.|Ten chapters later he slept.|Part I never liked was the end.',
  },
  fr: {
    headings:
      'Chapitre 3|Chapitre premier|CHAPITRE IV|Chapitre 1 : Le quai|Première partie|Chapitre vingt et un|Livre deuxième|Prologue|Épilogue|2e partie',
    others:
      'Chapitre 3 était déchiré.|Partie de rien, elle avait réussi.|Première partie de cartes, première défaite.|Livre ouvert sur les genoux, il dormait.|La première partie du voyage fut longue.|Acte de courage ou folie ?|Épilogues et regrets.|Un chapitre de plus, dit-elle.|Partie un matin, elle ne revint pas.|Deux chapitres manquaient.',
  },
  de: {
    headings:
      'Kapitel 3|KAPITEL IV|Erstes Kapitel|3. Kapitel|Zweiter Teil|Kapitel einundzwanzig|Kapitel 7: Am Wehr|Prolog|Nachwort|Buch II',
    others:
      'Kapitel 3 war langweilig.|Teil des Dachs war eingestürzt.|Das erste Kapitel gefiel ihm nicht.|Erster Teil der Reise war die Fähre.|Buch zu und schlafen!|Kapitel um Kapitel las sie vor.|Prologe mochte er nie.|Band eins davon lag im Regal.|3. Kapitel lesen, dann schlafen.|Ein Teil davon stimmt.',
  },
  es: {
    headings:
      'Capítulo 3|CAPÍTULO PRIMERO|Primera parte|Capítulo XII|Capítulo 2. La barca|Libro segundo|Prólogo|Epílogo|Capítulo dieciséis|Segunda parte: El río',
    others:
      'Capítulo 3 no existía en su copia.|Parte de la casa ardía.|Primera parte del plan: callar.|Libro en mano, salió.|El capítulo tres le gustó.|La segunda parte fue peor.|Actos, no palabras.|Dos capítulos más, pidió.|Parte uno y llega otro.|Prólogos aparte, me gustó.',
  },
  it: {
    headings:
      'Capitolo 3|Capitolo primo|CAPITOLO V|Parte seconda|Prima parte|Capitolo 4: Il molo|Libro terzo|Prologo|Epilogo|Capitolo ventuno',
    others:
      'Capitolo 3 mancava.|Parte uno e arriva l’altro.|Prima parte del viaggio, poi la nave.|Libro chiuso, luce spenta.|Il primo capitolo era bello.|Canto due volte al giorno.|Parte della torre cadde.|Due capitoli dopo dormiva.|La seconda parte lo annoiò.|Prologhi e note, che noia.',
  },
  pt: {
    headings:
      'Capítulo 3|CAPÍTULO PRIMEIRO|Primeira parte|Capítulo IX|Capítulo 2 – A ponte|Livro segundo|Prólogo|Epílogo|Capítulo dezesseis|Segunda parte',
    others:
      'Capítulo 3 estava rasgado.|Parte da casa ardia.|Primeira parte da viagem, e já chovia.|Livro na mão, saiu.|O primeiro capítulo era bom.|A segunda parte foi pior.|Canto um fado, disse.|Dois capítulos depois, dormia.|Parte um e chega outro.|Prólogos não, obrigado.',
  },
  nl: {
    headings:
      'Hoofdstuk 3|HOOFDSTUK IV|Eerste hoofdstuk|Deel twee|Derde deel|Hoofdstuk eenentwintig|Hoofdstuk 5: De sluis|Proloog|Epiloog|Boek II',
    others:
      'Hoofdstuk 3 was saai.|Deel van het dak lag er.|Eerste deel van de reis was nat.|Boek dicht en slapen.|Het eerste hoofdstuk las ze.|Brief aan zijn moeder|Hoofdstukken lang gebeurde er niets.|Twee delen later sliep hij.|Deel een geheim met mij.|Het derde deel viel tegen.',
  },
  pl: {
    headings:
      'Rozdział 3|ROZDZIAŁ IV|Rozdział pierwszy|Część druga|Pierwszy rozdział|Rozdział 5: Most|Tom II|Prolog|Epilog|Rozdział dwudziesty pierwszy',
    others:
      'Rozdział 3 był nudny.|Część ludzi wyszła.|Część druga planu zawiodła.|Tom wrócił do domu.|Pierwszy rozdział mu się podobał.|List do matki|Akt odwagi, mówili.|Dwa rozdziały później spał.|Rozdziały mijały wolno.|Część pierwsza mnie znudziła.',
  },
  ru: {
    headings:
      'Глава 2|ГЛАВА ПЕРВАЯ|Глава вторая. Мост|Часть I|Часть первая|Книга вторая|Глава 12: Дом у реки|Пролог|Эпилог|Глава двадцать первая',
    others:
      'Глава 2 была скучной.|Часть людей ушла домой.|Глава семьи молчал.|Книга лежала на столе.|Первая глава ему понравилась.|Часть первая мне надоела.|Том вернулся поздно.|Две главы спустя он уснул.|Письмо от матери пришло утром.|Пролога не будет.',
  },
  uk: {
    headings:
      'Розділ 2|РОЗДІЛ ПЕРШИЙ|Розділ другий. Міст|Частина I|Частина перша|Книга друга|Розділ 12: Дім біля річки|Пролог|Епілог|Глава 3',
    others:
      'Розділ 2 був нудний.|Частина людей пішла.|Глава родини мовчав.|Книга лежала на столі.|Перший розділ йому сподобався.|Лист від матері прийшов уранці.|Том повернувся пізно.|Два розділи потому він заснув.|Дія почалася зненацька.|Прологу не буде.',
  },
  sv: {
    headings:
      'Kapitel 3|KAPITEL IV|Första kapitlet|Del två|Andra delen|Kapitel tjugoett|Kapitel 5: Slussen|Prolog|Epilog|Bok II',
    others:
      'Kapitel 3 var tråkigt.|Del av taket låg där.|Första delen av resan var våt.|Bok efter bok lästes.|Det första kapitlet läste hon.|Brev till modern|Kapitlet var slut.|Två delar senare sov han.|Del ett minne med mig.|Akten försvann i natt.',
  },
  fi: {
    headings:
      'Luku 3|LUKU IV|Ensimmäinen luku|Osa kaksi|Toinen osa|1. luku|Luku 5: Sulku|Prologi|Epilogi|Kirja II',
    others:
      'Luku 3 oli tylsä.|Osa katosta putosi.|Ensimmäinen osa matkasta oli märkä.|Kirja kiinni ja nukkumaan.|Hän luki ensimmäisen luvun.|Kirje äidille|Luvut kuluivat hitaasti.|Kaksi lukua myöhemmin hän nukkui.|Osa yhdestä talosta paloi.|Toinen osa oli pettymys.',
  },
  cs: {
    headings:
      'Kapitola 3|KAPITOLA IV|Kapitola první|První kapitola|Část druhá|3. kapitola|Kapitola 5: Most|Prolog|Epilog|Kniha II',
    others:
      'Kapitola 3 byla nudná.|Část lidí odešla.|První část cesty byla mokrá.|Kniha ležela na stole.|Ta první kapitola se mu líbila.|Dopis pro matku|Díl první ho nudil.|Dvě kapitoly poté spal.|Kapitoly ubíhaly pomalu.|Část první mě unavila.',
  },
  hu: {
    headings:
      '3. fejezet|IV. fejezet|Első fejezet|Második rész|ELSŐ KÖNYV|Harmadik fejezet: A híd|5. fejezet – A zsilip|Prológus|Epilógus|Előszó',
    others:
      '3. fejezet után elaludt.|Első rész után hazament.|Könyv volt az asztalon.|A második fejezet unalmas volt.|Rész és egész egy.|Levél az anyjának|Fejezetek teltek el így.|Két fejezettel később aludt.|Első könyve elveszett.|Prológusra nincs szükség.',
  },
  tr: {
    headings:
      'Bölüm 3|BÖLÜM IV|1. Bölüm|Birinci Bölüm|İkinci Kısım|Bölüm Beş|Bölüm 7: Köprü|Önsöz|Epilog|Üçüncü Kitap',
    others:
      'Bölüm 3 çok sıkıcıydı.|Birinci bölüm onu yordu.|Kitap masanın üstündeydi.|İlk bölümü sevdi.|Bölümler yavaş geçti.|Mektup annesindendi.|İki bölüm sonra uyudu.|Perde kapandı.|Parça parça oldu.|Önsözü okumadı.',
  },
  el: {
    headings:
      'Κεφάλαιο 3|ΚΕΦΑΛΑΙΟ ΠΡΩΤΟ|Κεφάλαιο δεύτερο|Μέρος πρώτο|Πρώτο μέρος|Κεφάλαιο Α΄|Κεφάλαιο 7: Η γέφυρα|Πρόλογος|Επίλογος|Βιβλίο δεύτερο',
    others:
      'Κεφάλαιο 3 δεν υπήρχε.|Μέρος της στέγης έπεσε.|Το πρώτο κεφάλαιο του άρεσε.|Βιβλίο στο χέρι, βγήκε.|Πρώτο μέρος του σχεδίου ήταν η σιωπή.|Γράμμα από τη μητέρα|Κεφάλαια περνούσαν αργά.|Δύο κεφάλαια μετά κοιμόταν.|Σκηνή πρώτη φορά είδε.|Προλόγους δεν θέλω.',
  },
  ja: {
    headings:
      '第一章|第三話「雨」|第12話 灯台|第二部 海|序章|終章|プロローグ|エピローグ　朝|番外編|最終話',
    others:
      '第一章を読み終えた。|第一印象は悪かった。|第二の男が言った。|話は三年前にさかのぼる。|序列が決まった。|終わりだと彼は言った。|番外の客が来た。|第三者の声がした。|一話だけ読んだ。|プロローグは長かった。',
  },
  zh: {
    headings:
      '第一章|第二章 老人|第两百一十八章 归来|第3回|第十二卷 海|楔子|尾声|番外 一 猫|第壹百章 旧名|后记',
    others:
      '第一封信|第一章他读了三遍。|第二天早上下雨了。|第三个人没有说话。|他读到第四本书。|序列已经定了。|尾声渐渐远去。|番外的客人来了。|第一次见面|后记里他写道。',
  },
  'zh-Hant': {
    headings:
      '第一章|第二章 老人|第兩百一十八章 歸來|第三回 風雪|第五節|楔子|尾聲|番外|第十話 燈塔|後記',
    others:
      '第一封信|第一章他讀了三遍。|第二天早上下雨了。|第三個人沒有說話。|他讀到第四本書。|序列已經定了。|尾聲漸漸遠去。|番外的客人來了。|第一次見面|後記裡他寫道。',
  },
  ko: {
    headings: '1화|877화. 귀환|제3장 새벽|제1부|2장: 바다|프롤로그|에필로그|외전|제12화 등대|후기',
    others:
      '1화를 읽었다.|제3자의 목소리였다.|2부터 시작하자.|화가 났다.|제1장을 다시 읽었다.|프롤로그가 길었다.|3장의 편지가 왔다.|외전을 기다렸다.|후기를 썼다.|10권을 샀다.',
  },
  ar: {
    headings:
      'الفصل الأول|الفصل 3|الفصل ٣|الجزء الثاني|الفصل الثالث: الجسر|الباب الخامس|الفصل الحادي عشر|مقدمة|خاتمة|الكتاب الثاني',
    others:
      'الفصل الأول كان طويلا.|الجزء الأكبر من السقف سقط.|الكتاب على الطاولة.|الباب مفتوح.|قرأ الفصل الأول مرتين.|الرسالة وصلت صباحا.|فصل الشتاء طويل.|مقدمة السفينة تحطمت.|بعد فصلين نام.|الباب الثاني كان مغلقا.',
  },
  he: {
    headings:
      "פרק 3|פרק ראשון|פרק א׳|חלק שני|פרק שלישי: הגשר|ספר ראשון|פרק ב': הים|פרולוג|אפילוג|הקדמה",
    others:
      'פרק 3 היה משעמם.|חלק מהגג נפל.|ספר על השולחן.|הפרק הראשון מצא חן בעיניו.|מכתב הגיע בבוקר.|פרק זמן עבר.|אחרי שני פרקים נרדם.|חלק ראשון ממני רצה ללכת.|תמונה על הקיר.|הקדמה לא נחוצה.',
  },
};

/** The words of chapter headings in languages of the north and the east, and in other alphabets. */
import type { HeadingWords } from './heading-kinds.ts';

/** Words by language. */
export const OTHER_ALPHABETS: Readonly<Record<string, HeadingWords>> = {
  ru: {
    numbered: {
      chapter: 'глава гл',
      part: 'часть',
      book: 'книга',
      volume: 'том',
      act: 'акт действие',
      scene: 'сцена явление',
      canto: 'песнь',
      letter: 'письмо',
      episode: 'эпизод серия',
    },
    named: {
      prologue: 'пролог',
      epilogue: 'эпилог',
      interlude: 'интерлюдия',
      introduction: 'введение вступление',
      preface: 'предисловие',
      afterword: 'послесловие заключение',
      'side-story': 'бонус экстра',
    },
    cardinals:
      'один|одна два|две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
    ordinals:
      'первая|первый|первое вторая|второй|второе третья|третий|третье четвёртая|четвертая|четвёртый|четвертый пятая|пятый|пятое шестая|шестой|шестое седьмая|седьмой|седьмое восьмая|восьмой|восьмое девятая|девятый десятая|десятый одиннадцатая|одиннадцатый двенадцатая|двенадцатый тринадцатая|тринадцатый четырнадцатая|четырнадцатый пятнадцатая|пятнадцатый шестнадцатая|шестнадцатый семнадцатая|семнадцатый восемнадцатая|восемнадцатый девятнадцатая|девятнадцатый двадцатая|двадцатый последняя|последний',
    tens: 'двадцать тридцать сорок пятьдесят шестьдесят',
    joint: ' ',
  },
  uk: {
    numbered: {
      chapter: 'розділ глава',
      part: 'частина',
      book: 'книга',
      volume: 'том',
      act: 'дія акт',
      scene: 'сцена ява',
      canto: 'пісня',
      letter: 'лист',
      episode: 'епізод серія',
    },
    named: {
      prologue: 'пролог',
      epilogue: 'епілог',
      interlude: 'інтерлюдія',
      introduction: 'вступ',
      preface: 'передмова',
      afterword: 'післямова',
    },
    cardinals:
      "один|одна два|дві три чотири п’ять|п'ять шість сім вісім дев’ять|дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять|п'ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять|дев'ятнадцять двадцять",
    ordinals:
      "перший|перша друга|другий третій|третя четвертий|четверта п’ятий|п'ятий|п’ята|п'ята шостий|шоста сьомий|сьома восьмий|восьма дев’ятий|дев'ятий|дев’ята|дев'ята десятий|десята одинадцятий|одинадцята дванадцятий|дванадцята тринадцятий чотирнадцятий п’ятнадцятий|п'ятнадцятий шістнадцятий сімнадцятий вісімнадцятий дев’ятнадцятий|дев'ятнадцятий двадцятий|двадцята останній|остання",
  },
  sv: {
    numbered: {
      chapter: 'kapitel kapitlet kap',
      part: 'del delen',
      book: 'bok boken',
      volume: 'band bandet',
      act: 'akt akten',
      scene: 'scen',
      letter: 'brev brevet',
      episode: 'avsnitt',
    },
    named: {
      prologue: 'prolog',
      epilogue: 'epilog',
      interlude: 'mellanspel',
      introduction: 'inledning',
      preface: 'förord',
      afterword: 'efterord',
    },
    cardinals:
      'ett|en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
    ordinals:
      'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde sista',
    tens: 'tjugo trettio fyrtio femtio',
    joint: '',
  },
  fi: {
    numbered: {
      chapter: 'luku kappale',
      part: 'osa',
      book: 'kirja',
      volume: 'nide',
      act: 'näytös',
      scene: 'kohtaus',
      letter: 'kirje',
      episode: 'jakso',
    },
    named: {
      prologue: 'prologi esinäytös',
      epilogue: 'epilogi',
      interlude: 'välisoitto välinäytös',
      introduction: 'johdanto',
      preface: 'esipuhe alkusanat',
      afterword: 'jälkisanat loppusanat',
    },
    cardinals:
      'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista kaksikymmentä',
    ordinals:
      'ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista kahdestoista kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista yhdeksästoista kahdeskymmenes viimeinen',
    tens: 'kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä',
    joint: '',
  },
  cs: {
    numbered: {
      chapter: 'kapitola kap',
      part: 'část díl',
      book: 'kniha',
      volume: 'svazek',
      act: 'dějství jednání',
      scene: 'scéna výstup',
      canto: 'zpěv',
      letter: 'dopis',
      episode: 'epizoda',
    },
    named: {
      prologue: 'prolog',
      epilogue: 'epilog',
      interlude: 'mezihra',
      introduction: 'úvod',
      preface: 'předmluva',
      afterword: 'doslov závěr',
    },
    cardinals:
      'jedna|jeden dva|dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet',
    ordinals:
      'první druhá|druhý|druhé třetí čtvrtá|čtvrtý|čtvrté pátá|pátý|páté šestá|šestý|šesté sedmá|sedmý|sedmé osmá|osmý|osmé devátá|devátý desátá|desátý jedenáctá|jedenáctý dvanáctá|dvanáctý třináctá|třináctý čtrnáctá|čtrnáctý patnáctá|patnáctý šestnáctá|šestnáctý sedmnáctá|sedmnáctý osmnáctá|osmnáctý devatenáctá|devatenáctý dvacátá|dvacátý poslední',
    tens: 'dvacet|dvacátá třicet|třicátá čtyřicet|čtyřicátá padesát|padesátá',
    joint: ' ',
  },
  hu: {
    numbered: {
      chapter: 'fejezet',
      part: 'rész',
      book: 'könyv',
      volume: 'kötet',
      act: 'felvonás',
      scene: 'jelenet szín',
      canto: 'ének',
      letter: 'levél',
      episode: 'epizód',
    },
    named: {
      prologue: 'prológus',
      epilogue: 'epilógus',
      interlude: 'közjáték',
      introduction: 'bevezetés',
      preface: 'előszó',
      afterword: 'utószó',
    },
    cardinals:
      'egy kettő|két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc húsz',
    ordinals:
      'első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik tizenegyedik tizenkettedik tizenharmadik tizennegyedik tizenötödik tizenhatodik tizenhetedik tizennyolcadik tizenkilencedik huszadik utolsó',
  },
  tr: {
    numbered: {
      chapter: 'bölüm',
      part: 'kısım parça',
      book: 'kitap',
      volume: 'cilt',
      act: 'perde',
      scene: 'sahne',
      letter: 'mektup',
      episode: 'epizot',
    },
    named: {
      prologue: 'prolog önsöz giriş',
      epilogue: 'epilog sonsöz',
      interlude: 'ara_bölüm',
      introduction: 'sunuş',
      preface: 'ön_söz',
      afterword: 'son_söz',
    },
    cardinals:
      'bir iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki on_üç on_dört on_beş on_altı on_yedi on_sekiz on_dokuz yirmi',
    ordinals:
      'birinci|ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu on_birinci on_ikinci on_üçüncü on_dördüncü on_beşinci on_altıncı on_yedinci on_sekizinci on_dokuzuncu yirminci son',
    tens: 'yirmi otuz kırk elli altmış',
    joint: ' ',
  },
  el: {
    numbered: {
      chapter: 'κεφάλαιο|κεφαλαιο κεφ',
      part: 'μέρος|μερος',
      book: 'βιβλίο|βιβλιο',
      volume: 'τόμος|τομος',
      act: 'πράξη|πραξη',
      scene: 'σκηνή|σκηνη',
      canto: 'ραψωδία',
      letter: 'γράμμα επιστολή',
      episode: 'επεισόδιο|επεισοδιο',
    },
    named: {
      prologue: 'πρόλογος|προλογος',
      epilogue: 'επίλογος|επιλογος',
      interlude: 'ιντερλούδιο ιντερμέδιο',
      introduction: 'εισαγωγή|εισαγωγη',
      preface: 'προοίμιο',
      afterword: 'επίμετρο',
    },
    cardinals:
      'ένα δύο|δυο τρία τέσσερα πέντε έξι επτά|εφτά οκτώ|οχτώ εννέα|εννιά δέκα έντεκα|ένδεκα δώδεκα δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι δεκαεπτά|δεκαεφτά δεκαοκτώ|δεκαοχτώ δεκαεννέα|δεκαεννιά είκοσι',
    ordinals:
      'πρώτο|πρώτος|πρώτη|πρωτο δεύτερο|δεύτερος|δεύτερη|δευτερο τρίτο|τρίτος|τρίτη|τριτο τέταρτο|τέταρτος|τέταρτη πέμπτο|πέμπτη έκτο|έκτη έβδομο|έβδομη όγδοο|όγδοη ένατο|ένατη δέκατο|δέκατη ενδέκατο δωδέκατο',
    tens: 'είκοσι τριάντα σαράντα πενήντα',
    joint: ' ',
  },
  ar: {
    numbered: {
      chapter: 'الفصل فصل',
      part: 'الجزء القسم جزء',
      book: 'الكتاب',
      volume: 'المجلد',
      act: 'الباب',
      scene: 'المشهد',
      letter: 'الرسالة',
      episode: 'الحلقة',
    },
    named: {
      prologue: 'مقدمة المقدمة تمهيد تمهيدي',
      epilogue: 'خاتمة الخاتمة',
      interlude: 'فاصل',
      introduction: 'مدخل',
      preface: 'توطئة',
      afterword: 'كلمة_أخيرة',
    },
    cardinals:
      'واحد اثنان|اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد_عشر اثنا_عشر ثلاثة_عشر أربعة_عشر خمسة_عشر ستة_عشر سبعة_عشر ثمانية_عشر تسعة_عشر عشرون|عشرين',
    ordinals:
      'الأول|الاول|الأولى|أول الثاني|الثانية الثالث|الثالثة الرابع|الرابعة الخامس|الخامسة السادس|السادسة السابع|السابعة الثامن|الثامنة التاسع|التاسعة العاشر|العاشرة الحادي_عشر|الحادية_عشرة الثاني_عشر|الثانية_عشرة الثالث_عشر|الثالثة_عشرة الرابع_عشر الخامس_عشر السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرون الأخير|الأخيرة',
  },
  he: {
    numbered: {
      chapter: 'פרק',
      part: 'חלק',
      book: 'ספר',
      volume: 'כרך',
      act: 'מערכה',
      scene: 'תמונה סצנה',
      letter: 'מכתב',
      episode: 'שער',
    },
    named: {
      prologue: 'פרולוג פתח_דבר',
      epilogue: 'אפילוג',
      interlude: 'אינטרלוד',
      introduction: 'מבוא',
      preface: 'הקדמה',
      afterword: 'אחרית_דבר סוף_דבר',
    },
    cardinals:
      'אחד|אחת שניים|שתיים שלושה|שלוש ארבעה|ארבע חמישה|חמש שישה|שש שבעה|שבע שמונה תשעה|תשע עשרה|עשר אחת_עשרה|אחד_עשר שתים_עשרה|שנים_עשר שלוש_עשרה ארבע_עשרה חמש_עשרה שש_עשרה שבע_עשרה שמונה_עשרה תשע_עשרה עשרים',
    ordinals:
      'ראשון|ראשונה|הראשון|הראשונה שני|שנייה|שניה|השני|השנייה שלישי|שלישית|השלישי רביעי|רביעית|הרביעי חמישי|חמישית|החמישי שישי|שישית|השישי שביעי|שביעית|השביעי שמיני|שמינית|השמיני תשיעי|תשיעית|התשיעי עשירי|עשירית|העשירי',
    tens: 'עשרים שלושים ארבעים חמישים שישים',
    joint: '[ -]ו',
  },
};

/** The words of chapter headings, by language: what is numbered, what has no number, and the numerals. */
import type { HeadingWords } from './heading-kinds.ts';
import { OTHER_ALPHABETS } from './heading-words-others.ts';

/** Words by language, for alphabets that have words; Chinese, Japanese and Korean count otherwise (`counted-headings.ts`). */
export const HEADING_WORDS: Readonly<Record<string, HeadingWords>> = {
  fr: {
    numbered: {
      chapter: 'chapitre chap',
      part: 'partie',
      book: 'livre',
      volume: 'tome volume',
      act: 'acte',
      scene: 'scène',
      episode: 'épisode',
      canto: 'chant',
      letter: 'lettre',
    },
    named: {
      prologue: 'prologue',
      epilogue: 'épilogue',
      interlude: 'interlude intermède',
      introduction: 'introduction',
      preface: 'préface avant-propos',
      afterword: 'postface conclusion',
    },
    cardinals:
      'un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    ordinals:
      'premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième dernier|dernière',
    tens: 'vingt trente quarante cinquante soixante',
    joint: '[- ](?:et[- ])?',
  },
  de: {
    numbered: {
      chapter: 'kapitel kap',
      part: 'teil',
      book: 'buch',
      volume: 'band',
      act: 'akt aufzug',
      scene: 'szene auftritt',
      section: 'abschnitt',
      canto: 'gesang',
      letter: 'brief',
      episode: 'folge episode',
    },
    named: {
      prologue: 'prolog',
      epilogue: 'epilog',
      interlude: 'zwischenspiel intermezzo',
      introduction: 'einleitung',
      preface: 'vorwort',
      afterword: 'nachwort',
    },
    cardinals:
      'eins|ein zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    ordinals:
      'erste|erster|erstes zweite|zweiter|zweites dritte|dritter|drittes vierte|vierter|viertes fünfte|fünfter|fünftes sechste|sechster|sechstes siebte|siebter|siebtes|siebentes achte|achter|achtes neunte|neunter|neuntes zehnte|zehnter|zehntes elfte|elfter|elftes zwölfte|zwölfter|zwölftes dreizehnte|dreizehntes vierzehnte|vierzehntes fünfzehnte|fünfzehntes sechzehnte|sechzehntes siebzehnte|siebzehntes achtzehnte|achtzehntes neunzehnte|neunzehntes zwanzigste|zwanzigstes letzte|letzter|letztes',
    tens: 'zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    joint: 'und',
    unitsFirst: true,
  },
  es: {
    numbered: {
      chapter: 'capítulo|capitulo cap',
      part: 'parte',
      book: 'libro',
      volume: 'tomo volumen',
      act: 'acto',
      scene: 'escena',
      canto: 'canto',
      letter: 'carta',
      episode: 'episodio',
    },
    named: {
      prologue: 'prólogo|prologo',
      epilogue: 'epílogo|epilogo',
      interlude: 'interludio',
      introduction: 'introducción|introduccion',
      preface: 'prefacio',
      afterword: 'conclusión',
    },
    cardinals:
      'uno|un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
    ordinals:
      'primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima|septimo octavo|octava noveno|novena décimo|décima|decimo undécimo|undécima duodécimo|duodécima decimotercero|decimotercera decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo|vigésima último|última',
    tens: 'veinti treinta cuarenta cincuenta sesenta',
    joint: '(?: y )?',
  },
  it: {
    numbered: {
      chapter: 'capitolo cap',
      part: 'parte',
      book: 'libro',
      volume: 'volume',
      act: 'atto',
      scene: 'scena',
      canto: 'canto',
      letter: 'lettera',
      episode: 'episodio',
    },
    named: {
      prologue: 'prologo',
      epilogue: 'epilogo',
      interlude: 'interludio intermezzo',
      introduction: 'introduzione',
      preface: 'prefazione premessa',
      afterword: 'postfazione conclusione',
    },
    cardinals:
      'uno|un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
    ordinals:
      'primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta settimo|settima ottavo|ottava nono|nona decimo|decima undicesimo|undicesima dodicesimo|dodicesima tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo ultimo|ultima',
    tens: 'venti|vent trenta|trent quaranta|quarant cinquanta|cinquant sessanta|sessant',
    joint: '',
  },
  pt: {
    numbered: {
      chapter: 'capítulo|capitulo cap',
      part: 'parte',
      book: 'livro',
      volume: 'volume tomo',
      act: 'ato|acto',
      scene: 'cena',
      canto: 'canto',
      letter: 'carta',
      episode: 'episódio',
    },
    named: {
      prologue: 'prólogo',
      epilogue: 'epílogo',
      interlude: 'interlúdio',
      introduction: 'introdução',
      preface: 'prefácio',
      afterword: 'posfácio conclusão',
    },
    cardinals:
      'um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte',
    ordinals:
      'primeiro|primeira segundo|segunda terceiro|terceira quarto|quarta quinto|quinta sexto|sexta sétimo|sétima oitavo|oitava nono|nona décimo|décima undécimo duodécimo',
    tens: 'vinte trinta quarenta cinquenta sessenta',
    joint: ' e ',
  },
  nl: {
    numbered: {
      chapter: 'hoofdstuk hst',
      part: 'deel',
      book: 'boek',
      volume: 'band',
      act: 'bedrijf akte',
      scene: 'scène tafereel',
      letter: 'brief',
      episode: 'aflevering',
    },
    named: {
      prologue: 'proloog',
      epilogue: 'epiloog',
      interlude: 'intermezzo tussenspel',
      introduction: 'inleiding',
      preface: 'voorwoord',
      afterword: 'nawoord',
    },
    cardinals:
      'een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
    ordinals:
      'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste laatste',
    tens: 'twintig dertig veertig vijftig zestig',
    joint: '(?:en|ën)',
    unitsFirst: true,
  },
  pl: {
    numbered: {
      chapter: 'rozdział|rozdzial',
      part: 'część|czesc',
      book: 'księga',
      volume: 'tom',
      act: 'akt',
      scene: 'scena',
      canto: 'pieśń',
      letter: 'list',
      episode: 'odcinek',
    },
    named: {
      prologue: 'prolog',
      epilogue: 'epilog',
      interlude: 'interludium',
      introduction: 'wstęp wprowadzenie',
      preface: 'przedmowa',
      afterword: 'posłowie zakończenie',
    },
    cardinals:
      'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia',
    ordinals:
      'pierwszy|pierwsza drugi|druga trzeci|trzecia czwarty|czwarta piąty|piąta szósty|szósta siódmy|siódma ósmy|ósma dziewiąty|dziewiąta dziesiąty|dziesiąta jedenasty|jedenasta dwunasty|dwunasta trzynasty|trzynasta czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty dwudziesty ostatni|ostatnia',
    tens: 'dwadzieścia|dwudziesty trzydzieści|trzydziesty czterdzieści|czterdziesty pięćdziesiąt|pięćdziesiąty',
    joint: ' ',
  },
  ...OTHER_ALPHABETS,
};

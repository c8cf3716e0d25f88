/** Letters by which the encoding of a text is told: read in the right one, it has those of one language. */

/** The letters that languages have besides a to z, one set a language. */
export const ALPHABETS: readonly ReadonlySet<string>[] = [
  'äöüß', // German
  'àâæçéèêëîïôœùûüÿ', // French
  'áéíñóúüªº', // Spanish
  'àáâãçéêíóôõúüªº', // Portuguese
  'àèéìíîòóùú', // Italian
  'àçèéíïòóúü·', // Catalan
  'áâèéêëíïóôöúûüĳ', // Dutch
  'æøåéèóôêòâäö', // Danish, Norwegian
  'åäöéüàš', // Swedish, Finnish
  'áðéíóúýþæö', // Icelandic
  'áðíóúýæø', // Faroese
  'êñùüâôéè', // Breton
  'çëêïôéáó', // Albanian, Afrikaans
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'ăâîșțşţ', // Romanian
  'čćđšž', // Croatian, Slovene
  'çğıöşüâîûİ', // Turkish
  'ąčęėįšųūž', // Lithuanian
  'āčēģīķļņšūž', // Latvian
  'äõöüšž', // Estonian
  'ĉĝĥĵŝŭ', // Esperanto
  'ċġħżàèìòù', // Maltese
  'áčđŋšŧž', // Northern Sami
  'àáâäèéêëìíîïòóôöùúûüŵŷýÿ', // Welsh
  'āēīōūʻ', // Māori, Hawaiian
  'ăâđêôơưàáãèéìíòóõùúýạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ\u0300\u0301\u0303\u0309\u0323', // Vietnamese
  'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ', // Greek
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', // Russian, Bulgarian
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', // Ukrainian
  'абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ', // Serbian, Macedonian
  'абвгдеёжзійклмнопрстуўфхцчшыьэюя', // Belarusian
  'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ،؛؟ـًٌٍَُِّْ', // Arabic, Persian
  'אבגדהוזחטיךכלםמןנסעףפץצקרשתװױײְֱֲֳִֵֶַָֹֻּ־ֿׁׂ׳״', // Hebrew, Yiddish
].map((letters) => new Set(letters));

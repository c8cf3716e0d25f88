/** Elements that only draw a line between scenes: empty ones of a class such as `hr`, and pictures of an ornament. */

/** Names of classes that say so. */
const RULE_CLASS =
  /(?:^|[\s_])(?:hr|rule|divider|separator|(?:scene|section)[-_]?break)(?=$|[\s_])/i;
/** What a picture's text or file says when it is an ornament. */
const ORNAMENT_TEXT =
  /^(?:[\s*~#_=+•·⁂❦❧☙❖✦✧✻✽◆◇§-]+|(?:(?:scene|section|page|line|text)[ -]?)?(?:break|divider|separator))$/i;
const ORNAMENT_FILE =
  /(?:^|[/_-])(?:(?:scene|section)[-_]?break|divider|separator)s?[-_\d]*\.\w{3,4}$/i;

/** Whether an element without content draws a line. */
export function isEmptyRule(element: Element): boolean {
  return (
    (element.localName === 'div' || element.localName === 'p' || element.localName === 'span') &&
    RULE_CLASS.test(element.className) &&
    element.children.length === 0 &&
    (element.textContent ?? '').trim() === ''
  );
}

/** Whether a picture is an ornament between scenes. */
export function isDivider(element: Element): boolean {
  const alt = (element.getAttribute('alt') ?? element.getAttribute('title') ?? '').trim();
  if (alt !== '') return ORNAMENT_TEXT.test(alt);
  return ORNAMENT_FILE.test(element.getAttribute('src') ?? '');
}

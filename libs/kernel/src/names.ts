/** Every sign that stands between the parts of a name: Uyghur, Tibetan and foreign names come with any of them. */
const DOTS = /[·•‧∙・.｡。⋅]/gu;
/** White space, and signs that no one sees: zero-width characters, joiners, direction marks. */
const UNSEEN = /[\p{White_Space}\p{Cf}\p{Cc}]/gu;

/**
 * The form in which names are compared, never the form in which they are stored: compatibility forms (full width,
 * composed letters, CJK compatibility characters) as one, every middle dot as `·`, blanks and unseen signs left out,
 * case folded. Source: A-23.
 */
export function foldName(name: string): string {
  return name.normalize('NFKC').replace(UNSEEN, '').replace(DOTS, '·').toLowerCase();
}

/** Whether two names as written are the same name. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

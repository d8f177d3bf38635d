/** Every sign that stands between the parts of a name: Uyghur, Tibetan and foreign names come with any of them. */
const DOTS = /[·•‧∙・.｡。⋅]/gu;
/** Signs between the parts of a number, which one clerk writes and another leaves out: dashes of any length, and dots. */
const BETWEEN_PARTS = /[\p{Pd}\u2212\u00ad·•‧∙・.｡。⋅]/gu;
/** White space, and signs that no one sees: zero-width characters, joiners, direction marks. */
const UNSEEN = /[\p{White_Space}\p{Cf}\p{Cc}]/gu;

/**
 * The form in which names are compared, never the form in which they are stored: compatibility forms (full width,
 * composed letters, CJK compatibility characters) as one, every middle dot as `·`, blanks and unseen signs left out,
 * case folded. Source: A-23.
 */
export function foldName(name: string): string {
  return foldText(name.normalize('NFKC').replace(DOTS, '·'));
}

/**
 * The form in which the number of a paper, or the code of who issued or paid, is compared; stored it stays as written.
 * Compatibility forms as one, case folded, and blanks, unseen signs, dashes and dots left out, as the groups of a long
 * number are written now with and now without them: `no-1`, `NO.1`, `ＮＯ－１` and `no1` are one bill.
 */
export function foldReference(text: string): string {
  return foldText(text).replace(BETWEEN_PARTS, '');
}

function foldText(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
}

/** Whether two names as written are the same name. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** Control characters, line breaks, and everything that is drawn as nothing or turns the direction of what follows. */
const NOT_DRAWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** As long as the shortest number by which a person could be known. */
const NUMBER_OF_SOMEBODY = /\d{6}/;
/** Rare characters of names came as private use signs for a long time. */
const WRITTEN_SIGN = /[\p{L}\p{Co}]/u;

/** @returns whether a text of one line holds a sign that nobody sees: two such texts look alike and are not. */
export function hasUnseenSigns(text: string): boolean {
  return NOT_DRAWN.test(text);
}

/** What is wrong with a text that should be a person's name; blanks around it are not. Source: A-23. */
export function nameFault(
  name: string,
): 'TEXT_UNSEEN_SIGNS' | 'NAME_HOLDS_NUMBER' | 'NAME_WITHOUT_LETTERS' | undefined {
  const plain = name.trim();
  if (hasUnseenSigns(plain)) return 'TEXT_UNSEEN_SIGNS';
  if (NUMBER_OF_SOMEBODY.test(foldName(plain))) return 'NAME_HOLDS_NUMBER';
  return WRITTEN_SIGN.test(plain) ? undefined : 'NAME_WITHOUT_LETTERS';
}

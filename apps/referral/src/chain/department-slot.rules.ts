import type { Bilingual } from '@aid-chain/vocabulary';
import type { LinkText } from './link-texts.rules.js';

/**
 * Stands in a stored sentence for the name of the department whose code is in `refs.department`: a stored link never
 * changes, while the place may rename a department.
 */
export const DEPARTMENT_SLOT = '{department}';

interface Sentence {
  readonly textZh: string;
  readonly textEn: string;
}

/** The sentence of a link as it is read: with the name that the place gives the department now. */
export function shownText(
  { textZh, textEn, refs }: Sentence & Pick<LinkText, 'refs'>,
  departmentName: (code: string) => Bilingual,
): Sentence {
  const { department } = refs;
  if (typeof department !== 'string') return { textZh, textEn };
  const { zh, en } = departmentName(department);
  return {
    textZh: textZh.replaceAll(DEPARTMENT_SLOT, () => zh),
    textEn: textEn.replaceAll(DEPARTMENT_SLOT, () => en),
  };
}

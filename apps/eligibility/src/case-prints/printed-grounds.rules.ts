import type { WorksheetLine } from '@aid-chain/policy';
import type { PrintedGround } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';

/** Lines of a worksheet as a notice names its grounds: each sentence has the figures with document and article. */
export function printedGrounds(
  lines: readonly WorksheetLine[],
  whose: (personId: string | undefined) => Bilingual,
  language: keyof Bilingual,
): readonly PrintedGround[] {
  return lines.map(({ personId, textZh, textEn }) => ({
    who: whose(personId)[language],
    text: language === 'zh' ? textZh : textEn,
  }));
}

import type { WorksheetLine } from '@aid-chain/policy';
import type { RefusalNoticeModel } from '@aid-chain/printing';
import { decisionReasonCodes, nameOf, singleRefusalCodes, type Bilingual } from '@aid-chain/vocabulary';
import { printedCategory } from './printed-amount.rules.js';
import type { Decision } from '../cases/case.state.js';

/** The lines of what was refused: those that were not met are the reason, the others are how the figures came about. */
export function refusedLines(
  lines: readonly WorksheetLine[],
  { refused }: Pick<Decision, 'refused'>,
): { readonly grounds: readonly WorksheetLine[]; readonly figures: readonly WorksheetLine[] } {
  const own = lines.filter(({ category }) => refused.includes(category));
  return {
    grounds: own.filter(({ outcome }) => outcome === 'not-met'),
    figures: own.filter(({ outcome }) => outcome !== 'not-met'),
  };
}

/** What was refused to whom, with the reasons of people where they decided freely. */
export function printedRefusals(
  { refused, refusedPersons = [], reasonCodes }: Pick<Decision, 'refused' | 'refusedPersons' | 'reasonCodes'>,
  who: (personId: string | undefined) => Bilingual,
  language: keyof Bilingual,
): RefusalNoticeModel['refused'] {
  const reason = reasonCodes
    .map((code) => nameOf(decisionReasonCodes, code)[language])
    .join(language === 'zh' ? '' : ' ');
  return [
    ...refused.map((category) => ({
      ...{ what: printedCategory(category, language), who: who(undefined)[language], reason },
    })),
    ...refusedPersons.map(({ category, personId, reasonCode }) => ({
      what: printedCategory(category, language),
      who: who(personId)[language],
      reason: nameOf(singleRefusalCodes, reasonCode)[language],
    })),
  ];
}

import type { WorksheetLine } from '@aid-chain/policy';
import type { RefusalNoticeModel } from '@aid-chain/printing';
import { decisionReasonCodes, nameOf, singleRefusalCodes, type Bilingual } from '@aid-chain/vocabulary';
import { printedCategory } from '../case-prints/printed-amount.rules.js';
import type { Decision } from '../cases/case.state.js';

/** The lines of what was refused that were not met: those that were met are no reason. */
export function refusingLines(
  lines: readonly WorksheetLine[],
  { refused }: Pick<Decision, 'refused'>,
): readonly WorksheetLine[] {
  return lines.filter(({ category, outcome }) => refused.includes(category) && outcome !== 'met');
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

import { printedDay, type RefusalNoticeModel } from '@aid-chain/printing';
import { onceIf, type CasePaper } from './case-paper.js';
import { decisionOf } from './decision-of.rules.js';
import { printedGrounds } from './printed-grounds.rules.js';
import { printedRefusals, refusedLines } from './refusal-text.rules.js';

/** What was refused and why, in writing, with what the family may do against it (社会救助法 45, 76; L-06). */
export const refusalNotice: CasePaper = {
  form: 'refusal-notice',
  event: 'decision',
  step: { zh: '作出不予确认的决定', en: 'decide to refuse' },
  seen: ['name', 'place', 'decision', 'economy', 'circumstances'],
  things: ({ state }) => onceIf(state.is === 'decided' && state.notice.is !== 'not-owed'),
  fill: async (given, { connection, determinations, offices, rules }) => {
    const { file, track, today, applicant, place, who, whose } = given;
    const { regionCode } = file;
    const decision = decisionOf(given);
    const { on, authority } = decision;
    const frozen = await determinations.frozenFor(connection, file, track);
    const { grounds, figures } = refusedLines(frozen?.worksheet.lines ?? [], decision);
    const office = await offices.office(connection, regionCode, track, authority);
    const supervision = offices.supervision({ regionCode, track, on: today });
    const rights = await offices.rights(connection, { regionCode, track, on, authority, isRefusal: true });
    const law = rules.citationOf(regionCode, 'refusal-notice.in-writing', on);
    return (language): RefusalNoticeModel => ({
      ...{ applicant, place, decided: printedDay(on)[language] },
      refused: printedRefusals(decision, who, language),
      grounds: printedGrounds(grounds, whose, language),
      figures: printedGrounds(figures, whose, language),
      law: law[language],
      ...{ office: office(language), supervision: supervision(language), rights: rights(language) },
    });
  },
};

import { printedDay, type DecisionNoticeModel } from '@aid-chain/printing';
import { onceIf, type CasePaper } from './case-paper.js';
import { decisionOf } from './decision-of.rules.js';
import { sinceOf } from './paper-facts.js';
import { printedAmount, printedCategory } from './printed-amount.rules.js';
import { printedGrounds } from './printed-grounds.rules.js';
import { sinceDecision } from './since-decision.rules.js';

/** What was granted, from when on and on which lines, with what the family may do against it (D57 21; 社会救助法 76; A-27). */
export const decisionNotice: CasePaper = {
  form: 'decision-notice',
  event: 'decision',
  step: { zh: '作出给予救助的决定', en: 'decide to grant aid' },
  seen: ['name', 'place', 'decision', 'economy', 'circumstances'],
  things: (given) => onceIf(decisionOf(given).recognised.length > 0),
  fill: async (given, { connection, determinations, offices }) => {
    const { file, track, today, applicant, place, who, whose, facts } = given;
    const { regionCode } = file;
    const { recognised, on, authority } = decisionOf(given);
    const granted = new Set(recognised.map(({ category }) => category));
    const frozen = await determinations.frozenFor(connection, file, track);
    const lines = (frozen?.worksheet.lines ?? []).filter(({ category }) => granted.has(category));
    const own = facts.recognitions.filter((each) => each.caseId === file.caseId && each.track === track);
    const office = await offices.office(connection, regionCode, track, authority);
    const supervision = offices.supervision({ regionCode, track, on: today });
    const rights = await offices.rights(connection, { regionCode, track, on, authority });
    return (language): DecisionNoticeModel => ({
      ...{ applicant, place, decided: printedDay(on)[language] },
      granted: recognised.map((each) => ({
        what: printedCategory(each.category, language),
        who: who(each.personId)[language],
        amount: printedAmount(each, language),
        from: printedDay(each.validFrom)[language],
        until: each.validTo === undefined ? '' : printedDay(each.validTo)[language],
      })),
      since: sinceDecision(own, { caseId: file.caseId, track }, { ...sinceOf(facts), who, language }),
      grounds: printedGrounds(lines, whose, language),
      ...{ office: office(language), supervision: supervision(language), rights: rights(language) },
    });
  },
};

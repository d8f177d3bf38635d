import { printedDay, type SupplementNoticeModel } from '@aid-chain/printing';
import { nameOf, paperCodes, paperReasonCodes } from '@aid-chain/vocabulary';
import { onceIf, type CasePaper } from './case-paper.js';

/** Which papers the last survey asks the family for, all at once (D57 10; 社会救助法 62; L-12). */
export const supplementNotice: CasePaper = {
  form: 'supplement-notice',
  event: 'survey',
  step: { zh: '在入户调查中要求补充材料', en: 'ask for papers at the survey' },
  seen: ['name', 'place', 'circumstances'],
  things: ({ facts: { survey } }) => onceIf((survey?.papers ?? []).length > 0),
  fill: async (given, { connection, offices, rules, directory }) => {
    const { file, track, applicant, place, who, today } = given;
    const { regionCode } = file;
    const { survey } = given.facts;
    const on = survey?.on ?? today;
    const office = await offices.office(connection, regionCode, track);
    const law = rules.citationOf(regionCode, 'supplement-notice.once', on);
    const notAsked = rules.citationOf(regionCode, 'supplement-notice.unverifiable-only', on);
    const days = rules.one(regionCode, 'supplement-notice.working-days', on);
    const until = days === undefined ? undefined : directory.calendar().addWorkingDays(on, days).date;
    return (language): SupplementNoticeModel => ({
      ...{ applicant, place, office: office(language), on: printedDay(on)[language] },
      ...{ law: law[language], notAsked: notAsked[language] },
      until: until === undefined ? '' : printedDay(until)[language],
      papers: (survey?.papers ?? []).map(({ paper, personId, reasonCode }) => ({
        paper: nameOf(paperCodes, paper)[language],
        who: who(personId)[language],
        reason: nameOf(paperReasonCodes, reasonCode)[language],
      })),
    });
  },
};

import { printedDay, type SupplementNoticeModel } from '@aid-chain/printing';
import { nameOf, paperCodes, paperReasonCodes } from '@aid-chain/vocabulary';
import { onceIf, type CasePaper } from './case-paper.js';

/** Which papers the last survey asks the family for, all at once (社会救助法 62; L-12). */
export const supplementNotice: CasePaper = {
  form: 'supplement-notice',
  event: 'survey',
  step: { zh: '在入户调查中要求补充材料', en: 'ask for papers at the survey' },
  seen: ['name', 'place', 'circumstances'],
  things: ({ facts: { survey } }) => onceIf((survey?.papers ?? []).length > 0),
  fill: async ({ file, track, applicant, place, who, today, facts: { survey } }, { connection, offices }) => {
    const office = await offices.office(connection, file.regionCode, track);
    return (language): SupplementNoticeModel => ({
      ...{ applicant, place, office: office(language), on: printedDay(survey?.on ?? today)[language] },
      papers: (survey?.papers ?? []).map(({ paper, personId, reasonCode }) => ({
        paper: nameOf(paperCodes, paper)[language],
        who: who(personId)[language],
        reason: nameOf(paperReasonCodes, reasonCode)[language],
      })),
    });
  },
};

import { printedDay, type SupplementNoticeModel } from '@aid-chain/printing';
import { nameOf, paperCodes, paperReasonCodes } from '@aid-chain/vocabulary';
import { standsStill } from '../cases/stood-still.rules.js';
import { stillAsked } from '../papers/asked-papers.rules.js';
import { onceIf, type CasePaper } from './case-paper.js';

/**
 * Which papers the last survey asks the family for, all at once and none again that came, within the days from the delivery of the notice, and that the clock
 * stands still where it does (D57 10, 22; 社会救助法 62; L-12).
 */
export const supplementNotice: CasePaper = {
  form: 'supplement-notice',
  event: 'survey',
  step: { zh: '在入户调查中要求补充材料', en: 'ask for papers at the survey' },
  seen: ['name', 'place', 'circumstances'],
  things: ({ facts: { survey } }) => onceIf(stillAsked(survey?.papers ?? []).length > 0),
  fill: async (given, { connection, offices, rules }) => {
    const { file, track, applicant, place, who, today } = given;
    const { regionCode, timeLimit } = file;
    const { survey } = given.facts;
    const on = survey?.on ?? today;
    const until = file.papers?.until;
    const office = await offices.officeOn(connection, { regionCode, track, on });
    const supervision = offices.supervision({ regionCode, track, on: today });
    const law = rules.citationOf(regionCode, 'supplement-notice.once', on);
    const notAsked = rules.citationOf(regionCode, 'supplement-notice.unverifiable-only', on);
    const days = rules.one(regionCode, 'supplement-notice.working-days', on);
    const isStill = (timeLimit?.pauses ?? []).some((pause) => standsStill(pause, today));
    return (language): SupplementNoticeModel => ({
      ...{ applicant, place, office: office(language), on: printedDay(on)[language] },
      ...{ law: law[language], notAsked: notAsked[language], supervision: supervision(language) },
      until: until === undefined ? '' : printedDay(until)[language],
      days: days === undefined ? '' : String(days),
      clock: isStill ? STILL[language] : '',
      papers: stillAsked(survey?.papers ?? []).map(({ paper, personId, reasonCode }) => ({
        paper: nameOf(paperCodes, paper)[language],
        who: who(personId)[language],
        reason: nameOf(paperReasonCodes, reasonCode)[language],
      })),
    });
  },
};

const STILL = {
  zh: '等待材料期间，办理期限暂停计算。',
  en: 'While they are waited for, the time limit of the case stands still.',
};

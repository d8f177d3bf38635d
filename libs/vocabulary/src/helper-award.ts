import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** On what an award to somebody who helps a monitored household rests; amounts in fen (S3-18, S3-19). */
export const awardGroundCodes = {
  name: 'award-ground',
  term: '带动、吸纳监测户奖补',
  open: false,
  codes: {
    incomeRiseFen: { zh: '带动年增收（分）', en: 'yearly income raised by, in fen' },
    months: { zh: '稳定就业月数', en: 'months of steady work' },
    monthlyWageFen: { zh: '月均工资（分）', en: 'average monthly wage, in fen' },
    days: { zh: '就业天数', en: 'days of work' },
    incomeFen: { zh: '就业收入（分）', en: 'income from the work, in fen' },
  },
} as const satisfies CodeList;
export const AWARD_GROUNDS = codesOf(awardGroundCodes);
export type AwardGround = CodeOf<typeof awardGroundCodes>;

/** What happened on a household's chain with an award to who helps it (S3-18, S3-19). */
export const helperAwardStepCodes = {
  name: 'helper-award-step',
  term: '带动、吸纳监测户奖补',
  open: true,
  codes: {
    given: { zh: '已登记', en: 'recorded' },
    reversed: { zh: '误登，已撤销', en: 'recorded by mistake, taken back' },
  },
} as const satisfies CodeList;

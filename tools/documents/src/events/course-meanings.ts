import type { Bilingual } from '@aid-chain/vocabulary';

/** What fields mean by which the course of a case is published: who decided, what the ledger has, and who helps a monitored household. */
export const COURSE_MEANINGS: Readonly<Record<string, Bilingual>> = {
  decidedUnder: {
    zh: '镇（街道）据以确认的省级文件；由县级决定的没有',
    en: 'by what the township decided; absent where it did not',
  },
  'eligibility.step-recorded.v1.ledger': {
    zh: '列入台账的因素和帮扶单位；其他步骤没有',
    en: 'cause and helping unit of an entry in the ledger; other steps have none',
  },
  mode: { zh: '委托或下放', en: 'in whose name' },
  'eligibility.step-recorded.v1.ledger.cause': { zh: '致贫返贫因素', en: 'cause' },
  'eligibility.step-recorded.v1.ledger.unit': {
    zh: '帮扶单位，部门编码',
    en: 'the unit that helps, by the code of the department',
  },
  'eligibility.step-recorded.v1.ledger.replacedFor': {
    zh: '替代原登记的理由；首次列入的没有',
    en: 'why it takes the place of the entry before; a first entry has none',
  },
  awardId: { zh: '奖补编号', en: 'award to who helps a monitored household' },
  'referral.helper-award-updated.v1.step': { zh: '环节', en: 'what happened' },
  measuresInPlace: {
    zh: '应落实的帮扶措施是否都已落实',
    en: 'whether the measures that are to help are in place',
  },
};

import type { Bilingual } from '@aid-chain/vocabulary';

/** What fields mean by which the course of a case is published: who decided, and what the ledger has. */
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
};

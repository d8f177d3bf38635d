import { contractOf } from '@aid-chain/contracts';
import { deciderText, detailText } from './eligibility-phrases.rules.js';
import { sentenceOf } from './link.rules.js';

const under = { doc: '川民规〔2026〕9号', article: '第三条' };
const step = {
  ...{ subject: { householdId: 'h' }, caseId: 'c', on: '2026-07-29' },
  step: 'ledger-entry',
  outcomeCode: 'entered',
} as const;

const names = { department: () => ({ zh: '农业农村', en: 'Agriculture' }) };
const nobody = {
  ...names,
  service: () => ({ zh: '', en: '' }),
  organisation: () => undefined,
  measure: () => ({ zh: '', en: '' }),
  referral: () => undefined,
  isJoined: () => false,
};
const textOf = (type: string, data: object): string => sentenceOf(type, data, nobody).zh;

describe('the chain names', () => {
  it('[L-40] by which document of the province a township decided, and nothing where the county did', () => {
    const devolved = { decidedBy: 'township', decidedUnder: { mode: 'devolved', ...under } };
    expect(deciderText(devolved).zh).toBe('镇（街道）（依据川民规〔2026〕9号第三条）');
    const entrusted = { decidedBy: 'civil-affairs', decidedUnder: { mode: 'entrusted', ...under } };
    expect(deciderText(entrusted).zh).toContain('依据川民规〔2026〕9号第三条委托');
    expect(deciderText({ decidedBy: 'civil-affairs' }).zh).not.toContain('依据');
  });

  it('[L-40] who changed, ended, restored or reopened, alike for one decision: entrusted it is civil affairs, devolved the township', () => {
    const devolved = { mode: 'devolved', ...under };
    const entrusted = { mode: 'entrusted', ...under };
    const of = { subject: { householdId: 'h' }, category: 'dibao', effectiveOn: '2026-09-01' };
    const changed = (decidedUnder: object) =>
      textOf('eligibility.recognition-changed.v1', { ...of, reasonCode: 'standard-changed', decidedUnder });
    expect(changed(devolved)).toContain('，由镇（街道）（依据川民规〔2026〕9号第三条）决定。');
    expect(changed(entrusted)).toContain('，由民政部门（依据川民规〔2026〕9号第三条委托镇（街道））决定。');
    const ended = { ...of, reasonCode: 'no-longer-met', decidedBy: 'civil-affairs', decidedUnder: entrusted };
    expect(textOf('eligibility.recognition-ended.v1', ended)).toContain('，由民政部门（依据');
    for (const type of ['recognition-restored', 'recognition-end-confirmed', 'track-reopened'].map(
      (name) => `eligibility.${name}.v1`,
    )) {
      const about = {
        track: 'civil-affairs',
        category: 'dibao',
        decidedBy: 'township',
        decidedUnder: devolved,
      };
      expect(textOf(type, { ...contractOf(type)?.example, ...about })).toContain(
        '镇（街道）（依据川民规〔2026〕9号第三条）',
      );
    }
  });

  it('[S3-16] for which cause a household is in the ledger, and which unit helps', () => {
    const entered = { ...step, ledger: { cause: 'illness', unit: 'agriculture' } } as const;
    expect(detailText(entered, names)).toEqual({
      zh: '（因病，帮扶单位：农业农村）',
      en: ' (illness; helping unit: Agriculture)',
    });
    const replaced = { ...entered.ledger, replacedFor: 'helper-changed' } as const;
    expect(detailText({ ...entered, ledger: replaced }, names).zh).toBe(
      '（因病，帮扶单位：农业农村；替代原登记：帮扶单位或者责任人调整）',
    );
    expect(detailText(step, names)).toEqual({ zh: '', en: '' });
  });
});

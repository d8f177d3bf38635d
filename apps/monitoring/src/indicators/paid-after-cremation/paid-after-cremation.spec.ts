import { fileURLToPath } from 'node:url';
import { Policies } from '@aid-chain/platform';
import type { AskedHousehold } from '../indicator.js';
import type { CremationFacts } from './cremation-facts.js';
import { cremated, cremationFacts } from './cremations.fixture.js';
import { paidAfterCremation } from './paid-after-cremation.js';
import type { RunningBenefit } from '../paid-benefits.rules.js';

const dibao: RunningBenefit = { category: 'dibao', validFrom: '2026-02-01', monthlyAmountFen: 48_000 };

const facts = (more: Partial<CremationFacts> = {}): CremationFacts =>
  cremationFacts({ benefits: [dibao], ...more });

describe('a household that is paid after a member was cremated', () => {
  let household: AskedHousehold;
  beforeAll(async () => {
    const policies = await Policies.read(fileURLToPath(new URL('../../../../../policies', import.meta.url)));
    const regionCode = '510683990001';
    const pack = policies.pack(regionCode, '2026-07-10');
    household = { householdId: 'h', regionCode, residence: 'rural', pack, on: '2026-07-10' };
  });
  const finding = (more: Partial<CremationFacts> = {}) =>
    paidAfterCremation.raises.evaluate(facts(more), household);

  it('[S2-09] is warned of in words that an official can act on: visit, review within three months, nothing changes', () => {
    const [evidence] = finding()?.evidence ?? [];
    expect(evidence).toMatchObject({ batchId: 'batch', rowNo: 1, ruleId: 'paid-after-cremation.member@1' });
    expect(evidence?.textZh).toBe(
      '殡葬机构报送：该户一名成员于 2026-07-08 火化，而该户正在享受最低生活保障（每月 480.00 元，自 2026-02-01 起）。' +
        '请走访核实，并于 2026-10-08 前完成复核。死亡变更由窗口办理；听取意见并另行作出决定之前，待遇不变。',
    );
    expect(evidence?.textEn).toContain('complete the review by 2026-10-08');
    expect(evidence?.textEn).toContain('until the household has been heard');
    expect(paidAfterCremation).toMatchObject({ suggests: ['check'], level: 'normal' });
  });

  it('[S2-09] a death that is reported years later is reviewed within the months after the warning, never in the past', () => {
    const late = cremated('a', { on: '2015-07-07' });
    const [evidence] = finding({ cremated: [late] })?.evidence ?? [];
    expect(evidence?.textZh).toContain('于 2015-07-07 火化');
    expect(evidence?.textZh).toContain('2026-10-10 前完成复核');
  });

  it('[S2-09] is not warned of where it receives nothing, or is recognised without any payment', () => {
    expect(finding({ benefits: [] })).toBeUndefined();
    expect(finding({ benefits: [{ category: 'margin', validFrom: '2026-02-01' }] })).toBeUndefined();
    expect(finding({ benefits: [{ ...dibao, monthlyAmountFen: 0 }] })).toBeUndefined();
  });

  it('[S2-09] is warned of where dibao or tekun is paid and only the amount is not known', () => {
    for (const category of ['dibao', 'tekun'] as const)
      expect(finding({ benefits: [{ category, validFrom: '2026-02-01' }] })).toBeDefined();
  });

  it('[S2-09] a benefit of another person is not touched by the death', () => {
    expect(finding({ benefits: [{ ...dibao, category: 'tekun', personId: 'b' }] })).toBeUndefined();
    expect(finding({ benefits: [{ ...dibao, category: 'tekun', personId: 'a' }] })).toBeDefined();
  });

  it('[S2-09] whom the register has as dead already is no news', () => {
    expect(finding({ cremated: [cremated('a', { registeredDead: true })] })).toBeUndefined();
  });

  it('[A-20] a death that somebody has looked at stays quiet; another one warns and names the earlier warning', () => {
    const looked = { looked: ['a c1'], lastWarningId: 'w' };
    expect(finding(looked)).toBeUndefined();
    expect(finding({ ...looked, cremated: [cremated('a'), cremated('b')] })).toMatchObject({
      grounds: ['b c1', 'b 2026-07-08'],
      measured: 1,
      previousWarningId: 'w',
    });
  });

  const dismissed = { looked: ['a c1', 'a 2026-07-08'], lastWarningId: 'w' };
  const again = (certificate: string, on: string) =>
    cremated('a', { on, rowNo: 2, grounds: [`a ${certificate}`, `a ${on}`] });

  it('[S2-09] a person dies once: two certificates are one death, of which the last row is shown', () => {
    expect(finding({ cremated: [cremated('a'), again('c2', '2026-07-09')] })).toMatchObject({
      ...{ measured: 1, personIds: ['a'], evidence: [{ rowNo: 2 }] },
      grounds: ['a c1', 'a 2026-07-08', 'a c2', 'a 2026-07-09'],
    });
  });

  it('[A-20] a dismissed cremation stays quiet under another certificate, and when its day is corrected', () => {
    expect(finding({ ...dismissed, cremated: [cremated('a'), again('c2', '2026-07-08')] })).toBeUndefined();
    expect(finding({ ...dismissed, cremated: [again('c1', '2026-07-09')] })).toBeUndefined();
  });

  it('[A-20] another certificate of another day is news after a dismissal, and the warning names the day before', () => {
    const news = finding({ ...dismissed, cremated: [cremated('a'), again('c2', '2026-07-09')] });
    expect(news).toMatchObject({ previousWarningId: 'w', grounds: ['a c2', 'a 2026-07-09'] });
    expect(news?.evidence[0]?.textZh).toContain('此前报送该成员于 2026-07-08 火化，已核实为不属实');
    expect(finding()?.evidence[0]?.textZh).not.toContain('此前');
  });

  it('[A-20] after a death that was found true no other row of the person is news; another member is', () => {
    const found = { ...dismissed, confirmed: ['a'] };
    expect(finding({ ...found, cremated: [cremated('a'), again('c2', '2026-07-09')] })).toBeUndefined();
    expect(finding({ ...found, cremated: [cremated('a'), cremated('b')] })).toMatchObject({
      personIds: ['b'],
    });
  });

  it('[S2-09] what is granted and begins later is not called paid already', () => {
    const later: RunningBenefit = { category: 'tekun', personId: 'a', validFrom: '2026-08-01' };
    const text = (benefits: RunningBenefit[]) => finding({ benefits })?.evidence[0]?.textZh;
    expect(text([later])).toContain('该户将享受特困人员（自 2026-08-01 起）');
    expect(text([later])).not.toContain('正在享受');
    expect(text([dibao, later])).toMatch(/正在享受最低生活保障（[^）]+），并将享受特困/);
  });

  it('[S2-09] an open warning whose row was withdrawn mentions it and stays for the visit', () => {
    const warned = { ...facts({ cremated: [] }), warningId: 'w', endOn: '2026-07-08' };
    const corrected = paidAfterCremation.corrects.evaluate(warned, { ...household, rowNo: 4 }, 'later');
    expect(corrected).toMatchObject({ measured: 0, grounds: [], endOn: '2026-07-08' });
    expect(corrected?.evidence).toMatchObject([
      { batchId: 'later', rowNo: 4, ruleId: 'paid-after-cremation.corrected@1' },
    ]);
    expect(corrected?.evidence[0]?.textZh).toContain('已撤回或更正');
  });
});

import { decide } from '../../determination/decide.js';
import { refusalReasons } from '../../determination/reasons.js';
import type { CaseFacts } from '../../facts/facts.js';
import { elder } from '../../testing/elder.fixture.js';
import { FAMILIES, family } from '../../testing/families.fixture.js';
import { findings, local, LOCAL } from '../../testing/local-policies.fixture.js';
import { changedPack } from '../../testing/changed-pack.fixture.js';
import { demoPack } from '../../testing/repository-policies.fixture.js';

const ON = '2026-01-15';
const of = (facts: CaseFacts, on = ON) => {
  const d = decide(facts, demoPack(on), on);
  const result = d.categories.find(({ category }) => category === 'other-hardship');
  return { result, line: d.lines.find(({ ruleId }) => ruleId === 'hardship.question@1') };
};

describe('Other hardship', () => {
  it('[S0-16] is a question to people where no class fits: who decides, and what they look at', () => {
    const { result, line } = of(FAMILIES.zhang());
    expect(result?.outcome).toBe('people-decide');
    expect(line?.textZh).toContain('县级民政部门会商有关部门，一事一议');
    expect(line?.facts.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['expenditure.medical', 'income.wage.wage']),
    );
    expect(line).toMatchObject({ outcome: 'not-applicable', left: null, right: null, compared: null });
  });

  it('[S0-16] [S2-04] where the place does not say who decides, whoever asks reads why not and where to go; nobody is asked', () => {
    const pack = changedPack(demoPack(ON), { 'hardship.authority': null });
    const entry = pack.parameters['hardship.authority'];
    if (entry === undefined) throw new Error('the key is gone');
    const without = (facts: CaseFacts) => {
      const parameters = {
        ...pack.parameters,
        'hardship.authority': { ...entry, state: 'inactive' as const },
      };
      return decide(facts, { ...pack, parameters }, ON);
    };
    const found = (facts: CaseFacts) =>
      without(facts).categories.find(({ category }) => category === 'other-hardship');
    expect(found(FAMILIES.zhang())).toMatchObject({ outcome: 'not-met' });
    expect(found(FAMILIES.zhang())).not.toHaveProperty('questions');
    expect(found(FAMILIES.li())?.outcome).toBe('not-applicable');
    expect(found(family(3, { circumstances: [] }))?.outcome).toBe('undetermined');
    expect(refusalReasons(without(FAMILIES.zhang()), 'other-hardship')).toMatchObject([
      { ruleId: 'hardship.nobody-decides@1', textZh: expect.stringContaining('临时救助') as string },
    ]);
  });

  it('[S0-16] whatever the income and the spending, no number makes it met or not met', () => {
    for (const wageFen of [0, 12 * 250_000, 12 * 2_000_000])
      expect(['not-applicable', 'people-decide']).toContain(of(family(3, { wageFen })).result?.outcome);
  });

  it('[S0-16] [S2-04] goes by what people answer: the check of the township, then the consultation, and by nothing else', () => {
    const check = (answer: 'yes' | 'no') =>
      ({ question: 'hardship-check', on: ON, answer, causes: ['illness'] }) as const;
    const consulted = (answer: 'yes' | 'no') =>
      ({ question: 'hardship-consultation', on: ON, answer }) as const;
    const outcome = (...judgements: NonNullable<CaseFacts['judgements']>) => {
      const { result } = of({ ...FAMILIES.zhang(), judgements });
      return [result?.outcome, result?.questions?.map(({ question }) => question)];
    };
    expect(outcome()).toEqual(['people-decide', ['hardship-check']]);
    expect(outcome(check('no'))).toEqual(['not-met', undefined]);
    expect(outcome(check('yes'))).toEqual(['people-decide', ['hardship-consultation']]);
    expect(outcome(check('yes'), consulted('no'))).toEqual(['not-met', undefined]);
    expect(outcome(check('yes'), consulted('yes'))).toEqual(['met', undefined]);
    expect(outcome(check('yes'), consulted('yes'), check('no'))).toEqual(['not-met', undefined]);
  });

  it('[S0-16] the line of the consultation shows which departments took part, and when the government decided', () => {
    const judgements: NonNullable<CaseFacts['judgements']> = [
      { question: 'hardship-check', on: ON, answer: 'yes', causes: ['illness'] },
      {
        ...({ question: 'hardship-consultation', on: ON, answer: 'yes' } as const),
        ...{ departments: ['education', 'health'], governmentOn: ON },
      },
    ];
    const { lines } = decide({ ...FAMILIES.zhang(), judgements }, demoPack(ON), ON);
    const found = lines.find(({ ruleId }) => ruleId === 'hardship.consultation@1');
    expect(found?.textZh).toContain(`会商 2 个部门，县级人民政府 ${ON} 决定`);
    expect(found?.facts.map(({ value }) => value)).toContain('education, health');
  });

  it('[L-51] is a class of recipients only where the province provides it, else a low-income class', () => {
    const judgements = [
      { question: 'hardship-check', on: ON, answer: 'yes', causes: ['illness'] },
      { question: 'hardship-consultation', on: ON, answer: 'yes' },
    ] as const;
    const standing = (terms: Parameters<typeof changedPack>[1]) => {
      const d = decide({ ...FAMILIES.zhang(), judgements }, changedPack(demoPack(ON), terms), ON);
      const line = d.lines.find(({ ruleId }) => ruleId === 'hardship.standing@1');
      return [d.categories.find(({ category }) => category === 'other-hardship')?.isRecipient, line?.textZh];
    };
    expect(standing({})).toEqual([false, expect.stringContaining('低收入人口的一类')]);
    expect(standing({ 'hardship.recipients': true })).toEqual([
      true,
      expect.stringContaining('社会救助对象'),
    ]);
  });

  it('[S0-15] does not arise beside another class, and stays open while one may still fit', () => {
    expect(of(FAMILIES.li()).result?.outcome).toBe('not-applicable');
    expect(of(elder()).result?.outcome).toBe('not-applicable');
    const { result } = of(family(3, { circumstances: [] }));
    const missing = result?.missing.map(({ fact, personId }) => `${fact} ${personId ?? ''}`) ?? [];
    expect([result?.outcome, missing.length > 0]).toEqual(['undetermined', true]);
    expect(missing).toEqual([...new Set(missing)]);
  });

  it('[S2-04] [L-51] as a class of recipients of the law it is the province’s; as a low-income class a county’s', () => {
    const faultsOf = (folder: string, from: string) =>
      findings(local(folder, 'hardship.recipients', `from: ${from}, to: null, value: true, ${LOCAL}`)).faults;
    expect(faultsOf('410100', '2026-07-01')).toEqual([
      'OWNER_LEVEL 410100/hardship.recipients.yaml hardship.recipients 2026-07-01',
    ]);
    expect(faultsOf('410000', '2026-07-01')).toEqual([]);
    const authority = `from: 2024-09-02, to: null, value: county-government, ${LOCAL}`;
    expect(findings(local('410100', 'hardship.authority', authority)).faults).toEqual([]);
  });
});

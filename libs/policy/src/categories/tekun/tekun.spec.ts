import type { Income } from '@aid-chain/facts';
import { decide } from '../../determination/decide.js';
import { refusalReasons } from '../../determination/reasons.js';
import { elder, selfCare, type ElderOptions } from '../../testing/elder.fixture.js';
import { YEAR_2025 } from '../../testing/families.fixture.js';
import { changedPack } from '../../testing/changed-pack.fixture.js';
import { demoPack, policiesWith } from '../../testing/repository-policies.fixture.js';
import type { CaseFacts } from '../../facts/facts.js';

const ON = '2026-01-15';
const determined = (facts: CaseFacts, on = ON) => decide(facts, demoPack(on), on);
const tekunOf = (facts: CaseFacts, on = ON) =>
  determined(facts, on).categories.find(({ category }) => category === 'tekun');
const lineOf = (facts: CaseFacts, rule: string, on = ON) =>
  determined(facts, on).lines.filter(({ ruleId }) => ruleId === rule);
const outcomeOf = (options: ElderOptions, on = ON) => tekunOf(elder(options), on)?.outcome;
const income = (itemCode: Income['itemCode'], amountFen: number): Income => ({
  ...{ personId: 'elder', kind: 'transfer', itemCode, amountFen, period: YEAR_2025 },
});

describe('A tekun person: no ability to work', () => {
  it.each([
    ['1966-01-15', '2026-01-14', 'not-met', 'the day before 60'],
    ['1966-01-15', '2026-01-15', 'met', 'on the 60th birthday'],
    ['1964-02-29', '2024-02-28', 'not-met', 'born on 29 February, the day before 60'],
    ['1964-02-29', '2024-02-29', 'met', 'born on 29 February, 60 on it'],
    ['1966-02-28', '2026-02-28', 'met', 'on 28 February of a common year'],
    ['2010-01-16', '2026-01-15', 'met', 'the day before 16'],
    ['2010-01-15', '2026-01-15', 'not-met', 'on the 16th birthday, before the law'],
  ] as const)('[N10] born %s, on %s: %s (%s)', (birthDate, on, expected, _when) => {
    const facts = elder({ birthDate, circumstance: { labour: 'able' } });
    const pack = demoPack('2026-01-15');
    const day = decide(facts, { ...pack, from: '2021-07-01', to: null }, on);
    expect(day.categories.find(({ category }) => category === 'tekun')?.outcome).toBe(expected);
  });

  it('[N10] [L-43] at 16 and 17 the law and the ministry differ: from 2026-07-01 people decide, never a silent no', () => {
    const young = { birthDate: '2009-06-01', circumstance: { labour: 'able' as const } };
    expect(outcomeOf(young, '2026-06-30')).toBe('not-met');
    const after = tekunOf(elder(young), '2026-07-01');
    expect(after).toMatchObject({
      outcome: 'people-decide',
      questions: [{ question: 'tekun-minor', personId: 'elder', asked: 'always' }],
      missing: [],
    });
    const [line] = lineOf(elder(young), 'tekun.condition-1@1', '2026-07-01');
    expect([line?.outcome, line?.textZh]).toEqual([
      'not-applicable',
      expect.stringContaining('未满 18 周岁') as string,
    ]);
    expect(outcomeOf({ ...young, birthDate: '2008-07-01' }, '2026-07-01')).toBe('not-met');
  });

  it('[N10] [L-43] what people answer of a minor of 16 or 17 is the result, either way, and is read on the line', () => {
    const young = elder({ birthDate: '2009-06-01', circumstance: { labour: 'able' } });
    const judged = (answer: 'yes' | 'no'): CaseFacts => ({
      ...young,
      judgements: [{ question: 'tekun-minor', on: '2026-06-30', personId: 'elder', answer }],
    });
    expect(tekunOf(judged('yes'), '2026-07-01')).toMatchObject({ outcome: 'met' });
    expect(tekunOf(judged('no'), '2026-07-01')).toMatchObject({ outcome: 'not-met' });
    for (const answer of ['yes', 'no'] as const) {
      const [line] = lineOf(judged(answer), 'tekun.condition-1@1', '2026-07-01');
      expect(line?.textZh).toContain('人员 2026-06-30 决定');
      expect(line?.facts.find(({ fact }) => fact === 'judgement.tekun-minor')).toMatchObject({
        personId: 'elder',
        value: answer === 'yes',
      });
    }
  });

  it('[N10] [S0-15] who receives it already goes on to 18 and is counted in no other household of civil affairs, whatever is open', () => {
    const minor = { birthDate: '2009-06-01' };
    const running = (options: ElderOptions) => ({ ...elder(options), tekunPersons: ['elder'] });
    const withOld = { with: [{ birthDate: '1952-01-01' }] };
    const known = determined(
      running({ ...minor, ...withOld, circumstance: { labour: 'able' } }),
      '2026-07-01',
    );
    const unknown = running({ ...minor, ...withOld });
    const open = {
      ...unknown,
      persons: unknown.persons.map((person) => ({ ...person, supporters: { state: 'unknown' as const } })),
    };
    const of = (d: ReturnType<typeof determined>, name: string) =>
      d.categories.find(({ category }) => category === name);
    expect(of(known, 'tekun')?.persons?.[0]).toMatchObject({ outcome: 'met', isRunning: true });
    const result = determined(open, '2026-07-01');
    expect(of(result, 'tekun')?.persons?.[0]).toMatchObject({ outcome: 'undetermined', isRunning: true });
    expect(of(result, 'dibao')).toMatchObject({ outcome: 'met', monthlyAmountFen: 56_000 });
    const alone = determined({ ...open, persons: open.persons.slice(0, 1) }, '2026-07-01');
    expect(of(alone, 'dibao')?.outcome).toBe('not-applicable');
  });

  it.each([
    [5, 3, 'met'],
    [5, 4, 'not-met'],
    [6, 3, 'met'],
    [4, 2, 'met'],
    [4, 3, 'not-met'],
    [1, 1, 'met'],
    [1, 2, 'not-met'],
    [7, 1, 'undetermined'],
  ] as const)('[N10] disability of kind %d, grade %d: %s', (kind, grade, expected) => {
    const circumstance = { labour: 'weak', disability: { kind, grade } } as const;
    expect(outcomeOf({ birthDate: '1985-01-01', circumstance })).toBe(expected);
  });

  it('[N10] somebody who cannot work and shows no card is asked for it, and not refused', () => {
    const result = tekunOf(elder({ birthDate: '1985-01-01', circumstance: { labour: 'none' } }));
    expect([result?.outcome, result?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['disability'],
    ]);
    expect(outcomeOf({ birthDate: '1985-01-01' })).toBe('not-met');
  });

  it('[L-43] goes on past 18 at vocational school; at college, or without school, the condition ends', () => {
    const at = (stage: 'vocational' | 'college', tekunPersons?: string[]) =>
      tekunOf({
        ...elder({ birthDate: '2007-09-01', circumstance: { labour: 'able', student: { stage } } }),
        ...(tekunPersons === undefined ? {} : { tekunPersons }),
      })?.outcome;
    expect(at('vocational', ['elder'])).toBe('met');
    expect(at('college', ['elder'])).toBe('not-met');
    expect(at('vocational')).toBe('not-met');
  });
});

describe('A tekun person: no income', () => {
  it.each([
    [12 * 56_000 - 1, 'met'],
    [12 * 56_000, 'not-met'],
    [12 * 56_000 + 1, 'not-met'],
  ] as const)('[N10] own income of %d fen a year against 560 yuan a month: %s', (fen, expected) => {
    expect(outcomeOf({ incomes: [income('pension', fen)] })).toBe(expected);
  });

  it('[N10] the basic pension and the old-age allowance never count, also after 2025', () => {
    const incomes = [income('basic-pension', 9_000_000), income('old-age-allowance', 9_000_000)];
    expect(outcomeOf({ incomes })).toBe('met');
    expect(outcomeOf({ incomes: [...incomes, income('gift', 12 * 56_000)] })).toBe('not-met');
  });
});

describe('A tekun person: nobody able to support', () => {
  const child = { relation: 'child', birthDate: '1966-01-15' } as const;
  const withChild = (more: object) =>
    outcomeOf({ circumstance: { supporters: [{ ...child, situation: 'able', ...more }] } });

  it('[N10] nobody asked yet: open, with the survey named, and dibao is computed meanwhile', () => {
    const facts = elder();
    const unasked = facts.persons.map((person) => ({ ...person, supporters: { state: 'unknown' as const } }));
    const d = determined({ ...facts, persons: unasked });
    const of = (name: string) => d.categories.find(({ category }) => category === name);
    expect(of('tekun')?.missing.map(({ fact }) => fact)).toEqual(['supporters']);
    expect([of('tekun')?.outcome, of('dibao')?.outcome]).toEqual(['undetermined', 'met']);
  });

  it.each([
    [{ situation: 'able' }, 'not-met'],
    [{ situation: 'tekun' }, 'met'],
    [{ situation: 'no-capacity' }, 'met'],
    [{ situation: 'dibao' }, 'met'],
    [{ situation: 'dibao', birthDate: '1966-01-16' }, 'not-met'],
    [{ situation: 'low-income', birthDate: '1956-01-15' }, 'met'],
    [{ situation: 'low-income', birthDate: '1956-01-16' }, 'not-met'],
    [{ situation: 'dibao', birthDate: '1990-01-01', disability: { kind: 6, grade: 3 } }, 'met'],
    [{ situation: 'dibao', birthDate: '1990-01-01', disability: { kind: 3, grade: 3 } }, 'not-met'],
    [{ situation: 'dibao', birthDate: undefined }, 'undetermined'],
  ] as const)('[N10] a child %j: %s', (more, expected) => {
    expect(withChild(more)).toBe(expected);
  });

  it('[N10] an adult who lives there and can work supports; an old spouse without income does not', () => {
    expect(outcomeOf({ with: [{ birthDate: '1990-01-01', labour: 'able' }] })).toBe('not-met');
    expect(outcomeOf({ with: [{ birthDate: '1990-01-01' }] })).toBe('undetermined');
    const couple = elder({
      with: [{ birthDate: '1957-01-01', supporters: [], selfCare: selfCare(0) }],
    });
    expect(tekunOf(couple)?.persons?.map(({ outcome }) => outcome)).toEqual(['met', 'met']);
  });

  it('[N10] an adult of 70 who lives there supports from last year’s disposable income on, and the line says so with whose', () => {
    const child = { birthDate: '2015-01-01' };
    const pension = (amountFen: number): Income => ({
      ...{ personId: 'mate1', kind: 'transfer', itemCode: 'pension', amountFen, period: YEAR_2025 },
    });
    const found = (amountFen: number, birthDate = '1956-01-15') =>
      elder({ ...child, with: [{ birthDate }], incomes: [pension(amountFen)] });
    const limit = 2_400_000;
    expect([limit - 1, limit].map((fen) => tekunOf(found(fen))?.persons?.[0]?.outcome)).toEqual([
      'met',
      'not-met',
    ]);
    expect(tekunOf(found(limit - 1, '1956-01-16'))?.persons?.[0]?.outcome).toBe('not-met');
    const [line] = lineOf(found(limit), 'tekun.condition-3@1');
    expect(line?.textZh).toContain('24000.00 元，不低于当地上年度人均可支配收入 24000.00 元');
    expect(line?.facts.map(({ personId }) => personId)).toContain('mate1');
    expect(line?.parameters.map(({ key }) => key)).toContain('rigid.disposable-income.rural');
  });

  it('[N10] an old adult of a low income whose property is not that of a low-income family supports all the same', () => {
    const pension = {
      personId: 'mate1',
      kind: 'transfer',
      itemCode: 'pension',
      amountFen: 12,
      period: YEAR_2025,
    } as const;
    const facts = elder({ birthDate: '2015-01-01', with: [{ birthDate: '1950-01-15' }], incomes: [pension] });
    const saved = (valueFen: number, of: { readonly personId?: string }) => ({
      ...facts,
      assets: facts.assets.map((item) => (item.kind === 'deposit' ? { ...item, ...of, valueFen } : item)),
    });
    const line = (valueFen: number, of: { readonly personId?: string } = { personId: 'mate1' }) =>
      lineOf(saved(valueFen, of), 'tekun.condition-3@1')[0];
    expect([line(500_000)?.outcome, line(5_000_000)?.outcome]).toEqual(['met', 'not-met']);
    expect(line(5_000_000, { personId: 'elder' })?.outcome).toBe('met');
    const nobodys = line(5_000_000, {});
    expect([nobodys?.outcome, nobodys?.missing.map(({ fact }) => fact)]).toEqual([
      'unknown',
      ['supporters.ability', 'asset.deposit.owner'],
    ]);
  });

  it('[N10] of an adult without a birth date it is asked where old and younger supporters are tested by other limits', () => {
    const mate = (amountFen: number) => {
      const earned = { ...income('pension', amountFen), personId: 'mate1' };
      const stated = { birthDate: '2015-01-01', incomes: [earned] } as const;
      const found = elder({
        ...stated,
        with: [{ birthDate: '1950-01-15', disability: { kind: 1, grade: 1 } }],
      });
      const persons = found.persons.map(({ birthDate, ...each }) =>
        each.personId === 'mate1' || birthDate === undefined ? each : { ...each, birthDate },
      );
      const pack = changedPack(demoPack(ON), { 'tekun.supporter.disability': [] });
      const [line] = decide({ ...found, persons }, pack, ON).lines.filter(
        ({ ruleId, personId }) => ruleId === 'tekun.condition-3@1' && personId === 'elder',
      );
      return [line?.outcome, line?.missing.map(({ fact }) => fact)];
    };
    const standard = 12 * 56_000;
    expect(mate(12)).toEqual(['met', []]);
    expect(mate(standard)).toEqual(['unknown', ['supporters.ability', 'birthDate']]);
  });

  it('[N10] a child is brought up by the adults who live there, until somebody says that they cannot', () => {
    const child = { birthDate: '2015-01-01' };
    expect(outcomeOf({ ...child, with: [{ birthDate: '1985-01-01' }] })).toBe('not-met');
    const unable = { birthDate: '1985-01-01', disability: { kind: 5, grade: 1 } } as const;
    expect(outcomeOf({ ...child, with: [unable] })).toBe('met');
  });

  it('[N10] every line on somebody’s conditions says whose it is', () => {
    const { lines } = determined(elder({ with: [{ birthDate: '1990-01-01', labour: 'able' }] }));
    const own = lines.filter(({ ruleId }) => ruleId === 'tekun.condition-1@1');
    expect(own.map(({ personId, outcome }) => [personId, outcome])).toEqual([
      ['elder', 'met'],
      ['mate1', 'not-met'],
    ]);
    expect(lines.find(({ ruleId }) => ruleId === 'dibao.income@1')).not.toHaveProperty('personId');
  });

  it('what an event says of it tells no illness and no relative', () => {
    const d = determined(elder({ with: [{ birthDate: '1990-01-01', labour: 'able' }] }));
    expect(refusalReasons(d, 'tekun').map(({ textZh }) => textZh)).toEqual([
      '特困人员条件三：不符合（民发〔2021〕43号第八条）',
      expect.stringMatching(/^特困人员条件一：不符合（民发〔2021〕43号第五条（一）/),
    ]);
  });
});

describe('What a tekun person gets', () => {
  it.each([
    [0, 'able', 103_600],
    [1, 'partly', 123_600],
    [3, 'partly', 123_600],
    [4, 'dependent', 153_600],
    [6, 'dependent', 153_600],
  ] as const)(
    '[N10] [L-39] %d of six items not done alone: %s, %d fen a month',
    (failed, careLevel, amount) => {
      const result = tekunOf(elder({ circumstance: { selfCare: selfCare(failed) } }));
      expect(result?.persons).toEqual([
        { personId: 'elder', outcome: 'met', monthlyAmountFen: amount, careLevel },
      ]);
      expect(result?.monthlyAmountFen).toBe(amount);
    },
  );

  it('[L-39] [L-42] the line names both standards and leaves institution or home to the person', () => {
    const benefit = determined(elder()).lines.find(({ ruleId }) => ruleId === 'tekun.benefit@1');
    const keys = benefit?.parameters.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['tekun.standard.basic', 'tekun.standard.care.able']));
    expect(benefit?.textZh).toContain('集中或者分散供养由本人选择');
  });

  describe('where the place has standards of its own for an institution', () => {
    const terms = {
      'tekun.standard.institution.basic': 120_000,
      'tekun.standard.institution.care.partly': 45_000,
    } as const;
    const inPlace = (supportForms: CaseFacts['supportForms'] = [], more: object = {}) => {
      const facts = elder({ circumstance: { selfCare: selfCare(1) } });
      const d = decide({ ...facts, supportForms }, changedPack(demoPack(ON), { ...terms, ...more }), ON);
      const tekun = d.categories.find(({ category }) => category === 'tekun');
      const line = d.lines.find(({ ruleId }) => ruleId.startsWith('tekun.benefit'));
      return { tekun, line };
    };
    const chose = (form: 'institution' | 'home', on: string) => ({ personId: 'elder', form, on });

    it('[L-42] nothing is presupposed: before the choice the person is recognised, both amounts are named and none is set', () => {
      const { tekun, line } = inPlace();
      expect([tekun?.outcome, tekun?.monthlyAmountFen]).toEqual(['met', null]);
      expect(line?.ruleId).toBe('tekun.benefit@2');
      expect(line?.textZh).toMatch(/集中供养，.*为 1650\.00 元；分散供养，.*为 1236\.00 元；由本人选择/);
      expect(inPlace([chose('home', '2026-01-16')]).tekun?.monthlyAmountFen).toBeNull();
    });

    it('[L-39] a basic standard of the institution below 1.3 × the dibao standard is asked about by its own key', () => {
      const { tekun } = inPlace([], { 'tekun.standard.institution.basic': 72_799 });
      expect([tekun?.outcome, tekun?.missing.map(({ fact }) => fact)]).toEqual([
        'undetermined',
        ['tekun.standard.institution.basic'],
      ]);
      expect(inPlace([], { 'tekun.standard.institution.basic': 72_800 }).tekun?.outcome).toBe('met');
    });

    it.each(['tekun.standard.institution.basic', 'tekun.standard.institution.care.partly'] as const)(
      '[L-42] the part %s that is announced and not known keeps the amount open: that of the home does not stand for it',
      (key) => {
        const { tekun } = inPlace([chose('institution', '2026-01-10')], { [key]: null });
        expect([tekun?.outcome, tekun?.missing.map(({ fact }) => fact)]).toEqual(['undetermined', [key]]);
      },
    );

    it('[L-42] the amount follows the choice and its last change, and the line names it with its day', () => {
      const home = inPlace([chose('home', '2026-01-10')]);
      expect(home.tekun?.monthlyAmountFen).toBe(93_600 + 30_000);
      const inside = inPlace([chose('home', '2026-01-10'), chose('institution', '2026-01-15')]);
      expect(inside.tekun?.monthlyAmountFen).toBe(120_000 + 45_000);
      expect(inside.line?.textZh).toContain('集中供养，本人于 2026-01-15 选择');
      expect(inside.line?.facts).toContainEqual(
        expect.objectContaining({ fact: 'supportForm', value: 'institution', asOf: '2026-01-15' }),
      );
    });
  });

  it('a basic standard below 1.3 × the dibao standard is not paid but asked about', () => {
    const tree = policiesWith('510683/tekun.yaml', 'value: 93600', 'value: 72799');
    const { categories } = decide(elder(), demoPack(ON, tree), ON);
    const tekun = categories.find(({ category }) => category === 'tekun');
    expect([tekun?.outcome, tekun?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['tekun.standard.basic'],
    ]);
  });

  it('without the six items nothing is guessed', () => {
    const facts = elder();
    const unseen = facts.persons.map((person) => ({ ...person, selfCare: { state: 'unknown' as const } }));
    const result = tekunOf({ ...facts, persons: unseen });
    expect([result?.outcome, result?.missing.map(({ fact }) => fact)]).toEqual([
      'undetermined',
      ['selfCare'],
    ]);
  });
});

describe('A tekun person and the household', () => {
  const outcomes = (facts: CaseFacts) =>
    Object.fromEntries(determined(facts).categories.map(({ category, outcome }) => [category, outcome]));

  it('[S0-15] whoever is tekun has no dibao beside it; the monitored track looks at them all the same', () => {
    expect(outcomes(elder())).toMatchObject({
      ...{ tekun: 'met', dibao: 'not-applicable', margin: 'not-applicable', monitored: 'proposed' },
    });
  });

  it('dibao of the others is counted without them', () => {
    // A mate who supports is none of the family’s: unable by a listed disability, with an income of their own above zero.
    const mate = { birthDate: '1990-01-01', disability: { kind: 5, grade: 2 }, supporters: [] };
    const own: Income = { ...income('pension', 12 * 30_000), personId: 'mate1' };
    const facts = elder({ with: [mate], incomes: [own] });
    const d = determined(facts);
    expect(d.categories.find(({ category }) => category === 'tekun')?.persons).toMatchObject([
      { personId: 'elder', outcome: 'met' },
      { personId: 'mate1', outcome: 'undetermined' },
    ]);
    expect(d.categories.find(({ category }) => category === 'dibao')).toMatchObject({
      outcome: 'met',
      monthlyAmountFen: 26_000,
    });
  });
});

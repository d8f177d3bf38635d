import {
  answered,
  bill,
  declared,
  deposit,
  determined,
  resultOf,
  surveyed,
  wage,
} from '../testing/one-head.fixture.js';
import type { Determination } from '../determination/determination.js';

/** What is open of income and property: that these families never spoke of spending is another rule's. */
const open = (d: Determination) => [
  ...new Set(
    d.missing
      .filter(({ fact }) => fact !== 'expenditure')
      .map(({ kind, fact }) => (kind === 'contradiction' ? fact : `${kind} ${fact}`)),
  ),
];
const january = { from: '2025-01-01', to: '2025-01-31' };
const december = { from: '2025-12-01', to: '2025-12-31' };
const incomeOf = (d: Determination) => d.figures.countableIncomeFen;
const textOf = (d: Determination, ruleId: string) => d.lines.find((line) => line.ruleId === ruleId)?.textZh;

describe('Income: a stronger source counts for what it covers, and for nothing else', () => {
  it('a report of one month leaves the other eleven as declared', () => {
    const d = determined([
      declared({ incomes: [wage(7_200_000)] }),
      answered('tax', { incomes: [wage(600_000, { period: january })] }),
    ]);
    expect([incomeOf(d), resultOf(d), resultOf(d, 'margin')]).toEqual([
      5_760_000,
      'dibao not-met',
      'margin not-met',
    ]);
  });

  it('a survey of one month leaves the other eleven as declared', () => {
    const d = determined([
      declared({ incomes: [wage(7_200_000)] }),
      surveyed({ incomes: [wage(600_000, { period: december })] }),
    ]);
    expect([incomeOf(d), resultOf(d)]).toEqual([5_760_000, 'dibao not-met']);
  });

  it('a month with a higher wage than declared raises that month only', () => {
    const d = determined([
      declared({ incomes: [wage(12 * 300_000)] }),
      answered('tax', { result: 'exceed', incomes: [wage(620_000, { period: january })] }),
    ]);
    // Twelve months of 3,000 yuan, one of them now 6,200, less 20 % work cost.
    expect(incomeOf(d)).toBe((11 * 300_000 + 620_000) * 0.8);
  });

  it('«more than declared» with figures of another year is a contradiction, never nothing', () => {
    const last = { from: '2024-01-01', to: '2024-12-31' };
    const d = determined([
      declared({ incomes: [wage(7_200_000)] }),
      answered('tax', { result: 'exceed', personId: 'head', incomes: [wage(6_000_000, { period: last })] }),
    ]);
    expect([resultOf(d), open(d)]).toEqual(['dibao undetermined', ['income.wage.head']]);
  });

  it('a line of a later year says nothing of the window', () => {
    const later = { from: '2030-01-01', to: '2030-12-31' };
    const d = determined([
      declared({ incomes: [wage(500_000)] }),
      surveyed({ incomes: [wage(999_900, { period: later })] }),
    ]);
    expect([incomeOf(d), resultOf(d)]).toEqual([400_000, 'dibao met 226.67']);
  });

  it('two sources that differ about one wage are a contradiction that names both, in either order', () => {
    const tax = answered('tax', { incomes: [wage(900_000)] });
    const insurance = answered('social-insurance', { incomes: [wage(300_000)] });
    const base = declared({ incomes: [wage(300_000)] });
    const orders = [
      [base, tax, insurance],
      [insurance, tax, base],
    ].map((sheets) => determined(sheets));
    for (const d of orders) {
      expect([resultOf(d), resultOf(d, 'margin'), open(d)]).toEqual([
        'dibao undetermined',
        'margin undetermined',
        ['income.wage.head'],
      ]);
      const text = textOf(d, 'income.evidence@1');
      expect(text).toContain('纳税（2026-01-13）9000.00 元');
      expect(text).toContain('社会保险（2026-01-13）3000.00 元');
    }
    expect(orders[0]?.lines).toEqual(orders[1]?.lines);
  });

  it('wages of two employers add up, whichever source names them', () => {
    const tax = answered('tax', { incomes: [wage(900_000, { payer: 'employer-1' })] });
    const insurance = answered('social-insurance', { incomes: [wage(300_000, { payer: 'employer-2' })] });
    const d = determined([declared({ incomes: [wage(900_000)] }), insurance, tax]);
    expect([incomeOf(d), open(d)]).toEqual([960_000, []]);
  });

  it('the name that a clerk gives an employer sets no wage apart from the one that tax knows of the same days', () => {
    const tax = answered('tax', { incomes: [wage(500_000, { payer: 't-9151' })] });
    for (const weaker of [declared, surveyed]) {
      const d = determined([
        declared({ incomes: [] }),
        weaker({ incomes: [wage(500_000, { payer: 'employer-1' })] }),
        tax,
      ]);
      expect([incomeOf(d), open(d)]).toEqual([400_000, []]);
    }
    const second = wage(300_000, { payer: 'employer-2' });
    const two = declared({ incomes: [wage(500_000, { payer: 'employer-1' }), second] });
    expect(open(determined([two, tax]))).toEqual(['income.wage.head']);
  });

  it('a second employer beside the one that tax names alike, and a wage of other days, still add up', () => {
    const tax = answered('tax', { incomes: [wage(500_000, { payer: 'employer-1' })] });
    const two = ['employer-1', 'employer-2'].map((payer) => wage(500_000, { payer }));
    expect(incomeOf(determined([declared({ incomes: two }), tax]))).toBe(800_000);
    const of = (payer: string, period: typeof january) => wage(100_000, { payer, period });
    const known = answered('tax', { incomes: [of('t-9151', january)] });
    const d = determined([declared({ incomes: [of('employer-1', december)] }), known]);
    expect([incomeOf(d), open(d)]).toEqual([160_000, []]);
  });

  it('one wage under another item code is one wage', () => {
    const tax = answered('tax', { incomes: [wage(500_000, { itemCode: 'other-wage' })] });
    const d = determined([declared({ incomes: [wage(500_000)] }), tax]);
    expect([incomeOf(d), resultOf(d)]).toEqual([400_000, 'dibao met 226.67']);
  });

  it('the same amount under two codes of another kind is asked about, not counted twice and not dropped', () => {
    const rent = {
      personId: 'head',
      kind: 'property',
      itemCode: 'rent',
      amountFen: 60_000,
      period: wage(1).period,
    } as const;
    const d = determined([
      declared({ incomes: [rent] }),
      surveyed({ incomes: [{ ...rent, itemCode: 'land-transfer' }] }),
    ]);
    expect([resultOf(d), open(d)]).toEqual(['dibao undetermined', ['income.property.land-transfer.head']]);
  });

  it.each([
    ['within 5 % the higher one counts', 1_000_000, 950_000, 800_000, []],
    ['within 500 yuan the higher one counts', 100_000, 50_000, 80_000, []],
    ['beyond both it is a contradiction', 1_000_000, 949_999, null, ['income.wage.head']],
    ['a higher one takes the place', 1_000_000, 2_000_000, 1_600_000, []],
  ])('declared against verified: %s', (_, stated, found, expected, missing) => {
    const d = determined([
      declared({ incomes: [wage(stated)] }),
      answered('tax', { incomes: [wage(found)] }),
    ]);
    expect([incomeOf(d), open(d)]).toEqual([expected, missing]);
  });

  it('a newer inquiry of the same source takes the place of the older; «no data» takes nothing back', () => {
    const base = declared({ incomes: [] });
    const first = answered('tax', { incomes: [wage(500_000)] });
    expect(incomeOf(determined([base, first, answered('tax', { incomes: [wage(600_000)] }, 2)]))).toBe(
      480_000,
    );
    expect(incomeOf(determined([base, first, answered('tax', { result: 'no-data' }, 2)]))).toBe(400_000);
    expect(incomeOf(determined([base, first, answered('bank-deposits', {}, 2)]))).toBe(400_000);
  });
});

describe('Whether the incomes are complete', () => {
  const stating = (incomeComplete: boolean | undefined, fen = 100) =>
    determined([
      declared({
        incomes: [wage(fen)],
        circumstances: [
          { personId: 'head', labour: 'able', ...(incomeComplete === undefined ? {} : { incomeComplete }) },
        ],
      }),
    ]);

  it('«not complete» stays open whatever lines there are', () => {
    expect([resultOf(stating(false)), open(stating(false))]).toEqual(['dibao undetermined', ['fact income']]);
  });

  it('where nothing is stated, lines that cover the window are enough', () => {
    expect(resultOf(stating(undefined))).toBe('dibao met 559.94');
  });

  it('«complete» holds for the window of its own application, not for a later one', () => {
    const earlier = declared({ incomes: [], appliedOn: '2025-12-20' });
    expect(open(determined([earlier]))).toEqual(['fact income']);
    expect(resultOf(determined([declared({ incomes: [] })]))).toBe('dibao met 560.00');
  });

  it('a source that could not be asked leaves its income open until the survey finds it out', () => {
    const base = declared({ incomes: [wage(500_000)] });
    const unreachable = answered('tax', { result: 'unreachable' });
    expect([resultOf(determined([base, unreachable])), open(determined([base, unreachable]))]).toEqual([
      'dibao undetermined',
      ['fact income.wage'],
    ]);
    const seen = surveyed({ incomes: [wage(500_000)] });
    expect(resultOf(determined([base, unreachable, seen]))).toBe('dibao met 226.67');
  });
});

describe('Assets: several owners add up, and what was not asked about stays open', () => {
  const base = (fen: number) =>
    declared({ incomes: [], assets: [deposit(fen), ...(declared().assets ?? []).slice(1)] });

  it('a bank that knows one of a couple does not replace what both declared', () => {
    const head = answered('bank-deposits', { personId: 'head', assets: [deposit(100)] });
    const spouse = answered('bank-deposits', { personId: 'spouse', result: 'no-data' });
    const d = determined([base(5_000_000), head, spouse], { couple: true });
    expect([resultOf(d), open(d)]).toEqual(['dibao undetermined', ['asset.deposit']]);
  });

  it('accounts of two owners at the bank add up and take the place of the declared sum', () => {
    const of = (personId: string, fen: number) =>
      answered('bank-deposits', { personId, assets: [deposit(fen)] });
    const d = determined([base(100_000), of('head', 200_000), of('spouse', 300_000)], { couple: true });
    const line = d.lines.find(({ ruleId }) => ruleId === 'dibao.deposit@1');
    expect([line?.left, line?.outcome]).toEqual([250_000, 'met']);
  });

  it('nothing at the bank and 100,000 yuan at home is a contradiction that names both', () => {
    const d = determined([
      base(0),
      answered('bank-deposits', { assets: [deposit(0)] }),
      surveyed({ assets: [deposit(10_000_000)] }),
    ]);
    expect([resultOf(d), open(d)]).toEqual(['dibao undetermined', ['asset.deposit']]);
    const text = textOf(d, 'dibao.deposit@1');
    expect(text).toContain('银行存款（2026-01-13）0.00 元');
    expect(text).toContain('入户调查（2026-01-14）100000.00 元');
  });

  it('[S0-05] sources that found more and give no figure leave deposits and vehicles open', () => {
    const d = determined([
      base(0),
      answered('bank-deposits', { result: 'exceed' }),
      answered('vehicles', { result: 'exceed' }),
    ]);
    expect([resultOf(d), open(d)]).toEqual(['dibao undetermined', ['asset.deposit', 'asset.vehicle']]);
  });

  it('[S0-05] sources that could not be asked leave their facts open', () => {
    const sources = ['tax', 'social-insurance', 'bank-deposits', 'vehicles', 'real-estate'];
    const d = determined([base(0), ...sources.map((source) => answered(source, { result: 'unreachable' }))]);
    expect([resultOf(d), open(d)]).toEqual([
      'dibao undetermined',
      [
        'fact income.transfer',
        'fact income.wage',
        'fact asset.deposit',
        'fact asset.dwelling',
        'fact asset.vehicle',
      ],
    ]);
  });

  it('names the assets that no rule of the place examines', () => {
    const more = [
      { kind: 'business', valueFen: 500_000_000, locationRegionCode: '510683' },
      { kind: 'other', valueFen: 900_000_000, locationRegionCode: '510683' },
    ] as const;
    const d = determined([declared({ incomes: [], assets: [...(declared().assets ?? []), ...more] })]);
    expect(textOf(d, 'assets.not-examined@2')).toMatch(/经营性资产 5000000\.00 元、其他 9000000\.00 元/);
    expect(textOf(d, 'assets.not-examined@2')).toContain('（演示值，非文件规定）');
    expect(determined([base(0)]).lines.map(({ ruleId }) => ruleId)).not.toContain('assets.not-examined@2');
  });
});

describe('Spending: bills add up, one bill counts once', () => {
  const medicalOf = (d: Determination) => d.figures.selfPaidMedicalFen;
  const base = declared({ incomes: [wage(6_000_000)] });

  it('[S3-04] bills of two hospitals are 35,000 yuan and a ground, from one source or two', () => {
    const a = bill(2_000_000, { issuer: 'hospital-a' });
    const b = bill(1_500_000, { issuer: 'hospital-b' });
    const apart = determined([
      base,
      answered('source-a', { expenditures: [a] }),
      answered('source-b', { expenditures: [b] }),
    ]);
    const together = determined([base, answered('source-a', { expenditures: [a, b] })]);
    for (const d of [apart, together])
      expect([medicalOf(d), resultOf(d, 'monitored')]).toEqual([3_500_000, 'monitored proposed']);
  });

  it('a bill without a number is the numbered one of its issuer', () => {
    const numbered = bill(2_000_000, { issuer: 'hospital-a', billNo: 'no-1' });
    const d = determined([
      declared({ incomes: [wage(6_000_000)], expenditures: [bill(2_000_000, { issuer: 'hospital-a' })] }),
      answered('source-a', { expenditures: [numbered] }),
    ]);
    expect(medicalOf(d)).toBe(2_000_000);
  });

  it('a bill whose number two sources write in other letters is one bill', () => {
    const [declaredBill, reported] = [
      bill(2_000_000, { issuer: 'hospital-a', billNo: 'no-1' }),
      bill(2_000_000, { issuer: 'Hospital-A', billNo: 'NO-1' }),
    ];
    const d = determined([
      declared({ incomes: [wage(6_000_000)], expenditures: [declaredBill] }),
      answered('source-a', { expenditures: [reported] }),
    ]);
    expect(medicalOf(d)).toBe(2_000_000);
  });

  it('a lower sum than declared leaves the ground open instead of dropping it', () => {
    const d = determined([
      declared({ incomes: [wage(60_000_000)], expenditures: [bill(4_000_000)] }),
      answered('source-a', { expenditures: [bill(1_500_000)] }),
    ]);
    expect([resultOf(d, 'monitored'), open(d)]).toEqual([
      'monitored undetermined',
      ['expenditure.medical.head'],
    ]);
  });
});

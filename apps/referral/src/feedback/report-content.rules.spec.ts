import type { Aid, Payload } from '@aid-chain/contracts';
import { isMessageId } from '@aid-chain/kernel';
import { checkAid, checkReportContent } from './report-content.rules.js';

type Report = Payload<'department.feedback-reported.v1'>;

const report = (over: Partial<Report> = {}): Report => ({
  reportId: '2026Q1-0001',
  referralId: '01900000-0000-7000-8000-000000000061',
  quarter: '2026Q1',
  final: true,
  outcome: 'helped',
  aid: aidOf('2026-01-01', '2026-03-31'),
  evidence: [],
  ...over,
});
function aidOf(from: string, to: string): Report['aid'] {
  return [
    {
      measureCode: 'm',
      kind: 'cash',
      nature: 'regular',
      amountFen: 1,
      period: { from, to },
      fundingSource: 'f',
    },
  ];
}
const codeOf = (r: Report, channel: 'http' | 'kafka' = 'http') => {
  const result = checkReportContent(r, channel);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('what a report may hold', () => {
  it.each([
    ['2026Q1-0001', true],
    ['1234567890', true],
    ['12345678901', false],
    ['123456789012', true],
    ['a-123456789012345', false],
    ['12345678901234567.x', false],
    ['x123456789012345678', false],
    ['with space', false],
    ['', false],
    ['a'.repeat(64), true],
    ['a'.repeat(65), false],
  ])('the report id "%s" may be kept: %s', (reportId, kept) => {
    expect(isMessageId(reportId)).toBe(kept);
    expect(codeOf(report({ reportId }))).toBe(kept ? 'ok' : 'MESSAGE_ID_INVALID');
  });

  it('a reference that looks like an identity number is refused', () => {
    expect(codeOf(report({ evidence: ['voucher/990000190001010000'] }))).toBe('REFERENCE_HOLDS_NUMBER');
  });

  it('a note comes by HTTP only', () => {
    expect(codeOf(report({ note: '已上门' }))).toBe('ok');
    expect(codeOf(report({ note: '已上门' }), 'kafka')).toBe('NOTE_NOT_ON_TOPIC');
  });

  it.each(['http', 'kafka'] as const)(
    'aid that does not agree with the outcome is refused on every channel: %s',
    (channel) => {
      expect(codeOf(report({ aid: [] }), channel)).toBe('REPORT_AID_MISSING');
      expect(codeOf(report({ outcome: 'not-possible' }), channel)).toBe('REPORT_AID_NOT_EXPECTED');
    },
  );

  it('a period has real days and does not end before it begins', () => {
    expect(codeOf(report({ aid: aidOf('2026-03-01', '2026-03-01') }))).toBe('ok');
    expect(codeOf(report({ aid: aidOf('2026-02-30', '2026-03-01') }))).toBe('DATE_INVALID');
    expect(codeOf(report({ aid: aidOf('2026-03-02', '2026-03-01') }))).toBe('PERIOD_REVERSED');
  });
});

const withoutAmount: Aid = {
  measureCode: 'medical-assistance',
  kind: 'cash',
  nature: 'transitional',
  period: { from: '2026-01-01', to: '2026-03-31' },
  fundingSource: 'medical-assistance-fund',
};
const cash: Aid = { ...withoutAmount, amountFen: 120_000 };
const check = (outcome: Report['outcome'], aid: readonly Aid[], quarter = '2026Q1') => {
  const result = checkAid({ outcome, aid: [...aid], quarter });
  return result.ok ? 'ok' : result.refusal.code;
};
const measure = (over: Partial<Aid>) => check('helped', [{ ...withoutAmount, ...over }]);
const period = (from: string, to: string, quarter = '2026Q1') =>
  check('helped', [{ ...cash, period: { from, to } }], quarter);

describe('a report agrees with itself', () => {
  it.each(['helped', 'partly'] as const)(
    '[S0-24] who reports "%s" names what the family received',
    (outcome) => {
      expect(check(outcome, [])).toBe('REPORT_AID_MISSING');
      expect(check(outcome, [cash])).toBe('ok');
    },
  );

  it.each(['not-yet', 'not-possible'] as const)(
    '[S0-24] "%s" names no aid: the happiness list would show help that nobody gave',
    (outcome) => {
      expect(check(outcome, [cash])).toBe('REPORT_AID_NOT_EXPECTED');
      expect(check(outcome, [])).toBe('ok');
    },
  );

  it('money has an amount, goods a quantity or a worth, a service a quantity with its unit', () => {
    for (const kind of ['cash', 'loan'] as const) {
      expect(measure({ kind })).toBe('AID_AMOUNT_MISSING');
      expect(measure({ kind, amountFen: 0 })).toBe('AID_AMOUNT_MISSING');
      expect(measure({ kind, amountFen: 1 })).toBe('ok');
    }
    expect(measure({ kind: 'goods' })).toBe('AID_QUANTITY_OR_AMOUNT_MISSING');
    expect(measure({ kind: 'goods', quantity: 2 })).toBe('AID_QUANTITY_OR_AMOUNT_MISSING');
    expect(measure({ kind: 'goods', quantity: 2, unit: 'bag' })).toBe('ok');
    expect(measure({ kind: 'goods', amountFen: 5000 })).toBe('ok');
    expect(measure({ kind: 'service', amountFen: 5000 })).toBe('AID_QUANTITY_MISSING');
    expect(measure({ kind: 'service', quantity: 0, unit: 'visit' })).toBe('AID_QUANTITY_MISSING');
    expect(measure({ kind: 'service', quantity: 3, unit: 'visit' })).toBe('ok');
    expect(measure({ kind: 'insurance' })).toBe('ok');
  });

  it('an amount that no family receives is a slip of the keyboard, whatever the kind', () => {
    expect(measure({ amountFen: 100_000_000_000 })).toBe('ok');
    for (const kind of ['cash', 'goods', 'insurance'] as const) {
      expect(measure({ kind, amountFen: 100_000_000_001 })).toBe('AID_AMOUNT_TOO_LARGE');
    }
  });

  it.each(['http', 'kafka'] as const)(
    'an amount far from usual is asked about once, with what was read, and taken when it is confirmed: %s',
    (channel) => {
      const of = (amountFen: number): Report => report({ aid: [cash, { ...cash, amountFen }] });
      expect(codeOf(of(100_000_000), channel)).toBe('ok');
      expect(checkReportContent(of(100_000_001), channel)).toEqual({
        ok: false,
        refusal: { code: 'AID_AMOUNT_TO_CONFIRM', params: { line: 2, yuan: '1000000.01' } },
      });
      expect(codeOf({ ...of(100_000_001), amountsConfirmed: false }, channel)).toBe('AID_AMOUNT_TO_CONFIRM');
      expect(codeOf({ ...of(100_000_001), amountsConfirmed: true }, channel)).toBe('ok');
      expect(codeOf({ ...of(100_000_000_001), amountsConfirmed: true }, channel)).toBe(
        'AID_AMOUNT_TOO_LARGE',
      );
    },
  );

  it('a number of things that one family hardly gets is asked about once, as an amount is', () => {
    const of = (quantity: number, amountsConfirmed = false): string =>
      codeOf(report({ aid: [{ ...cash, kind: 'goods', quantity, unit: 'piece' }], amountsConfirmed }));
    expect(of(10_000)).toBe('ok');
    expect(of(10_001)).toBe('AID_QUANTITY_TO_CONFIRM');
    expect(of(10_001, true)).toBe('ok');
  });

  it('the refusal names the measure that is wrong', () => {
    const result = checkAid({ outcome: 'helped', aid: [cash, { ...withoutAmount }], quarter: '2026Q1' });
    expect(result).toMatchObject({ refusal: { code: 'AID_AMOUNT_MISSING', params: { line: 2 } } });
  });
});

describe('the lines of a report', () => {
  it('name each help once: the same line again is refused, with both places', () => {
    const aid = [cash, { ...cash, amountFen: 5 }, { ...cash }];
    expect(checkAid({ outcome: 'helped', aid, quarter: '2026Q1' })).toEqual({
      ok: false,
      refusal: { code: 'AID_LINE_TWICE', params: { line: 3, first: 1 } },
    });
  });

  it('may name two payments of one measure that differ in amount or period', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };
    expect(check('helped', [cash, { ...cash, amountFen: 5 }, { ...cash, period: march }])).toBe('ok');
  });
});

describe('the period of a measure', () => {
  it.each([
    ['2026-01-01', '2030-12-31', 'ok'],
    ['2026-01-01', '2031-01-01', 'AID_PERIOD_TOO_LONG'],
    ['1990-01-01', '2099-12-31', 'AID_PERIOD_TOO_LONG'],
    ['2021-01-01', '2021-06-30', 'ok'],
    ['2020-12-31', '2021-06-30', 'AID_PERIOD_OUT_OF_RANGE'],
    ['2031-03-01', '2031-03-31', 'ok'],
    ['2031-03-01', '2031-04-01', 'AID_PERIOD_OUT_OF_RANGE'],
  ])('is at most five years long and near the quarter: %s to %s in 2026Q1, %s', (from, to, expected) => {
    expect(period(from, to)).toBe(expected);
  });

  it('from 29 February ends before the first of March five years later', () => {
    expect(period('2024-02-29', '2029-02-28', '2025Q1')).toBe('ok');
    expect(period('2024-02-29', '2029-03-01', '2025Q1')).toBe('AID_PERIOD_TOO_LONG');
  });

  it.each(['0001Q1', '9999Q4'])('a quarter like %s is refused, never an error', (quarter) => {
    expect(period('2026-01-01', '2026-03-31', quarter)).toBe('AID_PERIOD_OUT_OF_RANGE');
  });
});

import type { Payload } from '@aid-chain/contracts';
import { isMessageId } from '@aid-chain/kernel';
import { checkReportContent } from './report-content.rules.js';

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

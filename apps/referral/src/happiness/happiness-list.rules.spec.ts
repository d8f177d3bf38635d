import { receivedAid, type AidReport, type ListedAid } from './happiness-list.rules.js';

const aid = (over: Partial<ListedAid> = {}): ListedAid => ({
  measureCode: 'MEDICAL_AID',
  kind: 'cash',
  nature: 'regular',
  amountFen: 500_000,
  period: { from: '2026-03-01', to: '2026-06-30' },
  fundingSource: 'medical-aid-fund',
  ...over,
});
const report = (over: Partial<AidReport> = {}): AidReport => ({
  referralId: 'r1',
  reportId: 'rep-1',
  department: 'medical-insurance',
  needKind: 'medical',
  quarter: '2026Q1',
  final: true,
  outcome: 'helped',
  supersededBy: null,
  aid: [aid()],
  ...over,
});

describe('what a household receives now', () => {
  it.each([
    ['2026-06-30', 1],
    ['2026-07-01', 0],
  ])('[S0-25] aid to 30 June on %s: %d entry', (today, entries) => {
    expect(receivedAid([report()], today)).toHaveLength(entries);
  });

  it.each([
    ['2026-03-31', 1],
    ['2026-04-01', 0],
  ])('[S0-25] one-off aid of 5 March on %s: %d entry, to the end of its quarter', (today, entries) => {
    const oneOff = report({ aid: [aid({ period: { from: '2026-03-05', to: '2026-03-05' } })] });
    expect(receivedAid([oneOff], today)).toHaveLength(entries);
  });

  it('[S0-06] shows whether aid is regular or transitional', () => {
    expect(receivedAid([report({ aid: [aid({ nature: 'transitional' })] })], '2026-04-10')).toMatchObject([
      { nature: 'transitional', department: 'medical-insurance' },
    ]);
  });

  it('[S0-24] a final report that there is nothing new takes nothing back that an interim one named', () => {
    const interim = report({ reportId: 'i', final: false });
    const nothing = report({ outcome: 'nothing-to-report', aid: [] });
    expect(receivedAid([interim, nothing], '2026-04-10')).toHaveLength(1);
  });

  it('the final report replaces the interim ones of its quarter', () => {
    const interim = report({ reportId: 'i', final: false, aid: [aid({ measureCode: 'OTHER' })] });
    expect(receivedAid([interim, report()], '2026-04-10').map((a) => a.measureCode)).toEqual(['MEDICAL_AID']);
  });

  it('a corrected report no longer counts', () => {
    const wrong = report({ supersededBy: 'rep-2' });
    const right = report({ reportId: 'rep-2', aid: [aid({ amountFen: 480_000 })] });
    expect(receivedAid([wrong, right], '2026-04-10').map((a) => a.amountFen)).toEqual([480_000]);
  });

  it('aid that two quarters report stands on the list once', () => {
    expect(receivedAid([report({ quarter: '2026Q2' }), report()], '2026-04-10')).toHaveLength(1);
  });

  it('the same measure twice in one report is two entries', () => {
    expect(receivedAid([report({ aid: [aid(), aid({ amountFen: 300_000 })] })], '2026-04-10')).toHaveLength(
      2,
    );
  });
});

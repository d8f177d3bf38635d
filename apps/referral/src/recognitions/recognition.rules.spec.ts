import {
  periodsOf,
  amountOn,
  changeRecognition,
  endRecognition,
  restoreRecognition,
  shownAmount,
  standingRecognitions,
  type Recognition,
} from './recognition.rules.js';

const dibao: Recognition = {
  category: 'dibao',
  personId: null,
  validFrom: '2026-02-01',
  validTo: null,
  monthlyAmountFen: 48_000,
  changes: [],
};

describe('what a household is recognised as', () => {
  it('a changed amount counts from its day on', () => {
    const changed = changeRecognition(dibao, { effectiveOn: '2026-07-01', monthlyAmountFen: 50_000 });
    expect(amountOn(changed, '2026-06-30')).toBe(48_000);
    expect(amountOn(changed, '2026-07-01')).toBe(50_000);
  });

  it('[L-05] [L-22] a list that is read before the first day shows the amount of that day, as its periods do', () => {
    const stayed = changeRecognition(dibao, { effectiveOn: '2026-02-01', monthlyAmountFen: 50_000 });
    expect([shownAmount(stayed, '2026-01-17'), periodsOf(stayed)]).toEqual([
      50_000,
      [{ from: '2026-02-01', monthlyAmountFen: 50_000 }],
    ]);
  });

  it('an ended category is gone on the day of the end', () => {
    const ended = endRecognition(dibao, '2026-09-01');
    expect(standingRecognitions([ended], '2026-08-31')).toHaveLength(1);
    expect(standingRecognitions([ended], '2026-09-01')).toHaveLength(0);
  });

  it('[A-19] a category that was ended before its first day never was, on no day', () => {
    const ended = endRecognition(dibao, '2026-02-01');
    expect(standingRecognitions([ended], '2026-01-26')).toEqual([]);
    expect(standingRecognitions([ended], '2026-02-01')).toEqual([]);
  });

  it('[A-18] an end that was a mistake gives its place, and the category runs without a gap', () => {
    const ended = endRecognition(dibao, '2026-03-01');
    const back = { endedFrom: '2026-03-01', from: null, validTo: null };
    expect(restoreRecognition(ended, back)).toEqual([dibao]);
    expect(restoreRecognition({ ...dibao, validTo: '2026-12-31' }, back)).toEqual([]);
  });

  it('[L-18] [L-22] what waited for the end of dibao runs again as a period of its own, beside the one before, on no day between', () => {
    const ended = endRecognition(dibao, '2026-03-01');
    const again = restoreRecognition(ended, { endedFrom: '2026-03-01', from: '2026-06-01', validTo: null });
    expect(standingRecognitions([ended], '2026-04-01')).toEqual([]);
    expect(again).toEqual([ended, { ...dibao, validFrom: '2026-06-01' }]);
  });

  it.each(['2026-03-01', '2026-02-20'])(
    '[L-22] what runs again from %s, when it had not ended yet, is one period as before',
    (from) => {
      const ended = endRecognition(dibao, '2026-03-01');
      expect(restoreRecognition(ended, { endedFrom: '2026-03-01', from, validTo: null })).toEqual([dibao]);
    },
  );

  it('[A-18] a limit that was granted is there again once the end is taken back', () => {
    const granted = { ...dibao, validTo: '2026-12-31' };
    const ended = endRecognition(granted, '2026-03-01');
    expect(restoreRecognition(ended, { endedFrom: '2026-03-01', from: null, validTo: '2026-12-31' })).toEqual(
      [granted],
    );
  });

  it('an end before the granted one wins, a later one does not prolong', () => {
    const granted = { ...dibao, validTo: '2026-12-31' };
    expect(endRecognition(granted, '2026-09-01').validTo).toBe('2026-08-31');
    expect(endRecognition(granted, '2027-09-01').validTo).toBe('2026-12-31');
  });
});

it('[L-05] [L-22] pays by periods: what was paid, what is and what comes, as the case file shows them', () => {
  const granted = {
    ...{
      category: 'dibao',
      personId: null,
      validFrom: '2026-08-01',
      validTo: null,
      monthlyAmountFen: 92_000,
    },
    changes: [
      { from: '2026-10-01', monthlyAmountFen: 56_000 },
      { from: '2026-11-10', monthlyAmountFen: 92_000 },
      { from: '2026-12-01', monthlyAmountFen: 92_000 },
    ],
  };
  expect(periodsOf(granted)).toEqual([
    { from: '2026-08-01', monthlyAmountFen: 92_000 },
    { from: '2026-10-01', monthlyAmountFen: 56_000 },
    { from: '2026-11-10', monthlyAmountFen: 92_000 },
  ]);
  expect(periodsOf({ ...granted, validTo: '2026-09-30' })).toHaveLength(1);
});

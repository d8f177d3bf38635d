import { changedParts, printNumber, seriesOf } from './print.rules.js';

describe('the number of a print', () => {
  it('[A-02] is the next of its form, township and year, whichever village the family lives in', () => {
    const series = seriesOf('510683990001', '2026-07-01');
    expect(series).toEqual(seriesOf('510683990002', '2026-12-31'));
    expect(printNumber('XF', series, 12)).toBe('XF-510683990-2026-000012');
    expect(seriesOf('510683990001', '2027-01-01')).not.toEqual(series);
  });
});

describe('what a reprint says of the content', () => {
  const printed = { zh: { aid: [{ what: '医疗救助' }], note: '' }, en: {} };

  it('[A-02] is that nothing changed where it would be printed the same now', () => {
    expect(changedParts(printed, structuredClone(printed))).toEqual([]);
  });

  it('[A-02] names each part that would be another now', () => {
    expect(changedParts(printed, { zh: { aid: [], note: '' }, en: {} })).toEqual(['aid']);
    expect(changedParts(printed, { zh: { aid: [{ what: '医疗救助' }], note: '并入' }, en: {} })).toEqual([
      'note',
    ]);
    expect(changedParts(printed, { zh: {}, en: {} })).toEqual(['aid', 'note']);
  });
});

import { REFUSALS } from './refusals.js';

describe('a sentence that sends somebody to the relations', () => {
  const naming = Object.entries(REFUSALS).filter(([, { zh }]) => zh.includes(' relations '));

  it('says that they stand at the top of the body, beside the change and not in it', () => {
    expect(naming.map(([code]) => code).sort()).toEqual([
      'HISTORY_STAYS_WITH_FAMILY',
      'HOUSEHOLD_WITHOUT_HEAD',
      'MEMBERS_PUT_OUT_BY_REVIEWER',
      'MINOR_WITHOUT_HOUSEHOLD',
    ]);
    for (const [, { zh, en }] of naming) {
      expect(zh).toMatch(/请求体第一层的 relations.*与 change 并列/);
      expect(en).toMatch(/relations, at the top of the body.*beside change/);
    }
  });

  it('names nobody by an id', () => {
    const byId = Object.entries(REFUSALS).filter(([, { zh, en }]) =>
      /\{(person|household)Id\}/.test(zh + en),
    );
    expect(byId.map(([code]) => code)).toEqual([]);
  });
});

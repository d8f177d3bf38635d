import { disclosureOf, disclosureRecord } from './disclosure.rules.js';

const legalGround = { doc: '示范方案', article: '三（五）' };
const opened = {
  personId: 'p',
  details: { name: '甲某', idNumber: '990000000000000000', regionCode: '510683990001', categories: [] },
};

describe('how a department’s look at a referral is recorded', () => {
  it('[L-17] [N13] in full as soon as it shows what names somebody: the fields shown, the person, the ground', () => {
    const entry = { sees: ['name', 'phone', 'regionCode'] as const, legalGround };
    expect(disclosureRecord(disclosureOf(opened, entry))).toEqual({
      ...{ action: 'referral.disclosed', reason: 'department-referral', personIds: ['p'] },
      ...{ seen: ['name', 'place', 'need'], tokens: ['legal-ground=示范方案 三（五）'] },
    });
  });

  it('[L-17] as a masked look where its entry shows nobody, or its place has no entry for it', () => {
    const entry = { sees: ['regionCode', 'categories'] as const, legalGround };
    expect(disclosureRecord(disclosureOf(opened, entry))).toMatchObject({
      ...{ action: 'referral.read', personIds: [], seen: ['place', 'decision', 'need'] },
    });
    expect(disclosureRecord(disclosureOf(opened, undefined))).toEqual({
      ...{ action: 'referral.read', personIds: [], seen: ['need', 'place'], tokens: [] },
    });
  });
});

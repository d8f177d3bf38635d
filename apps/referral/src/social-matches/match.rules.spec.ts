import { checkDelivery, checkMatch, type OfferedHelp, type WishedHelp } from './match.rules.js';

const TODAY = '2026-01-14';
const need: WishedHelp = {
  ...{ form: 'goods', item: 'food', unit: 'bag', state: 'open', isNeedOpen: true, until: null },
  ...{ needKind: 'other', regionCode: '510683990001', quantity: 10, matched: 4 },
};
const offer: OfferedHelp = {
  ...{ form: 'goods', item: 'food', unit: 'bag', state: 'open', validFrom: '2026-01-01', validUntil: null },
  ...{ needKinds: [], area: '510683', quantity: 20, matched: 12 },
};
const asked = { quantity: 6, isGivenAlready: false, besideReason: null, freeFen: null };
const code = (
  wished: Partial<WishedHelp> = {},
  offered: Partial<OfferedHelp> = {},
  more: Partial<Parameters<typeof checkMatch>[2]> = {},
): string => {
  const result = checkMatch({ ...need, ...wished }, { ...offer, ...offered }, { ...asked, ...more }, TODAY);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('a match of a need with an offer', () => {
  it('[S2-31] never takes more than is left of the offer or of what is wished for', () => {
    expect([code(), code({}, {}, { quantity: 7 }), code({ quantity: 30 }, {}, { quantity: 8 })]).toEqual([
      ...['ok', 'SOCIAL_NEED_COVERED', 'ok'],
    ]);
    expect(code({ quantity: 30 }, {}, { quantity: 9 })).toBe('SOCIAL_OFFER_EXHAUSTED');
  });

  it('[S2-31] fits by form, item and unit, kind of need, and place', () => {
    expect(code({}, { item: 'clothing' })).toBe('SOCIAL_OFFER_NOT_FITTING');
    expect(code({}, { unit: 'kilogram' })).toBe('SOCIAL_OFFER_NOT_FITTING');
    expect(code({}, { needKinds: ['medical'] })).toBe('SOCIAL_OFFER_NOT_FITTING');
    expect([code({}, { needKinds: ['other'] }), code({}, { area: '510683990' })]).toEqual(['ok', 'ok']);
    expect(code({}, { area: '510683991' })).toBe('SOCIAL_OFFER_NOT_FITTING');
  });

  it('[S2-31] is of an offer that runs and a need that is still one', () => {
    expect(code({}, { state: 'withdrawn' })).toBe('SOCIAL_OFFER_CLOSED');
    expect(code({}, { validFrom: '2026-01-15' })).toBe('SOCIAL_OFFER_CLOSED');
    expect([code({}, { validUntil: '2026-01-13' }), code({}, { validUntil: TODAY })]).toEqual([
      ...['SOCIAL_OFFER_CLOSED', 'ok'],
    ]);
    expect([code({ isNeedOpen: false }), code({ until: '2026-01-13' }), code({ state: 'met' })]).toEqual([
      ...['SOCIAL_NEED_CLOSED', 'SOCIAL_NEED_CLOSED', 'SOCIAL_NEED_CLOSED'],
    ]);
  });

  it('[S2-06] gives the same help a second time only with a reason, and [S4-05] no money that a fund has not', () => {
    expect(code({}, {}, { isGivenAlready: true })).toBe('SOCIAL_AID_ALREADY_GIVEN');
    expect(code({}, {}, { isGivenAlready: true, besideReason: 'needs-more' })).toBe('ok');
    expect([code({}, {}, { freeFen: 5 }), code({}, {}, { freeFen: 6 })]).toEqual(['SOCIAL_FUND_SHORT', 'ok']);
  });
});

describe('a delivery', () => {
  const match = { state: 'accepted', quantity: 6 } as const;
  const delivery = {
    quantity: 6,
    handedBy: 'township',
    hasConsent: false,
  } as const;
  const coded = (over: Partial<Parameters<typeof checkDelivery>[1]>): string => {
    const result = checkDelivery(match, { ...delivery, ...over });
    return result.ok ? 'ok' : result.refusal.code;
  };

  it('[N13] is brought by the organisation only with consent; without it by the township', () => {
    expect([coded({}), coded({ handedBy: 'organisation' })]).toEqual(['ok', 'SOCIAL_DELIVERY_BY_TOWNSHIP']);
    expect(coded({ handedBy: 'organisation', hasConsent: true })).toBe('ok');
  });

  it('[S2-31] is of what was acceptedand no more than it', () => {
    expect(coded({ quantity: 7 })).toBe('SOCIAL_DELIVERY_TOO_MUCH');
    expect(checkDelivery({ ...match, state: 'matched' }, delivery)).toMatchObject({ ok: false });
  });
});

import { checkOpening, type NeedToOpen, type StatedOpening } from './social-need.rules.js';

const TODAY = '2026-01-14';
const need: NeedToOpen = {
  ...{ state: 'open', endedOn: null, notGiven: 0, isAtDepartment: true, isOnRecord: false, metOn: null },
};
const code = (stated: Partial<StatedOpening>, over: Partial<NeedToOpen> = {}): string => {
  const opening: StatedOpening = { lawFirst: 'none-fits', until: null, besideReason: null, ...stated };
  const result = checkOpening({ ...need, ...over }, opening, TODAY);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('a need that is to be opened to social forces', () => {
  it('[S3-21] that the family receives what the law gives is stated only where a record shows it', () => {
    expect(code({ lawFirst: 'receives' })).toBe('SOCIAL_RECEIVES_NOT_ON_RECORD');
    expect(code({ lawFirst: 'receives' }, { isOnRecord: true })).toBe('ok');
    expect(code({ lawFirst: 'receives' }, { isOnRecord: true, notGiven: 1 })).toBe('SOCIAL_LAW_FIRST');
    expect(code({ lawFirst: 'under-way' }, { notGiven: 1 })).toBe('ok');
  });

  it('[S2-06] what they met already is opened again only with a reason', () => {
    const metOn = '2025-10-01';
    expect(code({}, { metOn })).toBe('SOCIAL_NEED_MET_ALREADY');
    expect(code({ besideReason: 'other-period' }, { metOn })).toBe('ok');
  });
});

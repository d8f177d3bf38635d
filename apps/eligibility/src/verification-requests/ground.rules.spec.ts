import { groundOf, type GroundContext } from './ground.rules.js';

const signed = { textVersion: 'authorisation-2026', signedOn: '2026-07-02' };
const given = (more: Partial<GroundContext> = {}): GroundContext => ({
  ...{
    isApplication: true,
    isRecipient: false,
    signed: [signed],
    signedFrom: '2025-08-01',
    on: '2026-08-01',
  },
  textsOn: (day) => [day < '2026-01-01' ? 'authorisation-2025' : 'authorisation-2026'],
  ...more,
});

describe('on what a query about a person rests', () => {
  it('[L-09] on the consent in the application, with its text and its day', () => {
    expect(groundOf(given())).toEqual({ basis: 'application', ...signed });
  });

  it('[S0-20] of people only at risk on the authorisation that they signed', () => {
    expect(groundOf(given({ isApplication: false }))).toEqual({ basis: 'authorisation', ...signed });
  });

  it('[L-09] of recipients on the law itself, which needs no paper for the periodic check', () => {
    expect(groundOf(given({ isApplication: false, isRecipient: true, signed: [] }))).toEqual({
      basis: 'recipient',
    });
    expect(groundOf(given({ isRecipient: true, signed: [] }))).toEqual({ basis: 'recipient' });
  });

  it('[L-09] [S0-20] on nothing where nobody signed, whoever applied or is at risk', () => {
    expect(groundOf(given({ signed: [] }))).toBeUndefined();
    expect(groundOf(given({ signed: [], isApplication: false }))).toBeUndefined();
  });

  it.each([
    ['a text that was not in use on its day', { textVersion: 'authorisation-2025', signedOn: '2026-07-02' }],
    ['a text of a later day', { textVersion: 'authorisation-2026', signedOn: '2025-12-31' }],
    ['a signature that no longer holds', { textVersion: 'authorisation-2025', signedOn: '2025-07-31' }],
    ['a signature of a day to come', { textVersion: 'authorisation-2026', signedOn: '2026-08-02' }],
  ])('[L-09] %s is no ground', (_what, text) => {
    expect(groundOf(given({ signed: [text] }))).toBeUndefined();
  });

  it('a signature under the text of its day holds for as long as the place says', () => {
    const old = { textVersion: 'authorisation-2025', signedOn: '2025-12-31' };
    expect(groundOf(given({ signed: [old] }))).toEqual({ basis: 'application', ...old });
    expect(groundOf(given({ signed: [old, signed] }))).toEqual({ basis: 'application', ...signed });
  });

  it('a place that names no texts and no months refuses none', () => {
    const any = { textVersion: 'x', signedOn: '2020-01-01' };
    const open = given({ signed: [any], signedFrom: undefined, textsOn: () => undefined });
    expect(groundOf(open)).toEqual({ basis: 'application', ...any });
  });
});

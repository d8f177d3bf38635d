import { mayFileSo } from './acceptance.rules.js';

describe('in whose name a filing comes', () => {
  const portal = { channel: 'portal', filedBy: 'self' } as const;

  it.each(['portal', 'hotline', 'grid', 'mailbox', 'village', 'department'] as const)(
    'an integrator states that it came by %s',
    (channel) => {
      expect(mayFileSo({ ...portal, channel }, { role: 'integrator' }).ok).toBe(true);
    },
  );

  it('an integrator is no window and no government, unless it is registered as such', () => {
    const window = { ...portal, channel: 'window' } as const;
    const government = { ...portal, filedBy: 'government' } as const;
    expect(mayFileSo(window, { role: 'integrator' })).toMatchObject({
      refusal: { code: 'CHANNEL_NOT_REGISTERED' },
    });
    expect(mayFileSo(government, { role: 'integrator', filesFor: ['window'] })).toMatchObject({
      refusal: { code: 'FILED_BY_NOT_REGISTERED' },
    });
    expect(mayFileSo(window, { role: 'integrator', filesFor: ['window'] }).ok).toBe(true);
    expect(mayFileSo(government, { role: 'integrator', filesFor: ['government'] }).ok).toBe(true);
  });

  it('a clerk writes down how the family came', () => {
    expect(mayFileSo({ channel: 'window', filedBy: 'government' }, { role: 'clerk' }).ok).toBe(true);
  });
});

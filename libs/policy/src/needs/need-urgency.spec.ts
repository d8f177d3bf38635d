import { NEED_KINDS } from '@aid-chain/vocabulary';
import { decideUrgency, urgencyByKind } from './need-urgency.js';

describe('How urgent a need is', () => {
  it('a disaster is urgent, every other kind normal', () => {
    expect(NEED_KINDS.filter((kind) => urgencyByKind(kind) === 'urgent')).toEqual(['disaster']);
  });

  it('a person may raise it, and leave it as it is, without a reason', () => {
    expect(decideUrgency({ kind: 'drinking-water', urgency: 'urgent' })).toEqual({
      ok: true,
      value: 'urgent',
    });
    expect(decideUrgency({ kind: 'disaster' })).toEqual({ ok: true, value: 'urgent' });
    expect(decideUrgency({ kind: 'medical', urgency: 'normal' })).toEqual({ ok: true, value: 'normal' });
  });

  it('a person lowers it with a reason only', () => {
    expect(decideUrgency({ kind: 'disaster', urgency: 'normal' })).toMatchObject({
      refusal: { code: 'NEED_URGENCY_REASON_MISSING', params: { kind: 'disaster' } },
    });
    const reasoned = { kind: 'disaster', urgency: 'normal', urgencyReasonCode: 'damage-repaired' } as const;
    expect(decideUrgency(reasoned)).toEqual({ ok: true, value: 'normal' });
  });
});

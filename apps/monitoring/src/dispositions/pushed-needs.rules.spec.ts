import { NEED_KINDS } from '@aid-chain/vocabulary';
import { indicatorOf } from '../indicators/indicators.js';
import { needsToPush, ofPersonsAsked, pushedNeed, urgenciesReasoned } from './pushed-needs.rules.js';

const needId = '01900000-0000-7000-8000-000000000051';
const from = {
  warningId: '01900000-0000-7000-8000-000000000071',
  indicator: 'self-paid-medical',
  pointsTo: indicatorOf('self-paid-medical')?.pointsTo,
  regionCode: '510683990001',
  reason: { textZh: '自付医疗费用 35000.00 元。', textEn: 'Self-paid medical costs of 35000.00 yuan.' },
};

describe('needs that a disposition pushes', () => {
  it('[S0-22] without a named need it is the one that the warning points to: medical costs', () => {
    expect(needsToPush(from.pointsTo, [])).toEqual([{ kind: 'medical', aspects: ['cost'] }]);
    expect(needsToPush(from.pointsTo, [{ kind: 'housing' }])).toEqual([{ kind: 'housing' }]);
    expect(needsToPush(indicatorOf('unknown-indicator')?.pointsTo, [])).toEqual([]);
  });

  it('[S2-16] is that of the persons for whom a measure of its kind is asked, so that nobody is asked twice', () => {
    const asked = [
      { kind: 'medical' as const, personId: 'p-1' },
      { kind: 'medical' as const, personId: 'p-1' },
      { kind: 'housing' as const, personId: null },
    ];
    expect(ofPersonsAsked([{ kind: 'medical' }], asked)).toEqual([{ kind: 'medical', personId: 'p-1' }]);
    expect(ofPersonsAsked([{ kind: 'housing' }], asked)).toEqual([{ kind: 'housing' }]);
    const other = { kind: 'medical' as const, personId: 'p-2' };
    expect(ofPersonsAsked([other], asked)).toEqual([other]);
  });

  it('[S0-22] carries the reason of the warning, its origin and the day', () => {
    expect(pushedNeed(needId, { kind: 'medical' }, from, '2026-02-06')).toEqual({
      needId,
      kind: 'medical',
      aspects: ['cost'],
      regionCode: '510683990001',
      urgency: 'normal',
      groundCode: 'self-paid-medical',
      ...from.reason,
      origin: { type: 'warning', id: from.warningId },
      establishedOn: '2026-02-06',
    });
  });

  it.each(NEED_KINDS.filter((kind) => kind !== 'medical'))('[S0-22] %s rests on the visit', (kind) => {
    const need = pushedNeed(needId, { kind, urgency: 'urgent' }, from, '2026-02-06');
    expect(need).toMatchObject({ kind, aspects: [], urgency: 'urgent', groundCode: `visit.${kind}` });
    expect(need.textZh).toContain('2026-02-06');
    expect(need).not.toHaveProperty('personId');
  });

  it('is as urgent as its kind; the reviewer lowers it with a reason only', () => {
    expect(pushedNeed(needId, { kind: 'disaster' }, from, '2026-02-06').urgency).toBe('urgent');
    const lowered = { kind: 'disaster', urgency: 'normal' } as const;
    expect(urgenciesReasoned([{ kind: 'medical' }, lowered])).toMatchObject({
      refusal: { code: 'NEED_URGENCY_REASON_MISSING' },
    });
    const reasoned = { ...lowered, urgencyReasonCode: 'damage-repaired' };
    expect(urgenciesReasoned([reasoned])).toMatchObject({ ok: true });
    expect(pushedNeed(needId, reasoned, from, '2026-02-06').urgency).toBe('normal');
  });
});

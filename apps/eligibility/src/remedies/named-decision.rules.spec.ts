import { namedDecision, type NamedDecision } from './named-decision.rules.js';

const filed = { kind: 'reconsideration', ground: 'decision', caseId: 'c1' } as const;
const own = { adjustmentId: 'a1', isOfCase: true };
const other = { adjustmentId: 'a2', isOfCase: false };
const codeOf = (
  named: NamedDecision,
  made = [own, other],
  about: Parameters<typeof namedDecision>[0] = filed,
) => {
  const found = namedDecision(about, named, made);
  return found.ok ? [found.value.decision, found.value.adjustmentId] : found.refusal.code;
};

describe('The decision that a reconsideration or lawsuit is about', () => {
  it('[L-22] is named where the case knows a reduction or an end beside its own decision, so that a stay acts on the right one', () => {
    expect(codeOf({})).toBe('REMEDY_DECISION_UNNAMED');
    expect(codeOf({ decision: 'adjustment' })).toBe('REMEDY_DECISION_UNNAMED');
    expect(codeOf({ adjustmentId: 'a1' })).toEqual(['adjustment', 'a1']);
    expect(codeOf({ decision: 'adjustment', adjustmentId: 'a2' })).toEqual(['adjustment', 'a2']);
    expect(codeOf({ decision: 'case' })).toEqual(['case', null]);
  });

  it('[L-22] is that of the case where nothing else was decided on it', () => {
    expect(codeOf({}, [])).toEqual(['case', null]);
    expect(codeOf({}, [other])).toEqual(['case', null]);
  });

  it('[L-22] is none that was not made, and none of a complaint or against inaction', () => {
    expect(codeOf({ adjustmentId: 'a9' })).toBe('REMEDY_DECISION_WRONG');
    expect(codeOf({ decision: 'case', adjustmentId: 'a1' })).toBe('REMEDY_DECISION_WRONG');
    const complaint = { kind: 'complaint', ground: null, caseId: 'c1' } as const;
    expect(codeOf({ adjustmentId: 'a1' }, [own], complaint)).toBe('REMEDY_DECISION_WRONG');
    expect(codeOf({}, [own], { ...filed, ground: 'silence' })).toEqual([null, null]);
  });
});

import type { Disposition, VisitOutcome } from '@aid-chain/vocabulary';
import { decideDisposition, decideVisit, type WarningProgress } from './warning-steps.rules.js';

const today = '2026-02-06';
const open: WarningProgress = { state: 'open', raisedOn: '2026-02-04' };
const visited: WarningProgress = {
  ...open,
  state: 'visited',
  visitedOn: '2026-02-05',
  visitOutcome: 'substantiated',
};
const disposed: WarningProgress = { ...visited, state: 'disposed' };

function visit(warning: WarningProgress, outcome: VisitOutcome, on = today): unknown {
  const result = decideVisit(warning, { on, outcome }, today);
  return result.ok ? result.value : result.refusal.code;
}

function dispose(warning: WarningProgress, dispositions: Disposition[], on = today, needs = 0): unknown {
  const result = decideDisposition(warning, { on, dispositions, needs }, today);
  return result.ok ? result.value : result.refusal.code;
}

describe('a visit to a family of a warning', () => {
  it('[S0-01] is recorded once; nobody met leaves it to be visited again', () => {
    expect(visit(open, 'substantiated')).toBe('visited');
    expect(visit(open, 'unsubstantiated')).toBe('visited');
    expect(visit(open, 'not-met')).toBe('open');
    expect(visit(visited, 'substantiated')).toBe('WARNING_ALREADY_VISITED');
    expect(visit(disposed, 'substantiated')).toBe('WARNING_ALREADY_DISPOSED');
  });

  it.each([
    ['2026-02-03', 'DATE_TOO_EARLY'],
    ['2026-02-04', 'visited'],
    ['2026-02-06', 'visited'],
    ['2026-02-07', 'DATE_IN_FUTURE'],
  ])('[S0-01] of %s, for a warning of 02-04 on 02-06: %s', (on, outcome) => {
    expect(visit(open, 'substantiated', on)).toBe(outcome);
  });
});

describe('what follows from a warning', () => {
  it('[S0-01] is decided after the visit and once', () => {
    expect(dispose(open, ['push'])).toBe('WARNING_NOT_VISITED');
    expect(dispose(visited, ['push', 'identify'])).toBe('disposed');
    expect(dispose(disposed, ['push'])).toBe('WARNING_ALREADY_DISPOSED');
  });

  it.each([
    ['2026-02-04', 'DATE_TOO_EARLY'],
    ['2026-02-05', 'disposed'],
    ['2026-02-07', 'DATE_IN_FUTURE'],
  ])('[S0-01] on %s, for a visit of 02-05 on 02-06: %s', (on, outcome) => {
    expect(dispose(visited, ['identify'], on)).toBe(outcome);
  });

  it.each(['deliver', 'push', 'identify', 'conference', 'check'] as const)(
    '[S0-22] `%s` needs a visit that found it true',
    (disposition) => {
      const unfounded: WarningProgress = { ...visited, visitOutcome: 'unsubstantiated' };
      expect(dispose(visited, [disposition])).toBe('disposed');
      expect(dispose(unfounded, [disposition])).toBe('VISIT_NOT_SUBSTANTIATED');
    },
  );

  it('[S0-22] `unsubstantiated` stands alone and needs a visit that found nothing', () => {
    const unfounded: WarningProgress = { ...visited, visitOutcome: 'unsubstantiated' };
    expect(dispose(unfounded, ['unsubstantiated'])).toBe('disposed');
    expect(dispose(visited, ['unsubstantiated'])).toBe('VISIT_SUBSTANTIATED');
    expect(dispose(unfounded, ['unsubstantiated', 'push'])).toBe('DISPOSITIONS_CONTRADICT');
  });

  it('[S0-22] names needs only with a push', () => {
    expect(dispose(visited, ['push'], today, 2)).toBe('disposed');
    expect(dispose(visited, ['identify'], today, 1)).toBe('NEEDS_WITHOUT_PUSH');
  });
});

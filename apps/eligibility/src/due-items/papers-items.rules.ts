import type { TrackInCase } from '../cases/case-track.rules.js';
import type { CaseState } from '../cases/case.state.js';
import type { CaseDueItem } from './case-due-item.js';

/**
 * What the family was asked for and has not brought, until the opinion: when its day has passed, the case worker goes on with what is
 * there (D57 10, 22).
 */
export function papersItems({ papers }: CaseState, alive: readonly TrackInCase[]): CaseDueItem[] {
  const isGathering = alive.some(({ state }) => state.is === 'gathering');
  if (papers === undefined || papers.completeOn !== undefined || !isGathering) return [];
  const { askedOn: since, until: dueOn = null } = papers;
  return [
    { kind: 'missing-papers', part: 'missing-papers', dueOn, provisional: false, since, role: 'clerk' },
  ];
}

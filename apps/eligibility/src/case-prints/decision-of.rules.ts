import type { Decision } from '../cases/case.state.js';
import type { PaperGiven } from './case-paper.js';

/** The decision of a track; before one there is nothing that was recognised or refused. */
export function decisionOf({ state, today }: Pick<PaperGiven, 'state' | 'today'>): Decision {
  if (state.is === 'decided') return state.decision;
  return { by: '', on: today, determinationHash: '', recognised: [], refused: [], reasonCodes: [] };
}

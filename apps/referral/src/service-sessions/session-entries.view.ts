import type { EvaluationEntry, SessionEntries, StatementEntry } from './session-entries.store.js';
import type { SessionView } from './session.view.js';
import type { SessionEvaluationView, StatementView } from './statement.view.js';

/** The entries of one service as lists show them. @param withPeople whether the reader may see who of the family it was */
export function entriesView(
  { statements, followUps, evaluations }: SessionEntries,
  sessionId: string,
  withPeople: boolean,
): Pick<SessionView, 'statements' | 'followUps' | 'evaluations'> {
  const isOf = (entry: { readonly sessionId: string }): boolean => entry.sessionId === sessionId;
  return {
    statements: statements.filter(isOf).map((entry) => statementView(entry, withPeople)),
    followUps: followUps.filter(isOf).map(({ followUp, on }) => ({ followUp, on })),
    evaluations: evaluations.filter(isOf).map((entry) => evaluationView(entry, withPeople)),
  };
}

function statementView(entry: StatementEntry, withPeople: boolean): StatementView {
  const { entryNo, side, given, from, units, reasonCode, timeReason, on, by, correctionReason } = entry;
  return {
    ...{ entryNo, side, given, on },
    ...(from === null ? {} : { from }),
    ...(units === null ? {} : { units }),
    ...(reasonCode === null ? {} : { reasonCode }),
    ...(timeReason === null ? {} : { timeReason }),
    ...(withPeople ? { by } : {}),
    ...(correctionReason === null ? {} : { correctionReason }),
  };
}

function evaluationView(
  { evaluation, on, by, correctionReason }: EvaluationEntry,
  withPeople: boolean,
): SessionEvaluationView {
  return {
    ...{ evaluation, on },
    ...(withPeople ? { by } : {}),
    ...(correctionReason === null ? {} : { correctionReason }),
  };
}

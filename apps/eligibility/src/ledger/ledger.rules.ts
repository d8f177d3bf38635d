import { ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import type { LedgerCause } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import { trackOfCase } from '../cases/case-track.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import { lastStepOf, stepDate } from '../cases/step-date.rules.js';
import { stepRecorded, withLedger } from '../cases/step-event.rules.js';
import { noFaults } from '../found-facts/found-facts.rules.js';

const TRACK = 'monitored';
/** A household without any measure is in nobody's hands (S3-16). */
const NO_MEASURE: Fault = { code: 'LEDGER_MEASURE_MISSING', path: '/measures' };
/** Words would go on the chain of the family unsealed, and a name or number with them. */
const NO_UNIT: Fault = { code: 'LEDGER_UNIT_UNKNOWN', path: '/unit' };

/** What an entry of the ledger assigns. */
export interface LedgerCommand {
  readonly on: IsoDate;
  readonly measures: readonly string[];
  readonly cause: LedgerCause;
  /** The unit that helps, as a department of the place. */
  readonly unit: string;
}

export interface LedgerContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** The measures of the place, by their codes. */
  readonly known: ReadonlySet<string>;
  /** The departments of the place, by their codes. */
  readonly units: ReadonlySet<string>;
}

/**
 * The head of the township enters a household in the ledger once its publicity ended without objection: by cause, with the unit and
 * person that answer for it and the measures. Refuses TRACK_NOT_IN_CASE, HOUSEHOLD_ENDED, LEDGER_NOT_YET, STEP_DATE_*, CLOSE_RELATIVE,
 * LEDGER_UNIT_UNKNOWN, LEDGER_MEASURE_MISSING, LEDGER_MEASURE_UNKNOWN. Source: S3-16.
 */
export function enterInLedger(
  file: CaseState,
  { on, measures, cause, unit }: LedgerCommand,
  { today, staffCode, declaredRelatives, known, units }: LedgerContext,
): Result<Decided> {
  const found = trackOfCase(file, TRACK);
  if (!found.ok) return found;
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const state = found.value;
  const isRecognised = state.is === 'decided' && state.decision.recognised.length > 0;
  if (state.is !== 'publicised' && !isRecognised) return refuse('LEDGER_NOT_YET');
  const day = stepDate(on, lastStepOf(state), today);
  if (!day.ok) return day;
  const related = noCloseRelative([staffCode], declaredRelatives);
  if (!related.ok) return related;
  const sound = noFaults([
    ...(units.has(unit) ? [] : [NO_UNIT]),
    ...(measures.length === 0 ? [NO_MEASURE] : []),
    ...measures.flatMap((code, index): Fault[] =>
      known.has(code)
        ? []
        : [
            {
              code: 'LEDGER_MEASURE_UNKNOWN',
              path: `/measures/${String(index)}`,
              params: { place: index + 1 },
            },
          ],
    ),
  ]);
  return sound.ok
    ? ok({
        state: file,
        events: [withLedger(stepRecorded(file, 'ledger-entry', on, 'entered', TRACK), { cause, unit })],
      })
    : sound;
}

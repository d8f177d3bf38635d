import { inBothLanguages, ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import {
  LEDGER_REPLACEMENTS,
  ledgerReplacementCodes,
  listed,
  nameOf,
  type LedgerCause,
  type LedgerReplacement,
} from '@aid-chain/vocabulary';
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
  readonly responsible: string;
  /** Why it takes the place of the entry before. */
  readonly reasonCode?: LedgerReplacement;
}

/** What an entry says of the household. */
export type LedgerContent = Omit<LedgerCommand, 'reasonCode'>;

export interface LedgerContext {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
  /** The measures of the place, by their codes. */
  readonly known: ReadonlySet<string>;
  /** The departments of the place, by their codes. */
  readonly units: ReadonlySet<string>;
  /** The entry that stands; undefined where the case has none. */
  readonly before: LedgerContent | undefined;
}

/**
 * The head of the township enters a household in the ledger once its publicity ended without objection: by cause, with the unit and
 * person that answer for it and the measures. Refuses TRACK_NOT_IN_CASE, HOUSEHOLD_ENDED, LEDGER_NOT_YET, STEP_DATE_*, CLOSE_RELATIVE,
 * LEDGER_UNIT_UNKNOWN, LEDGER_MEASURE_MISSING, LEDGER_MEASURE_UNKNOWN, LEDGER_MEASURE_TWICE, and what {@link replaces} refuses.
 * Source: S3-16.
 */
export function enterInLedger(
  file: CaseState,
  command: LedgerCommand,
  { today, staffCode, declaredRelatives, known, units, before }: LedgerContext,
): Result<Decided> {
  const { on, cause, unit, reasonCode } = command;
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
  const sound = noFaults(contentFaults(command, { known, units }));
  if (!sound.ok) return sound;
  const replacing = replaces(command, before);
  if (!replacing.ok) return replacing;
  const ledger = { cause, unit, ...(reasonCode === undefined ? {} : { replacedFor: reasonCode }) };
  const step = withLedger(stepRecorded(file, 'ledger-entry', on, 'entered', TRACK), ledger);
  return ok({ state: file, events: [step] });
}

function contentFaults(
  { unit, measures }: LedgerCommand,
  { known, units }: Pick<LedgerContext, 'known' | 'units'>,
): Fault[] {
  const faultOf = (code: string, index: number): Fault[] => {
    const at = { path: `/measures/${String(index)}`, params: { place: index + 1 } };
    if (!known.has(code)) return [{ code: 'LEDGER_MEASURE_UNKNOWN', ...at }];
    return measures.indexOf(code) < index ? [{ code: 'LEDGER_MEASURE_TWICE', ...at }] : [];
  };
  return [
    ...(units.has(unit) ? [] : [NO_UNIT]),
    ...(measures.length === 0 ? [NO_MEASURE] : []),
    ...measures.flatMap(faultOf),
  ];
}

/**
 * Whether an entry may follow the one that stands: another one, and with a reason that fits what it changes, so that no helper goes
 * unnoticed. Refuses LEDGER_ENTRY_TWICE, LEDGER_REASON_MISSING, LEDGER_REASON_UNFIT, LEDGER_REASON_NOT_EXPECTED.
 */
export function replaces(command: LedgerCommand, before: LedgerContent | undefined): Result<true> {
  const { reasonCode } = command;
  if (before === undefined) return reasonCode === undefined ? ok(true) : refuse('LEDGER_REASON_NOT_EXPECTED');
  const { on } = before;
  const fitting = LEDGER_REPLACEMENTS.filter((reason) => IS_CHANGED[reason](command, before));
  if (fitting.length === 0) return refuse('LEDGER_ENTRY_TWICE', { on });
  if (reasonCode === undefined) return refuse('LEDGER_REASON_MISSING', { on });
  return fitting.includes(reasonCode) ? ok(true) : unfit(reasonCode, fitting);
}

type IsChanged = (now: LedgerContent, before: LedgerContent) => boolean;

const isAnotherHelper: IsChanged = (now, before) =>
  now.unit !== before.unit || now.responsible !== before.responsible;
const isAnotherCause: IsChanged = (now, before) => now.cause !== before.cause;
const areOtherMeasures: IsChanged = (now, before) =>
  [...now.measures].sort().join(' ') !== [...before.measures].sort().join(' ');

/** What has changed where a reason holds; anything of an entry may have been wrong. */
const IS_CHANGED: Readonly<Record<LedgerReplacement, IsChanged>> = {
  'helper-changed': isAnotherHelper,
  'measures-changed': areOtherMeasures,
  'cause-changed': isAnotherCause,
  'entered-wrongly': (now, before) =>
    [isAnotherHelper, areOtherMeasures, isAnotherCause].some((isChanged) => isChanged(now, before)),
};

function unfit(reasonCode: LedgerReplacement, fitting: readonly LedgerReplacement[]): Result<never> {
  const withCode = (code: LedgerReplacement) => {
    const { zh, en } = nameOf(ledgerReplacementCodes, code);
    return { zh: `${zh}（${code}）`, en: `${code} (${en})` };
  };
  const params = inBothLanguages({
    given: withCode(reasonCode),
    allowed: listed(fitting.map((code) => withCode(code))),
  });
  const fault = { code: 'LEDGER_REASON_UNFIT', path: '/reasonCode', params } as const;
  return refuse('LEDGER_REASON_UNFIT', params, [fault]);
}

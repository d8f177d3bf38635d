import { dateOf, newId, type Instant, type IsoDate } from '@aid-chain/kernel';
import type { WarningEvidence } from '@aid-chain/contracts';
import { rows, sql, type NewEvent, type SqlText, type Tx } from '@aid-chain/messaging';
import type { IndicatorCode, Urgency } from '@aid-chain/vocabulary';
import type { Meeting } from '../indicators/indicator.js';

export interface NewWarning {
  readonly householdId: string;
  readonly regionCode: string;
  readonly indicator: IndicatorCode;
  readonly level: Urgency;
  readonly evidence: readonly WarningEvidence[];
  /** What was measured (a sum or an income in fen, or how many), the last day of its window and how many months that has. */
  readonly measured: number;
  readonly endOn: IsoDate;
  readonly months: number;
  /** What it rests on, as its indicator distinguishes it: rules that were met, or persons. */
  readonly grounds: readonly string[];
  /** The members whom it is about, where it is about some. */
  readonly personIds?: readonly string[];
  /** The earlier warning than which this one is worse. */
  readonly previousWarningId?: string;
  readonly parameterVersion: string;
  /** The day by which the family is to be visited. */
  readonly due: { readonly date: IsoDate; readonly provisional: boolean };
  /** Business time of what gave cause: of the command, or of the event that was heard. */
  readonly raisedAt: Instant;
  /** The event that gave cause, where it was one. */
  readonly cause?: Pick<NewEvent<'monitoring.warning-raised.v1'>, 'correlationId' | 'causationId'>;
}

/** Each `Meeting` as the statement that carries it out. */
const MEETS_OPEN = {
  'same-matter': sql`
  set evidence = excluded.evidence, measured = excluded.measured, grounds = excluded.grounds,
    person_ids = excluded.person_ids, end_on = excluded.end_on, window_months = excluded.window_months, parameter_version = excluded.parameter_version
  where warning.state = 'open' and warning.measured < excluded.measured`,
  'another-matter': sql`
  set evidence = warning.evidence || excluded.evidence, measured = warning.measured + excluded.measured,
    grounds = warning.grounds || excluded.grounds, person_ids = warning.person_ids || excluded.person_ids
  where not warning.grounds @> excluded.grounds`,
} as const satisfies Record<Meeting, SqlText>;

const NEW = {
  ...({ id: 'uuid', household_id: 'uuid', region_code: 'text', indicator: 'text', level: 'text' } as const),
  ...({ evidence: 'jsonb', measured: 'bigint', end_on: 'date', window_months: 'integer' } as const),
  ...({ grounds: 'jsonb', person_ids: 'jsonb', previous_id: 'uuid', parameter_version: 'text' } as const),
  ...({ raised_on: 'date', due_on: 'date', due_provisional: 'boolean' } as const),
} as const;

type NewRow = Readonly<Record<keyof typeof NEW, unknown>>;

const insert = (warnings: readonly NewRow[], meeting: Meeting): SqlText => sql`
insert into warning (id, household_id, region_code, indicator, level, evidence, measured, end_on, window_months,
  grounds, person_ids, previous_id, parameter_version, raised_on, due_on, due_provisional)
select id, household_id, region_code, indicator, level, evidence, measured, end_on, window_months,
  array(select jsonb_array_elements_text(grounds)), array(select jsonb_array_elements_text(person_ids)::uuid),
  previous_id, parameter_version, raised_on, due_on, due_provisional
from ${rows('w', NEW, warnings)}
order by household_id
on conflict (household_id, indicator) where state <> 'disposed' do update ${MEETS_OPEN[meeting]}
returning id`;

/**
 * Raises and publishes warnings, at most one a household; a household that is warned of by the indicator already
 * gets no second one.
 * @param meeting what becomes of the finding where a warning of the household is not disposed of yet
 * @returns the ids of the warnings that are new
 */
export async function raiseWarnings(
  tx: Pick<Tx, 'query' | 'emit'>,
  warnings: readonly NewWarning[],
  meeting: Meeting = 'same-matter',
): Promise<string[]> {
  const withIds = warnings.map((warning) => ({ id: newId(), ...warning }));
  const given = withIds.map((warning) => ({
    id: warning.id,
    household_id: warning.householdId,
    region_code: warning.regionCode,
    indicator: warning.indicator,
    level: warning.level,
    evidence: warning.evidence,
    measured: warning.measured,
    end_on: warning.endOn,
    window_months: warning.months,
    grounds: warning.grounds,
    person_ids: warning.personIds ?? [],
    previous_id: warning.previousWarningId,
    parameter_version: warning.parameterVersion,
    raised_on: dateOf(warning.raisedAt),
    due_on: warning.due.date,
    due_provisional: warning.due.provisional,
  }));
  const raised = await insert(given, meeting).on<{ id: string }>(tx);
  const ids = new Set(raised.map(({ id }) => id));
  const fresh = withIds.filter(({ id }) => ids.has(id));
  for (const warning of fresh) announce(tx, warning);
  return fresh.map(({ id }) => id);
}

function announce(tx: Pick<Tx, 'emit'>, warning: NewWarning & { readonly id: string }): void {
  const { previousWarningId } = warning;
  tx.emit({
    type: 'monitoring.warning-raised.v1',
    stream: `household/${warning.householdId}`,
    time: warning.raisedAt,
    ...warning.cause,
    data: {
      subject: { householdId: warning.householdId },
      warningId: warning.id,
      indicator: warning.indicator,
      level: warning.level,
      evidence: [...warning.evidence],
      regionCode: warning.regionCode,
      dueOn: warning.due.date,
      parameterVersion: warning.parameterVersion,
      ...(previousWarningId === undefined ? {} : { previousWarningId }),
    },
  });
}

import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type Sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { pageByDay, type Page, type PageQuery } from '@aid-chain/platform';
import type { AssessmentReason, UnrecognisedReason } from '@aid-chain/vocabulary';
import type { PlannedLine } from './plan.rules.js';
import { familyOf } from '../households/family.sql.js';

/** An assessment of the needs of a person, with its plan where there is one. */
export interface Assessment {
  readonly assessmentId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly regionCode: string;
  readonly reason: AssessmentReason;
  /** Why services are assessed although nothing is recognised; null where something is. */
  readonly unrecognisedReason: UnrecognisedReason | null;
  readonly assessedOn: IsoDate;
  readonly findings: Sealed;
  readonly nextOn: IsoDate | null;
  readonly isReplaced: boolean;
  readonly planId: string | null;
  readonly plannedOn: IsoDate | null;
  readonly lines: readonly PlannedLine[];
}

/** Columns of an {@link Assessment}; `a` is the table, `p` its plan. */
const ASSESSMENT_COLUMNS = sql`
  a.assessment_id as "assessmentId", a.household_id as "householdId", a.person_id as "personId",
  a.region_code as "regionCode", a.reason, a.unrecognised_reason as "unrecognisedReason", a.assessed_on::text as "assessedOn", a.findings, a.next_on::text as "nextOn",
  a.replaced_by is not null as "isReplaced", p.plan_id as "planId", p.planned_on::text as "plannedOn",
  coalesce((
    select jsonb_agg(jsonb_build_object('line', l.line, 'item', l.item, 'kind', l.kind, 'unit', l.unit,
             'department', l.department, 'contract', l.contract, 'priceFen', l.price_fen, 'unitsAMonth', l.units_a_month)
             order by l.line)
      from service_plan_line l where l.plan_id = p.plan_id), '[]') as lines`;

/** Keeps an assessment in the place of the one that stood for the person. */
export async function keepAssessment(
  tx: Tx,
  made: Pick<
    Assessment,
    | 'assessmentId'
    | 'householdId'
    | 'personId'
    | 'regionCode'
    | 'reason'
    | 'unrecognisedReason'
    | 'assessedOn'
    | 'findings'
    | 'nextOn'
  >,
  assessedBy: string,
): Promise<void> {
  const { assessmentId, householdId, personId, regionCode, reason, assessedOn, findings, nextOn } = made;
  const { unrecognisedReason } = made;
  await sql`
    update service_assessment set replaced_by = ${assessmentId}::uuid
     where person_id = ${personId}::uuid and replaced_by is null`.on(tx);
  await sql`
    insert into service_assessment (assessment_id, household_id, person_id, region_code, reason, unrecognised_reason, assessed_on,
                                    assessed_by, findings, next_on)
    values (${assessmentId}::uuid, ${householdId}::uuid, ${personId}::uuid, ${regionCode}, ${reason},
            ${unrecognisedReason}, ${assessedOn}::date, ${assessedBy}, ${JSON.stringify(findings)}::jsonb, ${nextOn}::date)`.on(
    tx,
  );
}

/** Whether an assessment of somebody of a family stands. */
export async function hasStandingAssessment(connection: Sql, householdId: string): Promise<boolean> {
  const found = await sql`
    select from service_assessment a
     where a.household_id = any (${familyOf(sql`${householdId}::uuid`)}) and a.replaced_by is null limit 1`.on(
    connection,
  );
  return found.length > 0;
}

/** Day of the assessment that stands for a person. */
export async function standingAssessmentOn(tx: Tx, personId: string): Promise<IsoDate | undefined> {
  const [found] = await sql`
    select assessed_on::text as "on" from service_assessment
     where person_id = ${personId}::uuid and replaced_by is null`.on<{ on: IsoDate }>(tx);
  return found?.on;
}

/** Locks an assessment for a command, by its own id or that of its plan. @param own the condition of the own region */
export async function lockAssessment(
  tx: Tx,
  id: { readonly assessmentId: string } | { readonly planId: string },
  own: (regionCode: SqlText) => SqlText,
): Promise<Assessment | undefined> {
  const which =
    'planId' in id ? sql`p.plan_id = ${id.planId}::uuid` : sql`a.assessment_id = ${id.assessmentId}::uuid`;
  const [found] = await sql`
    select ${ASSESSMENT_COLUMNS} from service_assessment a left join service_plan p using (assessment_id)
     where ${which} and ${own(sql`a.region_code`)} for update of a`.on<Assessment>(tx);
  return found;
}

/** One page of the assessments of a family with their plans, the oldest first. @throws RefusalError CURSOR_INVALID */
export function assessmentsOf(
  connection: Sql,
  householdId: string,
  query: Pick<PageQuery, 'cursor' | 'limit'>,
): Promise<Page<Assessment>> {
  return pageByDay<Assessment>(connection, query, {
    select: sql`
      select ${ASSESSMENT_COLUMNS} from service_assessment a left join service_plan p using (assessment_id)`,
    conditions: [sql`a.household_id = any (${familyOf(sql`${householdId}::uuid`)})`],
    ...{ day: sql`a.assessed_on`, id: sql`a.assessment_id` },
    keyOf: ({ assessedOn, assessmentId }) => [assessedOn, assessmentId],
  });
}

const LINE_COLUMNS = {
  line: 'integer',
  item: 'text',
  kind: 'text',
  unit: 'text',
  department: 'text',
  contract: 'text',
  priceFen: 'bigint',
  unitsAMonth: 'integer',
} as const satisfies Record<keyof PlannedLine, ColumnType>;

/** Keeps the plan of an assessment. */
export async function keepPlan(
  tx: Tx,
  plan: { readonly planId: string; readonly assessmentId: string; readonly on: IsoDate; readonly by: string },
  lines: readonly PlannedLine[],
): Promise<void> {
  const { planId, assessmentId, on, by } = plan;
  await sql`
    insert into service_plan (plan_id, assessment_id, planned_on, planned_by)
    values (${planId}::uuid, ${assessmentId}::uuid, ${on}::date, ${by})`.on(tx);
  await sql`
    insert into service_plan_line (plan_id, line, item, kind, unit, department, contract, price_fen, units_a_month)
    select ${planId}::uuid, "line", "item", "kind", "unit", "department", "contract", "priceFen", "unitsAMonth"
      from ${rows('l', LINE_COLUMNS, lines)}`.on(tx);
}

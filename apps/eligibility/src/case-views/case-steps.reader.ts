import { Injectable } from '@nestjs/common';
import { toInstant } from '@aid-chain/kernel';
import { sql, type SqlText } from '@aid-chain/messaging';
import {
  ActNames,
  decodeCursor,
  page,
  Reads,
  type Actor,
  type AuditBasis,
  type Page,
  type PageQuery,
} from '@aid-chain/platform';
import { auditOutcomeCodes, nameOf, roleCodes, trackCodes } from '@aid-chain/vocabulary';
import { checkNoRelative } from '../authorisation/no-relative.js';
import { CasesReader } from './cases.reader.js';
import type { CaseStepItemView } from './case-steps.view.js';

interface AuditedStep {
  readonly id: number;
  readonly recordedAt: Date;
  readonly businessAt: Date;
  readonly actorId: string;
  readonly actorRole: string;
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly basis: AuditBasis | null;
  readonly seal: number | null;
}

/** Looks at a case are no steps of it: they are in the audit beside these, for who asks who saw whom. */
const selectSteps = (caseId: string, after: number, limit: number): SqlText => sql`
  select a.id, a.recorded_at as "recordedAt", a.business_at as "businessAt", a.actor_id as "actorId",
         a.actor_role as "actorRole", a.action, a.outcome, a.code, a.basis,
         (select s.no from audit_seal s where s.listed_to >= a.id and s.ids @> a.id
           order by s.listed_to, s.no limit 1) as seal
    from audit a
   where a.object_type in ('case', 'request') and a.object_id = ${caseId} and a.outcome in ('done', 'refused')
     and a.id > ${after}
   order by a.id limit ${limit}`;

/** Reads what was done with a case from the audit, in the order in which it was recorded. */
@Injectable()
export class CaseStepsReader {
  constructor(
    private readonly reads: Reads,
    private readonly cases: CasesReader,
    private readonly names: ActNames,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND also for a case outside the actor's region, CLOSE_RELATIVE (L-15) */
  async list(actor: Actor, caseId: string, query: PageQuery): Promise<Page<CaseStepItemView>> {
    const action = 'case.steps-shown';
    const { householdId } = await this.cases.visible(actor, caseId, action);
    const [after] = decodeCursor(query.cursor, ['number']) ?? [];
    const entry = { action, objectType: 'case', ids: [caseId], householdId };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkNoRelative(connection, actor, householdId);
      const statement = selectSteps(caseId, Number(after ?? 0), query.limit + 1);
      const steps = await statement.on<AuditedStep>(connection);
      const { items, ...more } = page(steps, query.limit, ({ id }) => [id]);
      return { items: items.map((step) => stepView(step, this.names)), ...more };
    });
  }
}

function stepView(
  { id: _id, recordedAt, businessAt, code, basis, ...step }: AuditedStep,
  names: ActNames,
): CaseStepItemView {
  const dueOn = basis?.dueOn;
  return {
    ...step,
    actionName: names.of(step.action),
    actorRoleName: nameOf(roleCodes, step.actorRole),
    outcomeName: nameOf(auditOutcomeCodes, step.outcome),
    recordedAt: toInstant(recordedAt),
    businessAt: toInstant(businessAt),
    ...(code === null ? {} : { code }),
    ...basis,
    ...(basis?.track === undefined ? {} : { trackName: nameOf(trackCodes, basis.track) }),
    ...(basis === null || dueOn === undefined ? {} : { inTime: basis.on <= dueOn }),
  };
}

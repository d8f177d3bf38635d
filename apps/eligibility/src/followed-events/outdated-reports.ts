import { rows, sql, type Received, type Sql } from '@aid-chain/messaging';
import { lockFamilyCases } from './family-cases.js';

type Renumbered = Pick<Received<'intake.household-changed.v1'>, 'data'>;

/** Notes that the reports so far were not made about the numbers that some persons have from now on (S0-05). */
export async function outdateReports(connection: Sql, events: readonly Renumbered[]): Promise<void> {
  const persons = events.flatMap(({ data: { subject, renumbered = [] } }) =>
    renumbered.map((personId) => ({ householdId: subject.householdId, personId })),
  );
  if (persons.length === 0) return;
  const cases = await lockFamilyCases(
    connection,
    persons.map(({ householdId }) => householdId),
  );
  const concerned = cases.flatMap(({ householdId, file: { caseId } }) =>
    persons
      .filter((person) => person.householdId === householdId)
      .map(({ personId }) => ({ caseId, personId })),
  );
  await sql`
    insert into report_outdated (case_id, version, person_id)
    select r.case_id, r.version, n."personId"
    from ${rows('n', { caseId: 'uuid', personId: 'uuid' }, concerned)}
      join verification_report r on r.case_id = n."caseId"
    on conflict do nothing`.on(connection);
}

import { sql, SqlText, type Sql } from '@aid-chain/messaging';
import type { DeclaredRelative } from '../masking/impartial.js';
import type { AuditSubjects } from '../service/audit-subjects.js';

/** What an audit row has of whom it is about. */
export interface RowSubject {
  readonly householdId: string | null;
  readonly objectId: string;
  readonly ids: readonly string[];
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The officials whom a family of a row declared as relatives: the family that it names, and those to which its object and its ids
 * lead, as a refused row names none (L-15).
 */
export async function relativesOfRow(
  connection: Sql,
  subjects: AuditSubjects,
  row: RowSubject,
): Promise<readonly DeclaredRelative[]> {
  const [first, ...others] = await familiesOf(connection, subjects, row);
  if (first === undefined) return [];
  const unions = others.map(() => ' union all select "staffCode" from (');
  const closed = unions.map((union) => `) r${union}`);
  return new SqlText(
    ['select "staffCode" from (', ...closed, ') r'],
    [first, ...others].map((householdId) => subjects.relatives(householdId)),
  ).on<DeclaredRelative>(connection);
}

async function familiesOf(
  connection: Sql,
  { objects, persons }: AuditSubjects,
  { householdId, objectId, ids }: RowSubject,
): Promise<string[]> {
  const led = [objectId, ...ids].filter((id) => UUID.test(id));
  const members =
    persons === undefined
      ? sql``
      : sql`union select p.household_id from (${persons}) p where p.person_id = any (${led}::uuid[])`;
  // An id of a household that is none leads to nobody's declaration.
  const found = await sql`
    select unnest(${householdId === null ? led : [householdId, ...led]}::uuid[]) as "householdId"
    union select o.household_id from (${objects}) o where o.object_id = any (${led}::uuid[])
    ${members}`.on<{ householdId: string | null }>(connection);
  return found.flatMap((one) => (one.householdId === null ? [] : [one.householdId]));
}

import type { Sealed } from '@aid-chain/contracts';
import { RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Actor } from '@aid-chain/platform';
import {
  categoryCodes,
  nameOf,
  needKindCodes,
  type ApplicationState,
  type Bilingual,
  type Category,
  type NeedKind,
} from '@aid-chain/vocabulary';
import type { ApplicationSealer } from '../acceptance/application.sealer.js';
import { visibleTo } from '../application-state/visible.js';
import { checkApplicationImpartial } from '../declared-relatives/declared-relatives.js';

/** An application as its papers show it. */
export interface PrintedApplication {
  readonly applicationId: string;
  readonly householdId: string | null;
  readonly regionCode: string;
  readonly state: ApplicationState;
  readonly receivedOn: IsoDate;
  readonly categories: readonly Category[];
  readonly help: readonly NeedKind[];
  /** The family as filed. */
  readonly filed: Sealed;
}

/** @throws RefusalError NOT_FOUND for one of another place, CLOSE_RELATIVE for whom a family that it may be of keeps from it (L-15) */
export async function printedApplication(
  connection: Sql,
  actor: Actor,
  applicationId: string,
): Promise<PrintedApplication> {
  const [row] = await sql`
    select a.id as "applicationId", a.household_id as "householdId", a.region_code as "regionCode", a.state,
           a.received_on::text as "receivedOn", a.categories_requested as categories, a.help_requested as help, a.filed
      from application a where a.id = ${applicationId}::uuid and ${visibleTo(actor)}`.on<PrintedApplication>(
    connection,
  );
  if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  await checkApplicationImpartial(connection, actor, applicationId);
  return row;
}

/** Who applied, by name: the head of the family as filed. */
export function headOf(
  applications: ApplicationSealer,
  { applicationId, filed }: Pick<PrintedApplication, 'applicationId' | 'filed'>,
): string {
  const { members } = applications.openFamily(applicationId, filed);
  return (members.find(({ relation }) => relation === 'head') ?? members[0])?.name ?? '';
}

/** What was applied for. */
export const askedOf = (
  { categories, help }: Pick<PrintedApplication, 'categories' | 'help'>,
  language: keyof Bilingual,
): string[] => [
  ...categories.map((code) => nameOf(categoryCodes, code)[language]),
  ...help.map((code) => nameOf(needKindCodes, code)[language]),
];

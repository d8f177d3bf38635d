import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  checkOpenCase,
  decodeCursor,
  page,
  purposeEntry,
  Reads,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import { FilingSupplements } from '../non-acceptance/filing-supplements.js';
import { nonAcceptancesOf, type NonAcceptance } from '../non-acceptance/non-acceptance.store.js';
import { ApplicationDetailView, NonAcceptanceView } from './application-detail.view.js';
import { APPLICATION_COLUMNS, type ApplicationDetailRow, type ApplicationRow } from './application-row.js';
import { applicationView, type ApplicationPage } from './application-view.js';
import { FamilyOpener } from './family.opener.js';
import type { ListApplicationsQuery } from './list-applications.query.js';
import {
  checkApplicationImpartial,
  filingsWithoutRelatives,
} from '../declared-relatives/declared-relatives.js';
import { isOutside } from '../application-state/outside.rules.js';
import { isPending } from '../application-state/pending.rules.js';
import { visibleTo } from '../application-state/visible.js';

/** Answers the questions about applications; what an actor may not see is not found. */
@Injectable()
export class ApplicationsReader {
  constructor(
    private readonly reads: Reads,
    private readonly family: FamilyOpener,
    private readonly supplements: FilingSupplements,
  ) {}

  /** @throws RefusalError CURSOR_INVALID, CLOSE_RELATIVE where one family was asked for (L-15) */
  list(actor: Actor, query: ListApplicationsQuery): Promise<ApplicationPage> {
    const entry = {
      action: 'application.listed',
      objectType: 'application',
      ids: (found: ApplicationPage) => found.items.map((item) => item.applicationId),
      sought: query,
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const rows = await listStatement(actor, query).on<ApplicationRow>(connection);
      const { items, ...more } = page(rows, query.limit, (row) => [row.id]);
      const isOfOneFamily = (query.householdId ?? query.applicationId) !== undefined;
      const shown = await filingsWithoutRelatives(connection, actor, items, isOfOneFamily);
      const asked = isOutside(actor) ? undefined : await this.supplements.findLast(connection, shown.items);
      return {
        ...shown,
        items: shown.items.map((row) => applicationView(row, actor, asked?.get(row.id))),
        ...more,
      };
    });
  }

  /** @throws RefusalError NOT_FOUND for what does not exist and what the actor may not see, CLOSE_RELATIVE masked too, LOOK_UP_CASE_CLOSED. */
  one(actor: Actor, applicationId: string, unmask: Unmasking | undefined): Promise<ApplicationDetailView> {
    const entry = {
      action: unmask === undefined ? 'application.read' : 'application.unmasked',
      objectType: 'application',
      ids: [applicationId],
      ...purposeEntry(unmask),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const row = await findOne(connection, actor, applicationId);
      checkOpenCase(unmask, isPending(row.state));
      await checkApplicationImpartial(connection, actor, applicationId);
      const clear = unmask !== undefined;
      const { members, ...family } = this.family.open(row, clear);
      if (!isOutside(actor)) {
        const place = { applicationId, regionCode: row.region_code };
        const supplements = await this.supplements.find(connection, place, clear);
        return {
          ...applicationView(row, actor, (await this.supplements.findLast(connection, [row])).get(row.id)),
          ...{ declared: row.declared, proposedChanges: row.proposed_changes, ...family, members },
          nonAcceptances: (await nonAcceptancesOf(connection, applicationId)).map(nonAcceptanceView),
          supplements,
        };
      }
      const view = applicationView(row, actor);
      // Person ids are of the register, and a guessed address that is no proposed change is the registered one.
      const asFiled = members.map(({ personId: _, ...member }) => member);
      const { residence, address } = family;
      return {
        ...{ ...view, declared: {}, proposedChanges: [], residence, address, members: asFiled },
        ...{ nonAcceptances: [], supplements: [] },
      };
    });
  }
}

function nonAcceptanceView(decision: NonAcceptance): NonAcceptanceView {
  const { decidedOn, reasonCode, deliveredOn, setAsideOn, remedyId } = decision;
  return {
    ...{ decidedOn, reasonCode },
    ...(deliveredOn === null ? {} : { deliveredOn }),
    ...(setAsideOn === null || remedyId === null ? {} : { setAsideOn, remedyId }),
  };
}

async function findOne(connection: Sql, actor: Actor, applicationId: string): Promise<ApplicationDetailRow> {
  const [row] = await sql`
    select ${APPLICATION_COLUMNS}, a.filed, a.declared, a.sealed, a.proposed_changes
    from application a
    where a.id = ${applicationId}::uuid and ${visibleTo(actor)}`.on<ApplicationDetailRow>(connection);
  if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return row;
}

/** `outsideState` in SQL. */
const OUTSIDE_STATE = sql`case when a.state in ('open', 'forwarded', 'awaiting-window-check') then 'received' else a.state end`;

function listStatement(actor: Actor, query: ListApplicationsQuery): SqlText {
  return sql`
    select ${APPLICATION_COLUMNS} from application a
    where ${all([visibleTo(actor), ...filters(actor, query)])}
    order by a.id desc limit ${query.limit + 1}`;
}

function filters(actor: Actor, query: ListApplicationsQuery): SqlText[] {
  const { applicationId, householdId, state } = query;
  const [before] = decodeCursor(query.cursor) ?? [];
  const outside = isOutside(actor);
  const conditions: SqlText[] = [];
  if (applicationId !== undefined) conditions.push(sql`a.id = ${applicationId}::uuid`);
  if (state !== undefined) conditions.push(sql`${outside ? OUTSIDE_STATE : sql`a.state`} = ${state}`);
  if (before !== undefined) conditions.push(sql`a.id < ${before}::uuid`);
  // To ask for the applications of a household would show which of them the register has put there.
  if (householdId !== undefined)
    conditions.push(outside ? sql`false` : sql`a.household_id = ${householdId}::uuid`);
  return conditions;
}

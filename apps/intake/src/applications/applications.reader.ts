import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { checkRecusal, decodeCursor, page, Reads, type Actor, type Unmasking } from '@aid-chain/platform';
import { ApplicationDetailView } from './application-detail.view.js';
import { APPLICATION_COLUMNS, type ApplicationDetailRow, type ApplicationRow } from './application-row.js';
import { applicationView, type ApplicationPage } from './application-view.js';
import { FamilyOpener } from './family.opener.js';
import type { ListApplicationsQuery } from './list-applications.query.js';
import { isOutside, OUTSIDE_STATE } from '../application-state/outside.rules.js';
import { visibleTo } from '../application-state/visible.js';

/** Answers the questions about applications; what an actor may not see is not found. */
@Injectable()
export class ApplicationsReader {
  constructor(
    private readonly reads: Reads,
    private readonly family: FamilyOpener,
  ) {}

  list(actor: Actor, query: ListApplicationsQuery): Promise<ApplicationPage> {
    const entry = {
      action: 'application.listed',
      objectType: 'application',
      ids: (found: ApplicationPage) => found.items.map((item) => item.applicationId),
      sought: query,
    };
    return this.reads.audited(actor, entry, async (sql) => {
      const rows = await sql.query<ApplicationRow>(...listStatement(actor, query));
      const { items, ...more } = page(rows, query.limit, (row) => [row.id]);
      return { items: items.map((row) => applicationView(row, actor)), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND for what does not exist and what the actor may not see, CLOSE_RELATIVE. */
  one(actor: Actor, applicationId: string, unmask: Unmasking | undefined): Promise<ApplicationDetailView> {
    const entry = {
      action: unmask === undefined ? 'application.read' : 'application.unmasked',
      objectType: 'application',
      ids: [applicationId],
      ...(unmask === undefined ? {} : { reason: unmask.reason }),
    };
    return this.reads.audited(actor, entry, async (sql) => {
      const row = await findOne(sql, actor, applicationId);
      const { declaredRelatives = [] } = row.declared;
      checkRecusal(actor, unmask, declaredRelatives);
      const { members, ...family } = this.family.open(row, unmask !== undefined);
      const view = applicationView(row, actor);
      if (!isOutside(actor))
        return { ...view, declared: row.declared, proposedChanges: row.proposed_changes, ...family, members };
      // Person ids are of the register, and a guessed address that is no proposed change is the registered one.
      const asFiled = members.map(({ personId: _, ...member }) => member);
      const { residence, address } = family;
      return { ...view, declared: {}, proposedChanges: [], residence, address, members: asFiled };
    });
  }
}

async function findOne(sql: Sql, actor: Actor, applicationId: string): Promise<ApplicationDetailRow> {
  const params: unknown[] = [applicationId];
  const [row] = await sql.query<ApplicationDetailRow>(
    `select ${APPLICATION_COLUMNS}, a.filed, a.declared, a.sealed, a.proposed_changes
     from application a
     where a.id = $1::uuid and ${visibleTo(actor, params)}`,
    params,
  );
  if (row === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  return row;
}

function listStatement(actor: Actor, query: ListApplicationsQuery): [string, unknown[]] {
  const [before] = decodeCursor(query.cursor) ?? [];
  const params: unknown[] = [
    query.applicationId ?? null,
    query.householdId ?? null,
    query.state ?? null,
    before ?? null,
    query.limit + 1,
  ];
  const outside = isOutside(actor);
  // To ask for the applications of a household would show which of them the register has put there.
  const household = outside ? '$2::uuid is null' : '($2::uuid is null or a.household_id = $2)';
  const text = `select ${APPLICATION_COLUMNS} from application a
    where ($1::uuid is null or a.id = $1) and ${household}
      and ($3::text is null or ${outside ? OUTSIDE_STATE : 'a.state'} = $3) and ($4::uuid is null or a.id < $4) and ${visibleTo(actor, params)}
    order by a.id desc limit $5`;
  return [text, params];
}

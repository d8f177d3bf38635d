import { Injectable } from '@nestjs/common';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  checkOpenCase,
  Directory,
  pageByDay,
  purposeEntry,
  Reads,
  withoutItemsOfRelatives,
  type Actor,
  type Unmasking,
} from '@aid-chain/platform';
import type { RemediesQuery } from './remedy.dto.js';
import { REMEDY_DEFINITIONS } from './remedy-kinds.rules.js';
import type { Remedy } from './remedy.state.js';
import { REMEDY_COLUMNS, TEXT_COLUMNS, type RemedyTexts } from './remedy.store.js';
import { RemedyTextSealer } from './remedy-texts.js';
import { remedyView } from './remedy-views.js';
import { checkRemedyImpartial } from './unaccepted-application.js';
import { relativesOfRemedies, visibleRemedies } from './remedy-visibility.sql.js';
import type { RemedyDetailView, RemedyPage } from './remedy.view.js';
import type { SettledFactView } from './settled-fact.view.js';

/** Answers which remedies there are and where they stand; what was written only to who states a reason. */
@Injectable()
export class RemediesReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly texts: RemedyTextSealer,
  ) {}

  /** The oldest first, without those of a relative (L-15). @throws RefusalError REGION_UNKNOWN, REGION_OUTSIDE_SUBTREE, CURSOR_INVALID, CLOSE_RELATIVE */
  list(actor: Actor, query: RemediesQuery): Promise<RemedyPage> {
    const { householdId } = query;
    const entry = {
      ...{ action: 'remedy.listed', objectType: 'remedy' },
      // By the remedies, not by their families: of some a family must not learn.
      ids: ({ items }: RemedyPage) => items.map(({ remedyId }) => remedyId),
      ...(householdId === undefined ? {} : { sought: { householdId } }),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const conditions = await this.conditions(actor, query);
      const { items, ...more } = await pageByDay<Remedy>(connection, query, {
        select: sql`select ${REMEDY_COLUMNS} from remedy r`,
        ...{ conditions, day: sql`r.received_on`, id: sql`r.remedy_id` },
        keyOf: (row) => [row.receivedOn, row.remedyId],
      });
      const shown = await withoutItemsOfRelatives(connection, actor, items, {
        isOfOneFamily: householdId !== undefined,
        idOf: ({ remedyId }) => remedyId,
        declaredBy: relativesOfRemedies,
      });
      return { ...shown, items: shown.items.map(remedyView), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, with an audit row, for what is not there, lies elsewhere or complains of the reader; CLOSE_RELATIVE, LOOK_UP_CASE_CLOSED */
  async one(actor: Actor, remedyId: string, unmask: Unmasking | undefined): Promise<RemedyDetailView> {
    const action = unmask === undefined ? 'remedy.read' : 'remedy.unmasked';
    const [found] = await sql`
      select ${REMEDY_COLUMNS}, ${TEXT_COLUMNS} from remedy r
       where r.remedy_id = ${remedyId}::uuid and ${visibleRemedies(actor)}`.on<Remedy & RemedyTexts>(
      this.reads,
    );
    const look = { action, objectType: 'remedy', objectId: remedyId };
    if (found === undefined) return this.reads.deny(actor, look);
    const { reporter, content, acceptanceNote, findings, answer, ...rest } = found;
    const { correctionReason, executionReason, ...remedy } = rest;
    const notes = { acceptanceNote, findings, answer, correctionReason, executionReason };
    const written = { reporter, content, ...notes };
    const { householdId, state } = remedy;
    const of = householdId === null ? {} : { householdId };
    const entry = { ...look, ids: [remedyId], ...of, ...purposeEntry(unmask) };
    return this.reads.audited(actor, entry, async (connection) => {
      checkOpenCase(unmask, state !== 'closed' && state !== 'not-accepted');
      await checkRemedyImpartial(connection, actor, remedy);
      const opened =
        unmask === undefined ? {} : this.texts.open(remedyId, written, seesReporter(actor, remedy));
      return { ...remedyView(remedy), facts: await settledFacts(connection, remedyId), ...opened };
    });
  }

  private async conditions(actor: Actor, query: RemediesQuery): Promise<SqlText[]> {
    const { kind, state, householdId, regionCode } = query;
    const conditions = [visibleRemedies(actor)];
    if (kind !== undefined) conditions.push(sql`r.kind = ${kind}`);
    if (state !== undefined) conditions.push(sql`r.state = ${state}`);
    if (householdId !== undefined) conditions.push(sql`r.household_id = ${householdId}::uuid`);
    const today = this.clock.today();
    if (regionCode !== undefined)
      conditions.push(await askedRegion(this.directory, actor, { regionCode, today }, sql`r.region_code`));
    return conditions;
  }
}

/** Whoever complained or tipped off is known to who examines it alone (社会救助法 68); who went to court is a party. */
function seesReporter(actor: Actor, { kind, examiner }: Remedy): boolean {
  return !REMEDY_DEFINITIONS[kind].isExaminedHere || examiner === actor.id;
}

function settledFacts(connection: Sql, remedyId: string): Promise<SettledFactView[]> {
  return sql`
    select case_id as "caseId", key, won_on::text as "on" from remedy_fact
     where remedy_id = ${remedyId}::uuid order by won_on, key, number`.on<SettledFactView>(connection);
}

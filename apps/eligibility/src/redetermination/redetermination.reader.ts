import { Injectable } from '@nestjs/common';
import { RefusalError, toInstant } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  decodeCursor,
  page,
  ReadableRows,
  Reads,
  regionCondition,
  Sealer,
  type Actor,
  type Page,
  type PageQuery,
} from '@aid-chain/platform';
import { REDETERMINATION_CHANGES } from '@aid-chain/vocabulary';
import { casesWithoutRelatives } from '../authorisation/authorisation-store.js';
import { coveringRuns } from './covering-runs.sql.js';
import type { ChangedLine } from './changed-lines.rules.js';
import { redeterminationsWhere } from './redetermination.store.js';
import type { Redetermination } from './redetermination.state.js';
import type { RedeterminedPageQuery } from './redetermined-page.query.js';
import { redeterminedWhere, type RedeterminedRecognition } from './redetermined-recognition.store.js';
import { LINES } from './redetermining.js';

const OBJECT = 'redetermination';

/** Redeterminations of the own region and of the places around it: how far they are, what they count, and whom of the own region they find changed. */
@Injectable()
export class RedeterminationReader {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
    private readonly readable: ReadableRows,
  ) {}

  list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<object>> {
    const ids = ({ items }: Page<Redetermination>) => items.map(({ redeterminationId }) => redeterminationId);
    const entry = { action: 'redetermination.listed', objectType: OBJECT, ids };
    const [before] = decodeCursor(cursor) ?? [];
    const older = before === undefined ? [] : [sql`redetermination_id < ${before}::uuid`];
    const found = this.reads.audited(actor, entry, async (connection) =>
      page(await redeterminationsWhere(connection, all([seen(actor), ...older]), limit + 1), limit, (run) => [
        run.redeterminationId,
      ]),
    );
    return found.then(({ items, ...more }) => ({ items: items.map(shown), ...more }));
  }

  /** @throws RefusalError NOT_FOUND also for one that does not concern the own region */
  one(actor: Actor, id: string): Promise<object> {
    const entry = { action: 'redetermination.shown', objectType: OBJECT, ids: [id] };
    return this.reads.audited(actor, entry, async (connection) =>
      shown(await this.visible(connection, actor, id)),
    );
  }

  /**
   * A page may hold fewer than asked for: what a declared relative has, and what cannot be read, is left out of it and counted.
   * @throws RefusalError NOT_FOUND also for one that does not concern the own region
   */
  cases(actor: Actor, id: string, { change, cursor, limit }: RedeterminedPageQuery): Promise<Page<object>> {
    const ids = ({ items }: Page<{ readonly caseId: string }>) => [
      ...new Set(items.map(({ caseId }) => caseId)),
    ];
    const entry = { action: 'redetermined-cases.listed', objectType: OBJECT, objectId: id, ids, of: id };
    return this.reads.audited(actor, entry, async (connection) => {
      await this.visible(connection, actor, id);
      const [caseId, last] = decodeCursor(cursor, ['id', 'id']) ?? [];
      const conditions = all([
        sql`redetermination_id = ${id}::uuid`,
        own(actor),
        ...(change === undefined ? [] : [sql`change = ${change}`]),
        ...(caseId === undefined ? [] : [sql`(case_id, recognition_id) > (${caseId}::uuid, ${last}::uuid)`]),
      ]);
      const rows = await redeterminedWhere(connection, conditions, limit + 1);
      const found = page(rows, limit, (row) => [row.caseId, row.recognitionId]);
      const { items, ...counted } = await casesWithoutRelatives(connection, actor, found.items);
      const show = (row: RedeterminedRecognition) => this.shownCase(row);
      const idOf = ({ caseId }: RedeterminedRecognition): string => caseId;
      return { ...found, ...counted, ...this.readable.read(items, { table: 'redetermined', idOf, show }) };
    });
  }

  private async visible(connection: Sql, actor: Actor, id: string): Promise<Redetermination> {
    const conditions = all([sql`redetermination_id = ${id}::uuid`, seen(actor)]);
    const [run] = await redeterminationsWhere(connection, conditions, 1);
    if (run === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    return run;
  }

  private shownCase({ lines, recognitionId: _id, ...row }: RedeterminedRecognition) {
    const { householdId } = row;
    const opened = lines === null ? [] : this.sealer.openJson<ChangedLine[]>(LINES, householdId, lines);
    return { ...row, lines: opened };
  }
}

const seen = (actor: Actor): SqlText => coveringRuns(actor, sql`region_code`);
const own = (actor: Actor): SqlText => regionCondition(actor, sql`region_code`);

function shown({ counts, errors: _errors, startedAt, endedAt, ...run }: Redetermination): object {
  const each = REDETERMINATION_CHANGES.map((change) => ({ change, count: counts[change] ?? 0 }));
  return {
    ...run,
    startedAt: toInstant(startedAt),
    endedAt: endedAt === null ? null : toInstant(endedAt),
    examined: each.reduce((sum, { count }) => sum + count, 0),
    counts: each,
  };
}

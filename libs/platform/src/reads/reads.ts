import { Injectable } from '@nestjs/common';
import { newId, type Refusal, type RefusalCode, RefusalError } from '@aid-chain/kernel';
import { ReadingPool, type Sql } from '@aid-chain/messaging';
import type { AuditOutcome, DataSeen } from '@aid-chain/vocabulary';
import type { AuditEntry } from '../audit/audit-entry.js';
import { type AuditRow, insertAudit } from '../audit/audit-row.js';
import type { Actor } from '../actor/actor.js';
import { BusinessClock } from '../clock/business-clock.js';
import { requestScope } from '../request/request-scope.js';

/** What the audit row of a read says; `ids` may be taken from what was found. */
export interface ReadEntry<R> {
  readonly action: string;
  readonly objectType: string;
  readonly ids: readonly string[] | ((result: R) => readonly string[]);
  /** The one object that a list belongs to: what a refusal of the list names. */
  readonly of?: string;
  readonly householdId?: string;
  /** The reason of an unmasking. */
  readonly reason?: string;
  /** Filters of a list that name one application or household; other fields of its query are of no account here. */
  readonly sought?: SoughtIds;
  /** What else was asked for, as `name=value`: codes, ids and blind values, never a name or number. */
  readonly tokens?: readonly string[];
  /** The object of a look that shows others beside it. */
  readonly objectId?: string;
  /** The kinds of data that are shown, where they differ from look to look. */
  readonly seen?: readonly DataSeen[];
}

/** What a look is for that names no reason. */
const DAILY_WORK = 'work-list';

/** What a list may be asked for by id. */
interface SoughtIds {
  readonly applicationId?: string;
  readonly householdId?: string;
}

/** Queries outside a transaction, and reads that leave an audit row with the ids that were shown. */
@Injectable()
export class Reads implements Sql {
  constructor(
    private readonly pool: ReadingPool,
    private readonly clock: BusinessClock,
  ) {}

  query<R extends object = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<R[]> {
    return this.pool.query<R>(text, params);
  }

  /**
   * Runs the read, then writes its audit row: without the row there is no answer (architecture.md §5). A refusal leaves a row
   * too, of one named object and of a list beyond the own region. A list that was asked for one household and shows nothing
   * has the id and NOT_FOUND in its row, because the household is not there or is another's.
   */
  async audited<R>(actor: Actor, entry: ReadEntry<R>, work: (sql: Sql) => Promise<R>): Promise<R> {
    // A read that refuses before it returns its promise is a refusal like any other.
    const result = await Promise.resolve()
      .then(() => work(this))
      .catch((error: unknown) => this.refused(actor, entry, error));
    const ids = typeof entry.ids === 'function' ? entry.ids(result) : entry.ids;
    const objectId = entry.objectId ?? (ids.length === 1 ? (ids[0] ?? '') : `${String(ids.length)} rows`);
    const { sought, tokens = [], ...rest } = entry;
    const named = sought === undefined ? [] : soughtIds(sought);
    const householdId = entry.householdId ?? sought?.householdId;
    const row = {
      ...rest,
      objectId,
      ids,
      sought: [...named, ...tokens],
      ...(householdId === undefined ? {} : { householdId }),
    };
    await this.write(actor, row, 'shown', named.length > 0 && ids.length === 0 ? 'NOT_FOUND' : undefined);
    return result;
  }

  /** Writes the audit row of something that was done outside a command, e.g. setting the demo clock. */
  async record(actor: Actor, entry: AuditEntry): Promise<void> {
    await this.write(actor, entry, 'done');
  }

  /** Writes the audit rows of several objects that one answer showed, with one statement. */
  async recordAll(actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.insert(entries.map((entry) => this.row(actor, entry, 'shown')));
  }

  /**
   * Refuses to show something and leaves an audit row of the attempt, e.g. another department's referral.
   * @throws RefusalError always, by default NOT_FOUND
   */
  async deny(
    actor: Actor,
    entry: AuditEntry,
    code: RefusalCode = 'NOT_FOUND',
    params: Refusal['params'] = {},
  ): Promise<never> {
    await this.write(actor, entry, 'refused', code);
    throw new RefusalError({ code, params });
  }

  /** Of a list nothing was shown; which one it was, is its action. */
  private async refused<R>(
    actor: Actor,
    { ids, of = '0 rows', sought: _sought, tokens = [], ...entry }: ReadEntry<R>,
    error: unknown,
  ): Promise<never> {
    if (!(error instanceof RefusalError)) throw error;
    const objectId = typeof ids === 'function' ? of : ids.join(' ');
    const { code } = error.refusal;
    // A masked look at the own relative is an attempt that is listed as any other, though daily work names no reason (L-15).
    const purpose = code === 'CLOSE_RELATIVE' ? { reason: entry.reason ?? DAILY_WORK } : {};
    await this.write(actor, { ...entry, ...purpose, objectId, sought: tokens }, 'refused', code);
    // As it was thrown: a refused field keeps its fault.
    throw error;
  }

  private async write(
    actor: Actor,
    entry: AuditEntry,
    outcome: AuditOutcome,
    code?: RefusalCode,
  ): Promise<void> {
    const row = this.row(actor, entry, outcome);
    await this.insert([code === undefined ? row : { ...row, code }]);
  }

  private row(actor: Actor, entry: AuditEntry, outcome: AuditOutcome): AuditRow {
    const correlationId = requestScope.getStore()?.correlationId ?? newId();
    return { entry, actor, businessAt: this.clock.now(), outcome, correlationId };
  }

  private async insert(rows: readonly AuditRow[]): Promise<void> {
    await insertAudit(rows).on(this);
  }
}

function soughtIds({ applicationId, householdId }: SoughtIds): string[] {
  return Object.entries({ applicationId, householdId }).flatMap(([name, id]) =>
    id === undefined ? [] : [`${name}=${id}`],
  );
}

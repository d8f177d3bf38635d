import { Injectable } from '@nestjs/common';
import { newId, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { RequestWithdrawal } from '@aid-chain/vocabulary';
import { casesWithEnd } from '../cases/case-store.js';
import type { CaseState } from '../cases/case.state.js';
import { isExamined } from '../cases/gathering.rules.js';
import { householdsByCase } from '../household/household-store.js';
import {
  SEALED_COLUMNS,
  SUPPORTER_FIELD,
  type SealedRequest,
} from '../verification-requests/request-store.js';
import type { OutgoingRequest } from './connector.js';

interface Person {
  readonly name: string;
  readonly idNumber: string;
}

/** How many requests one batch has at most. */
const BATCH = 1_000;
/** Longer than handing a batch over may take: after it the process that had it counts as dead. */
const LEASE = '60 seconds';

/** A batch that this process alone hands over for a while. */
export interface ClaimedBatch {
  readonly batchId: string;
  readonly attempts: number;
}

/** A request of a batch that does not leave. */
export interface KeptBack {
  readonly requestId: string;
  readonly reasonCode: Extract<RequestWithdrawal, 'case-ended' | 'no-id-number'>;
}

/** What of a batch leaves and what does not. */
export interface BatchContent {
  readonly leaving: readonly OutgoingRequest[];
  readonly kept: readonly KeptBack[];
}

/** Puts requests that were not handed over into batches, and reads what leaves. */
@Injectable()
export class Outgoing {
  constructor(private readonly sealer: Sealer) {}

  /** Makes the next batch of what waits. @returns whether there was anything */
  async makeBatch(tx: Sql, channel: string): Promise<boolean> {
    const batchId = newId();
    const taken = await sql`
      with taken as (
        select request_id from verification_request
         where batch_id is null and asked_of = 'platform' and state = 'asked'
         order by request_id limit ${BATCH} for update skip locked),
      made as (
        insert into verification_batch (batch_id, channel)
        select ${batchId}::uuid, ${channel} where exists (select from taken) returning batch_id)
      update verification_request q set batch_id = ${batchId}::uuid from taken, made where q.request_id = taken.request_id
      returning q.request_id`.on(tx);
    return taken.length > 0;
  }

  /** Claims a batch that was not handed over, the oldest first. */
  async claim(tx: Sql, channel: string): Promise<ClaimedBatch | undefined> {
    const [claimed] = await sql`
      update verification_batch b set next_at = clock_timestamp() + ${LEASE}::interval, attempts = b.attempts + 1
       where b.batch_id = (
         select batch_id from verification_batch
          where sent_at is null and refused_at is null and channel = ${channel} and next_at <= clock_timestamp()
          order by made_at limit 1 for update skip locked)
      returning b.batch_id as "batchId", b.attempts`.on<ClaimedBatch>(tx);
    return claimed;
  }

  /** It was handed over; what did not leave with it is taken back with why, and waits for no answer. */
  async settle(tx: Sql, batchId: string, kept: readonly KeptBack[], on: IsoDate): Promise<void> {
    await sql`
      update verification_batch set sent_at = clock_timestamp(), fault = null where batch_id = ${batchId}::uuid`.on(
      tx,
    );
    if (kept.length === 0) return;
    await sql`
      update verification_request q set state = 'withdrawn', state_on = ${on}::date, reason_code = k."reasonCode"
        from ${rows('k', { requestId: 'uuid', reasonCode: 'text' }, kept)}
       where q.request_id = k."requestId" and q.state = 'asked'`.on(tx);
  }

  /** The platform does not take it, and would not the next time: it waits for a person. */
  async refuse(tx: Sql, batchId: string, fault: string): Promise<void> {
    await sql`
      update verification_batch set fault = ${fault}, refused_at = clock_timestamp() where batch_id = ${batchId}::uuid`.on(
      tx,
    );
  }

  /** It is tried again after a pause that grows. */
  async postpone(tx: Sql, batchId: string, fault: string, waitMs: number): Promise<void> {
    await sql`
      update verification_batch set fault = ${fault}, next_at = clock_timestamp() + make_interval(secs => ${waitMs / 1_000}::float8)
       where batch_id = ${batchId}::uuid`.on(tx);
  }

  /**
   * What a batch hands over, with the names and numbers opened: three statements, however many it has. It may have waited long: what
   * was withdrawn or ended meanwhile, and what is about a case that is examined no more, has no ground any more and stays here (L-09);
   * so does who has no ID number any more.
   */
  async requestsOf(connection: Sql, batchId: string): Promise<BatchContent> {
    const found = await sql`
      select ${SEALED_COLUMNS} from verification_request q
       where q.batch_id = ${batchId}::uuid and q.state = 'asked' order by q.request_id`.on<SealedRequest>(
      connection,
    );
    const files = await casesWithEnd(connection, [...new Set(found.map(({ caseId }) => caseId))]);
    const examined = new Set(files.filter(isExamined).map(({ caseId }) => caseId));
    const open = found.filter(({ caseId }) => examined.has(caseId));
    const people = await this.people(connection, open, files);
    const leaving = open.flatMap((row): OutgoingRequest[] => {
      const person =
        row.supporterSealed === null ? people.get(`${row.caseId}|${row.subjectId}`) : this.supporter(row);
      return person === undefined ? [] : [outgoing(row, person)];
    });
    const leave = new Set(leaving.map(({ requestId }) => requestId));
    const kept = found.flatMap(({ requestId, caseId }): KeptBack[] => {
      if (leave.has(requestId)) return [];
      return [{ requestId, reasonCode: examined.has(caseId) ? 'no-id-number' : 'case-ended' }];
    });
    return { leaving, kept };
  }

  private async people(
    connection: Sql,
    requests: readonly SealedRequest[],
    files: readonly CaseState[],
  ): Promise<ReadonlyMap<string, Person>> {
    const subjects = new Set(requests.map(({ caseId, subjectId }) => `${caseId}|${subjectId}`));
    const households = await householdsByCase(connection, files);
    const entries = [...households].flatMap(([caseId, { members }]) =>
      members.flatMap(({ personId, name, idNumber }): [string, Person][] => {
        const key = `${caseId}|${personId}`;
        if (idNumber === undefined || !subjects.has(key)) return [];
        const opened = { name: this.sealer.open('name', personId, name) };
        return [[key, { ...opened, idNumber: this.sealer.open('idNumber', personId, idNumber) }]];
      }),
    );
    return new Map(entries);
  }

  private supporter({ requestId, supporterSealed }: SealedRequest): Person | undefined {
    if (supporterSealed === null) return undefined;
    return this.sealer.openJson<Person>(SUPPORTER_FIELD, requestId, supporterSealed);
  }
}

function outgoing(row: SealedRequest, { name, idNumber }: Person): OutgoingRequest {
  const { requestId, subjectId, sourceCode, ground, askedOn, dueOn, period } = row;
  return {
    ...{ requestId, subjectId, name, idNumber, sourceCode, purpose: 'social-assistance', ground, askedOn },
    ...(dueOn === null ? {} : { answerBy: dueOn }),
    ...(period === null ? {} : { period }),
  };
}

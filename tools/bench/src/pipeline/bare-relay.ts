import { createHash } from 'node:crypto';
import type pg from 'pg';
import { inOrder } from '../pipelining.js';
import { CLAIM, LAND, MARK } from './bare-tables.js';

interface DueRow {
  readonly id: string;
  readonly stream: string;
  readonly bytes: Buffer;
}

interface Envelope {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly stream: string;
  readonly streamseq: number;
  readonly data: object;
}

export const TOPIC = 'eligibility.v1';

export function envelopeOf(bytes: Buffer): Envelope {
  return JSON.parse(bytes.toString('utf8')) as Envelope;
}

/** Where each of several buffers begins once they are one: one bytea travels faster than many. */
export function joined(buffers: readonly Buffer[]): { offsets: number[]; lengths: number[]; all: Buffer } {
  const offsets: number[] = [];
  let size = 0;
  for (const buffer of buffers) {
    offsets.push(size);
    size += buffer.length;
  }
  return { offsets, lengths: buffers.map((buffer) => buffer.length), all: Buffer.concat(buffers) };
}

/** An event on its way. */
export interface BareRecord {
  readonly stream: string;
  readonly bytes: Buffer;
}

/** Where a batch goes; resolved = it is there. */
export type Sink = (records: readonly BareRecord[]) => Promise<void>;

/** Lands a batch by one statement. */
export async function landRecords(
  client: Pick<pg.Client, 'query'>,
  records: readonly BareRecord[],
): Promise<void> {
  const envelopes = records.map(({ bytes }) => envelopeOf(bytes));
  const { offsets, lengths, all } = joined(records.map(({ bytes }) => bytes));
  const values = [
    records.map(() => TOPIC),
    envelopes.map(({ source }) => source),
    envelopes.map(({ id }) => id),
    records.map(({ stream }) => stream),
    envelopes.map(({ streamseq }) => streamseq),
    offsets,
    lengths,
    all,
    Buffer.concat(records.map(({ bytes }) => createHash('sha256').update(bytes).digest())),
  ];
  await client.query({ name: 'land', text: LAND, values });
}

/** Claim, hand over, mark, on commits of their own, so many events; the next claim is asked together with the mark. */
export async function relay(client: pg.Client, events: number, sink: Sink): Promise<void> {
  const claim = (): Promise<pg.QueryResult<DueRow>> =>
    client.query<DueRow>({ name: 'claim', text: CLAIM, values: [TOPIC] });
  let { rows } = await claim();
  for (let sent = 0; sent < events;) {
    if (rows.length > 0) await sink(rows);
    sent += rows.length;
    const ids = rows.map(({ id }) => id);
    const [, next] = await inOrder(
      client,
      () => client.query({ name: 'mark', text: MARK, values: [TOPIC, ids] }),
      claim,
    );
    rows = next.rows;
  }
}

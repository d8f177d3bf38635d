import { createHash } from 'node:crypto';
import type pg from 'pg';
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

/** Claim, land, mark, on three commits. @returns how many events were handed over */
export async function relayOnce(client: pg.Client): Promise<number> {
  const { rows } = await client.query<DueRow>({ name: 'claim', text: CLAIM, values: [TOPIC] });
  if (rows.length === 0) return 0;
  const envelopes = rows.map(({ bytes }) => envelopeOf(bytes));
  const { offsets, lengths, all } = joined(rows.map(({ bytes }) => bytes));
  const values = [
    rows.map(() => TOPIC),
    envelopes.map(({ source }) => source),
    envelopes.map(({ id }) => id),
    rows.map(({ stream }) => stream),
    envelopes.map(({ streamseq }) => streamseq),
    offsets,
    lengths,
    all,
    Buffer.concat(rows.map(({ bytes }) => createHash('sha256').update(bytes).digest())),
  ];
  await client.query({ name: 'land', text: LAND, values });
  await client.query({ name: 'mark', text: MARK, values: [rows.map(({ id }) => id)] });
  return rows.length;
}

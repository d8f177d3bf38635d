import type pg from 'pg';
import { APPLIED, CHAIN, FOLD, MOVE, POSITIONS, TAKE } from './bare-tables.js';
import { inOrder } from '../pipelining.js';
import { envelopeOf, joined, TOPIC } from './bare-relay.js';

interface InboxRow {
  readonly arrival: string;
  readonly stream: string;
  readonly streamseq: string;
  readonly event_id: string;
  readonly body: Buffer;
}

const householdOf = (stream: string): string => stream.slice('household/'.length);

/** The position of each stream after these rows. @throws Error at a gap: the bare pipeline has none */
function moved(rows: readonly InboxRow[], before: ReadonlyMap<string, number>): Map<string, number> {
  const last = new Map(before);
  for (const { stream, streamseq } of rows) {
    const next = (last.get(stream) ?? 0) + 1;
    if (Number(streamseq) !== next) throw new Error(`gap in ${stream}`);
    last.set(stream, next);
  }
  return last;
}

/** @returns what asks the statement that writes the chain */
async function chain(client: pg.Client, rows: readonly InboxRow[]): Promise<() => Promise<unknown>> {
  const counts = new Map<string, number>();
  for (const { stream } of rows) counts.set(householdOf(stream), (counts.get(householdOf(stream)) ?? 0) + 1);
  const taken = await client.query<{ id: string; last: string }>({
    name: 'fold',
    text: FOLD,
    values: [[...counts.keys()], [...counts.values()]],
  });
  const next = new Map(taken.rows.map(({ id, last }) => [id, Number(last) - (counts.get(id) ?? 0)]));
  const links = rows.map(({ stream, event_id, body }) => {
    const id = householdOf(stream);
    const no = (next.get(id) ?? 0) + 1;
    next.set(id, no);
    const { type, data } = envelopeOf(body);
    return { id, no, event_id, type, link: Buffer.from(JSON.stringify({ householdId: id, no, type, data })) };
  });
  const { offsets, lengths, all } = joined(links.map(({ link }) => link));
  const values = [
    links.map(({ id }) => id),
    links.map(({ no }) => no),
    links.map((l) => l.event_id),
    links.map(({ type }) => type),
    offsets,
    lengths,
    all,
  ];
  return () => client.query({ name: 'chain', text: CHAIN, values });
}

async function settle(client: pg.Client, rows: readonly InboxRow[]): Promise<void> {
  const streams = [...new Set(rows.map(({ stream }) => stream))].sort();
  const positions = { name: 'positions', text: POSITIONS, values: [TOPIC, streams] };
  const [held, writeChain] = await inOrder(
    client,
    () => client.query<{ stream: string; last: string }>(positions),
    () => chain(client, rows),
  );
  const last = moved(rows, new Map(held.rows.map((row) => [row.stream, Number(row.last)])));
  const arrivals = rows.map(({ arrival }) => arrival);
  await inOrder(
    client,
    writeChain,
    () => client.query({ name: 'applied', text: APPLIED, values: [TOPIC, arrivals] }),
    () => client.query({ name: 'move', text: MOVE, values: [TOPIC, [...last.keys()], [...last.values()]] }),
    () => client.query('commit'),
  );
}

/** Take, check, fold, write the chain, mark, in one transaction. @returns how many events were applied */
export async function applyOnce(client: pg.Client): Promise<number> {
  const [, { rows }] = await inOrder(
    client,
    () => client.query('begin'),
    () => client.query<InboxRow>({ name: 'take', text: TAKE, values: [] }),
  );
  if (rows.length > 0) await settle(client, rows);
  else await client.query('commit');
  return rows.length;
}

import { InProcessBus, sql, Transactions } from '@aid-chain/messaging';
import { bootService, HttpClient, Reads } from '@aid-chain/platform';
import { EVERY_PAIR, MissingMeasures, referral } from '@aid-chain/referral';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { configOf } from '../service-config.js';

/** Which database is read. */
export interface MissedQuestion {
  readonly url: string;
}

/** One thing that was measured. */
export interface Measured {
  readonly seconds: number;
  /** Processor time of the service, s. */
  readonly cpu: number;
  readonly found: number;
}

export interface MissedAnswer {
  /** What every household misses, found anew from the sealed matches. */
  readonly missing: Measured;
  /** The whole list, page by page over HTTP. */
  readonly listed: Measured;
  readonly pages: number;
  /** What may be double, in one statement. */
  readonly doubles: Measured;
  readonly memory: number;
}

const BATCH = 500;
/** So many pages of the list are read; all of them would measure HTTP. */
const PAGES = 50;
const DAY = '2026-02-02';
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function timed(work: () => Promise<number>): Promise<Measured> {
  const [start, cpu] = [performance.now(), cpuSeconds()];
  const found = await work();
  return { found, seconds: (performance.now() - start) / 1_000, cpu: cpuSeconds() - cpu };
}

async function measure({ url }: MissedQuestion): Promise<MissedAnswer> {
  const bus = new InProcessBus({ consumers: referral.consumers });
  const service = await bootService(referral, configOf('referral', { referral: url }), bus);
  try {
    const reads = service.app.get(Reads, { strict: false });
    const [missing, transactions] = [
      service.app.get(MissingMeasures),
      service.app.get(Transactions, { strict: false }),
    ];
    const refreshed = await timed(async () => {
      // The heap is that of a service, which holds no list of everybody.
      for (
        let ids = await idsAfter(reads, NOBODY);
        ids.length > 0;
        ids = await idsAfter(reads, ids.at(-1) ?? '')
      ) {
        const batch = ids;
        await transactions.run({ correlationId: 'bench' }, (tx) => missing.refresh(tx, batch, DAY));
      }
      const [row] = await sql`select count(*)::int as n from missing_measure`.on<{ n: number }>(reads);
      return row?.n ?? 0;
    });
    const listed = await timed(() =>
      readPages(new HttpClient({ referral: service.url }, 'demo-civil-affairs')),
    );
    const doubles = await timed(async () => {
      const pairs = sql`select count(*)::int as n from (${EVERY_PAIR()}) p`;
      return (await pairs.on<{ n: number }>(reads))[0]?.n ?? 0;
    });
    return { missing: refreshed, listed, pages: PAGES, doubles, memory: peakMemory() };
  } finally {
    await service.stop();
  }
}

async function idsAfter(reads: Reads, last: string): Promise<string[]> {
  const found = await sql`
    select household_id as id from household where household_id > ${last}::uuid order by 1 limit ${BATCH}`.on<{
    id: string;
  }>(reads);
  return found.map(({ id }) => id);
}

async function readPages(officer: HttpClient): Promise<number> {
  let [found, cursor] = [0, ''];
  for (let page = 0; page < PAGES; page++) {
    const path = `/v1/missed-aid?limit=200${cursor}`;
    const { body, status } = await officer.get<{ items: object[]; next?: string }>('referral', path);
    if (status !== 200) throw new Error(`the list of what is missed: ${JSON.stringify(body)}`);
    found += body.items.length;
    if (body.next === undefined) break;
    cursor = `&cursor=${body.next}`;
  }
  return found;
}

answer(measure, () => Promise.resolve());

import type { Sql, Transactions, Tx } from '@aid-chain/messaging';
import { DueItemProjections, DueWorkRegistry, type Reads } from '@aid-chain/platform';
import { CaseDueItemsProjection } from './case-due-items.projection.js';
import type { DueItemsOfCase } from './due-items-of-case.js';

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const MORNING = '2026-01-12T00:00:00+08:00';

/** A county of open cases, of which a command has changed some. */
class County {
  /** How many cases each transaction wrote anew. */
  readonly written: number[] = [];
  changed: string[] = [];
  /** What happens while a transaction is open. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly open: readonly string[]) {}

  projection(): CaseDueItemsProjection {
    const transactions = {
      run: async (_context: object, work: (tx: Tx) => Promise<unknown>) => {
        const result = await work({ query: this.query } as unknown as Tx);
        await this.meanwhile();
        return result;
      },
    } as unknown as Transactions;
    const reads = {
      query: () => Promise.resolve([{ changed: this.changed.length > 0 }]),
    } as unknown as Reads;
    const due = { make: () => [] } as unknown as DueItemsOfCase;
    return new CaseDueItemsProjection(
      new DueItemProjections(),
      new DueWorkRegistry(),
      transactions,
      reads,
      due,
    );
  }

  private readonly query = ((text: string, values: readonly unknown[] = []) => {
    const listed = (ids: readonly string[]) => ids.map((caseId) => ({ caseId, document: {}, ended: null }));
    if (text.includes('as ended')) return Promise.resolve(listed(values[0] as string[]));
    if (text.includes('case_changed n')) return Promise.resolve(listed(this.changed));
    if (text.includes('skip locked')) {
      const [, after, limit] = values as [unknown, string, number];
      return Promise.resolve(listed(this.open.filter((id) => id > after).slice(0, limit)));
    }
    if (text.includes('delete from case_changed')) {
      const ids = values[0] as string[];
      this.written.push(ids.length);
      this.changed = this.changed.filter((id) => !ids.includes(id));
    }
    return Promise.resolve([]);
  }) as unknown as Sql['query'];
}

const ids = (n: number): string[] => Array.from({ length: n }, (_, place) => idOf(place + 1));

describe('the due items of all open cases', () => {
  it('are made anew once a day, a page in each transaction, so that no command waits for all of them', async () => {
    const county = new County(ids(1_203));
    const projection = county.projection();
    await projection.run(MORNING);
    expect(county.written).toEqual([500, 500, 203]);
    await projection.run('2026-01-12T09:00:00+08:00');
    expect(county.written).toHaveLength(3);
  });

  it('keep no list waiting: what a command has changed is there after the page that is being written', async () => {
    const county = new County(ids(1_203));
    const projection = county.projection();
    let listed: Promise<number> | undefined;
    county.meanwhile = () => {
      if (listed !== undefined) return Promise.resolve();
      county.changed = [idOf(77)];
      listed = projection.bringUpToDate('2026-01-12').then(() => county.written.length);
      return Promise.resolve();
    };
    await projection.run(MORNING);
    expect(await listed).toBe(2);
    expect(county.written).toEqual([500, 1, 500, 203]);
  });

  it('are not begun by a list, also on a new day', async () => {
    const county = new County(ids(3));
    await county.projection().bringUpToDate('2026-01-13');
    expect(county.written).toEqual([]);
  });

  it('of which a page fails go on with that page, and the list has its answer all the same', async () => {
    const county = new County(ids(1_203));
    const projection = county.projection();
    county.meanwhile = () =>
      county.written.length === 2 ? Promise.reject(new Error('no connection')) : Promise.resolve();
    await expect(projection.run(MORNING)).rejects.toThrow('no connection');
    await projection.bringUpToDate('2026-01-12');
    await projection.run(MORNING);
    expect(county.written).toEqual([500, 500, 500, 203]);
  });
});

import { rowFaults } from './row-counts.rules.js';

const of = (table: string, copy: number, now: number) => ({ table, copy, now });

describe('the rows of a copy beside those of the database that runs', () => {
  it('are fewer, because work went on, and in tables that are cleaned there may be more', () => {
    expect(rowFaults([of('audit', 8, 9), of('outbox', 9, 9), of('idempotency', 5, 1)])).toEqual([]);
  });

  it('are a fault where the copy has none of what is kept for ever, or the database less than its copy', () => {
    const [empty, lost] = [of('chain_link', 0, 1), of('audit', 9, 8)];
    expect(rowFaults([empty, of('stream', 0, 0), lost])).toEqual([empty, lost]);
  });
});

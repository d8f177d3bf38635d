import fc from 'fast-check';
import type { LandingRow } from '../inbox/landing-row.js';
import { eligibleStreams } from './fast-path.rules.js';

const row = (stream: string, streamSeq: number | null, more: Partial<LandingRow> = {}): LandingRow => ({
  ...{
    topic: 'intake.v1',
    source: '/intake',
    id: `${stream} ${String(streamSeq)}`,
    type: 't',
    stream,
    streamSeq,
  },
  ...{ householdId: null, state: 'landed', fault: null, sealed: false, position: null },
  ...{ body: Buffer.alloc(0), hash: Buffer.alloc(32) },
  record: { topic: 'intake.v1', key: stream, bytes: Buffer.alloc(0) },
  ...more,
});

describe('records that may be applied as they land', () => {
  it('are streams whose numbers follow each other, sorted as they are locked', () => {
    expect(eligibleStreams([row('b', 4), row('a', 1), row('b', 5)])).toEqual([
      { topic: 'intake.v1', stream: 'a', first: 1, last: 1 },
      { topic: 'intake.v1', stream: 'b', first: 4, last: 5 },
    ]);
  });

  it.each<[string, LandingRow[]]>([
    ['a number is missing', [row('a', 1), row('a', 3)]],
    ['one comes twice', [row('a', 1), row('a', 2), row('a', 2), row('a', 3)]],
    ['they come the other way round', [row('a', 2), row('a', 1)]],
    ['one of another stream is not as agreed', [row('a', 1), row('b', 1, { state: 'parked', type: null })]],
    ['one has no number, as what others write', [row('a', null)]],
  ])('not where %s', (_why, rows) => {
    expect(eligibleStreams(rows)).toBeUndefined();
  });

  it('any such streams, mixed in any way that keeps their order, are the same parts', () => {
    const property = fc.property(
      fc.array(fc.record({ first: fc.nat({ max: 9 }), count: fc.integer({ min: 1, max: 5 }) }), {
        maxLength: 5,
      }),
      fc.array(fc.nat(), { minLength: 32, maxLength: 32 }),
      (streams, dice) => {
        const left = streams.map(({ first, count }, n) =>
          Array.from({ length: count }, (_, k) => row(`s${String(n)}`, first + k)),
        );
        const mixed: LandingRow[] = [];
        for (let turn = 0; left.some((part) => part.length > 0); turn++) {
          const open = left.filter((part) => part.length > 0);
          const next = open[(dice[turn % dice.length] ?? 0) % open.length]?.shift();
          if (next !== undefined) mixed.push(next);
        }
        const parts = streams.map(({ first, count }, n) => ({
          ...{ topic: 'intake.v1', stream: `s${String(n)}`, first, last: first + count - 1 },
        }));
        expect(eligibleStreams(mixed)).toEqual(parts);
      },
    );
    fc.assert(property);
  });
});

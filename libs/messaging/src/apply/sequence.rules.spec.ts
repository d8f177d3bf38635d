import fc from 'fast-check';
import { interleave, oneDeadlyAtMost, sequence, type PlacedRow } from './sequence.rules.js';

const row = (seq: number | null, arrival = String(seq ?? 0), inTurn = true): PlacedRow => ({
  arrival,
  seq,
  inTurn,
});
const numbers = (rows: readonly PlacedRow[]): (number | null)[] => rows.map(({ seq }) => seq);

describe('the order of a stream', () => {
  it('runs the next number and those that follow it', () => {
    const { run, repeats, hold } = sequence(4, [row(5), row(6)]);
    expect([numbers(run), numbers(repeats), hold]).toEqual([[5, 6], [], false]);
  });

  it('takes a lower number for a repeat and goes on', () => {
    const { run, repeats } = sequence(4, [row(3), row(4), row(5)]);
    expect([numbers(run), numbers(repeats)]).toEqual([[5], [3, 4]]);
  });

  it('lets everything behind a missing number wait', () => {
    const { run, hold } = sequence(4, [row(5), row(7, '7', false), row(8, '8', false)]);
    expect([numbers(run), hold]).toEqual([[5], true]);
  });

  it('leaves a second event with a number of the same batch to the next batch', () => {
    const { run, repeats, hold } = sequence(0, [row(1, '1'), row(1, '2'), row(2, '3', false)]);
    expect([run.length, repeats.length, hold]).toEqual([1, 0, false]);
  });

  it('runs messages without a number as they came', () => {
    expect(sequence(0, [row(null, '9'), row(null, '4')]).run).toHaveLength(2);
  });

  it('runs any stream to its end whatever windows it is read in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 1, max: 5 })),
        (length, windows) => {
          let last = 0;
          for (const size of [...windows, length]) {
            const rows = Array.from({ length: size }, (_, n) => row(last + 1 + n)).filter(
              (r) => (r.seq ?? 0) <= length,
            );
            last = sequence(last, rows).run.at(-1)?.seq ?? last;
          }
          return last === length;
        },
      ),
    );
  });
});

describe('the order of a batch', () => {
  it('is that of arrival, but never against the numbers of a stream', () => {
    const order = interleave([[row(1, '30'), row(2, '10')], [row(1, '20')]]);
    expect(order.map(({ arrival }) => arrival)).toEqual(['20', '30', '10']);
  });
});

describe('events over which a worker died', () => {
  const place = (arrival: string, deaths: number, stream = arrival) => ({
    ...row(1, arrival),
    deaths,
    stream,
    topic: 't',
  });

  it('run alone when it is their turn', () => {
    expect(oneDeadlyAtMost([place('1', 1), place('2', 0)]).map((r) => r.arrival)).toEqual(['1']);
  });

  it('let others of other streams run before them', () => {
    const rows = [place('1', 0), place('2', 2, 's'), place('3', 0, 's'), place('4', 0)];
    expect(oneDeadlyAtMost(rows).map((r) => r.arrival)).toEqual(['1', '4']);
  });
});

import { PASSED, type BatchRow, type RowOutcome } from './batch-row.js';
import { progress } from './progress.rules.js';

const row = (seq: number | null, arrival = String(seq)): BatchRow => ({
  arrival,
  seq,
  inTurn: true,
  topic: 't',
  stream: 's',
  type: 'x',
  source: '/s',
  id: arrival,
  householdId: null,
  attempts: 0,
  deaths: 0,
  sealed: false,
  body: null,
  hasBody: true,
  position: null,
});
const applied: RowOutcome = { state: 'applied' };
const parked: RowOutcome = { state: 'parked', code: 'X', attempts: 1 };
const deferred: RowOutcome = { state: 'deferred', ms: 200, failed: true };

function come(outcomes: Record<string, RowOutcome>, rows: BatchRow[]) {
  const { last, settled, held, deferMs, failed } = progress(0, rows, ({ arrival }) => outcomes[arrival]);
  return { last, settled: settled.length, held, deferMs, failed: failed.length };
}

describe('how far a stream came', () => {
  it('to its last event when all went well', () => {
    const ignored: RowOutcome = { state: 'ignored', code: 'TYPE' };
    const refused: RowOutcome = { state: 'refused', refusal: { code: 'EVENT_EMPTY', params: {} }, code: 'X' };
    const outcomes = { 1: applied, 2: ignored, 3: refused, 4: PASSED };
    expect(come(outcomes, [row(1), row(2), row(3), row(4)])).toMatchObject({
      last: 4,
      settled: 4,
      held: false,
    });
  });

  it('to before the parked event, which is written down; what is behind it waits', () => {
    expect(come({ 1: applied, 2: parked, 3: applied }, [row(1), row(2), row(3)])).toMatchObject({
      last: 1,
      settled: 2,
      held: true,
    });
  });

  it('to before an event that is tried again', () => {
    expect(come({ 1: applied, 2: deferred }, [row(1), row(2), row(3)])).toEqual({
      last: 1,
      settled: 1,
      held: false,
      deferMs: 200,
      failed: 1,
    });
  });

  it('to before an event that did not run', () => {
    expect(come({ 1: applied, 3: applied }, [row(1), row(2), row(3)])).toMatchObject({ last: 1, settled: 1 });
  });

  it('messages without a number hold nothing', () => {
    expect(come({ a: parked, c: applied }, [row(null, 'a'), row(null, 'b'), row(null, 'c')])).toMatchObject({
      last: 0,
      settled: 2,
      held: false,
    });
  });
});

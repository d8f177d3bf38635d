import fc from 'fast-check';
import { layers, type LayeredEvent } from './layers.rules.js';

interface Numbered extends LayeredEvent {
  readonly n: number;
}
const event = (n: number, order: string, type: string, alone = false): Numbered => ({
  n,
  order,
  type,
  alone,
});

describe('calls of handlers', () => {
  it('put one type of many households into one call', () => {
    expect(layers([event(1, 'a', 'x'), event(2, 'b', 'x')]).map((call) => call.events.length)).toEqual([2]);
  });

  it('never hold two events of one household', () => {
    const calls = layers([event(1, 'a', 'x'), event(2, 'a', 'x'), event(3, 'b', 'x')]);
    expect(calls.map((call) => call.events.map(({ n }) => n))).toEqual([[1, 3], [2]]);
  });

  it('give an event that failed before a call of its own', () => {
    const calls = layers([event(1, 'a', 'x'), event(2, 'b', 'x', true), event(3, 'c', 'x')]);
    expect(calls.map((call) => call.events.map(({ n }) => n))).toEqual([[1, 3], [2]]);
  });

  it('keep the order of every household, hold every event once and one type each', () => {
    const any = fc.array(
      fc.record({ order: fc.constantFrom('a', 'b', 'c'), type: fc.constantFrom('x', 'y') }),
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const events = drawn.map(({ order, type }, n) => event(n, order, type));
        const calls = layers(events);
        const flat = calls.flatMap((call) => call.events);
        const oneType = calls.every((call) => call.events.every(({ type }) => type === call.type));
        const single = calls.every(
          (call) => new Set(call.events.map((e) => e.order)).size === call.events.length,
        );
        const inOrder = ['a', 'b', 'c'].every((name) => {
          const own = flat.filter(({ order }) => order === name).map(({ n }) => n);
          return own.every((n, at) => at === 0 || n > (own[at - 1] ?? 0));
        });
        return oneType && single && inOrder && flat.length === events.length;
      }),
    );
  });
});

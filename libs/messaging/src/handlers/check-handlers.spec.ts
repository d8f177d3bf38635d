import type { Contract } from '@aid-chain/contracts';
import { checkHandlers, type HandlerInventory } from './check-handlers.js';
import type { FoundHandler } from './handler-registry.js';

const contract = (
  type: string,
  topic: string,
  handledBy: Contract['handledBy'],
  linkOnly?: Contract['linkOnly'],
): Contract => ({
  type,
  topic,
  streamKind: 'household',
  handledBy,
  ...(linkOnly === undefined ? {} : { linkOnly }),
  schema: { type: 'object', additionalProperties: false, required: [], properties: {} },
  sealedFields: [],
  example: {},
});
const LIST = [
  contract('intake.a.v1', 'intake.v1', ['eligibility']),
  contract('intake.b.v1', 'intake.v1', ['monitoring']),
  contract('intake.c.v1', 'intake.v1', ['monitoring'], ['eligibility']),
  contract('department.d.v1', 'feedback.{department}.v1', ['eligibility']),
];
const handler = (type: string, where: string, consumer = 'eligibility'): FoundHandler => ({
  consumer,
  type: type as FoundHandler['type'],
  run: () => Promise.resolve(),
  where,
});
const every = [{ consumer: 'eligibility', where: 'Chain.link', run: () => Promise.resolve() }];
const inventory = (handlers: FoundHandler[], more: Partial<HandlerInventory> = {}): HandlerInventory => ({
  service: 'eligibility',
  consumers: [{ name: 'eligibility', topics: ['intake.v1'] }],
  handlers,
  every,
  refused: [],
  ...more,
});
const faults = (i: HandlerInventory, list = LIST): readonly string[] => checkHandlers(i, list).faults;

describe('handlers against contracts', () => {
  it('fit when every type is handled or ignored', () => {
    const check = checkHandlers(inventory([handler('intake.a.v1', 'A.on')]), LIST);
    expect(check).toEqual({ faults: [], linkOnly: ['eligibility intake.c.v1'] });
  });

  it('do not fit when a type has no handler', () => {
    expect(faults(inventory([]))).toEqual(['eligibility: nobody handles intake.a.v1']);
  });

  it('do not fit when a type that is ignored has one', () => {
    const list = [handler('intake.a.v1', 'A.on'), handler('intake.b.v1', 'B.on')];
    expect(faults(inventory(list))).toEqual(['eligibility: B.on handles intake.b.v1, which it ignores']);
  });

  it('do not fit when a type has two', () => {
    const list = [handler('intake.a.v1', 'A.on'), handler('intake.a.v1', 'B.on')];
    expect(faults(inventory(list))).toEqual(['eligibility: intake.a.v1 is handled twice: A.on, B.on']);
  });

  it('do not fit when two versions of one fact are handled', () => {
    const v2 = [...LIST, contract('intake.a.v2', 'intake.v1', ['eligibility'])];
    const list = [handler('intake.a.v1', 'A.on'), handler('intake.a.v2', 'A.on2')];
    expect(faults(inventory(list), v2)).toEqual(['eligibility: intake.a.v1 and intake.a.v2 are one fact']);
  });

  it('do not fit when links are to be made and nobody makes them', () => {
    const list = [handler('intake.a.v1', 'A.on')];
    expect(faults(inventory(list, { every: [] }))).toEqual(['eligibility: no @EveryEvent for intake.c.v1']);
  });

  it('do not fit when what only makes a link has a handler', () => {
    const list = [handler('intake.a.v1', 'A.on'), handler('intake.c.v1', 'C.on')];
    expect(faults(inventory(list))).toEqual(['eligibility: C.on handles intake.c.v1, which it ignores']);
  });

  it('do not fit when a handler reads what its consumer does not', () => {
    const list = [handler('intake.a.v1', 'A.on'), handler('intake.a.v1', 'B.on', 'nobody')];
    expect(faults(inventory(list))).toEqual(['nobody: does not read intake.a.v1, which B.on handles']);
  });

  it('do not fit when a topic is not read at all, be it for links alone', () => {
    expect(faults(inventory([], { consumers: [] }))).toEqual([
      'eligibility: no consumer reads intake.v1, where intake.a.v1 travels',
      'eligibility: no consumer reads intake.v1, where intake.c.v1 travels',
    ]);
  });

  it('do not fit when none notifies departments of what was refused', () => {
    const outside = { name: 'eligibility.outside', topics: ['feedback.{department}.v1'] };
    const consumers = [{ name: 'eligibility', topics: ['intake.v1'] }, outside];
    const list = [handler('intake.a.v1', 'A.on'), handler('department.d.v1', 'D.on', outside.name)];
    const hook = { consumer: outside.name, where: 'T.refused', run: () => Promise.resolve() };
    const check = (refused: HandlerInventory['refused']) => faults(inventory(list, { consumers, refused }));
    expect(check([])).toEqual(['eligibility.outside: no @OnRefused for what outsiders write']);
    expect(check([hook, hook])).toEqual([
      'eligibility.outside: more than one @OnRefused for what outsiders write',
    ]);
    expect(check([hook])).toEqual([]);
  });

  it('may take messages of departments without a topic', () => {
    const list = [handler('intake.a.v1', 'A.on'), handler('department.d.v1', 'D.on', 'eligibility.outside')];
    expect(faults(inventory(list))).toEqual([]);
  });
});

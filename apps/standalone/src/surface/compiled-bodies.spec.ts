import { isDeepStrictEqual } from 'node:util';
import { checkedInstance, scanBody, validInstance } from '@aid-chain/validation';
import fc from 'fast-check';
import { SERVICES } from '../services.js';
import { bodyClasses, soundBody, type BodyClass } from './bodies.fixture.js';
import { odd, spoil } from './spoil.fixture.js';

const RUNS = 40;

/** Bodies with up to two odd values, fields that are missing, and fields that nobody declared. */
const bodies = (type: BodyClass): fc.Arbitrary<object> =>
  fc
    .tuple(
      soundBody(type),
      fc.array(fc.tuple(fc.nat(400), odd, fc.constantFrom('put', 'drop', 'add')), { maxLength: 2 }),
    )
    .map(([body, spoils]) =>
      spoils.reduce((spoiled, [place, value, how]) => spoil(spoiled, place, value, how) as object, body),
    )
    .map((body) => JSON.parse(JSON.stringify(body)) as object)
    // Others are refused before anybody asks for their class.
    .filter((body) => scanBody(body) === undefined);

async function compare(type: BodyClass, body: object): Promise<void> {
  const sent = structuredClone(body);
  const taken = validInstance(type, sent);
  const { instance, faults } = await checkedInstance(type, structuredClone(body));
  expect(sent).toStrictEqual(body);
  if (taken === undefined) {
    expect(faults).not.toEqual([]);
    return;
  }
  expect(faults).toEqual([]);
  // Prototypes and order of fields included.
  expect(isDeepStrictEqual(taken, instance)).toBe(true);
  expect(JSON.stringify(taken)).toBe(JSON.stringify(instance));
}

describe('a body that is taken as plainly valid', () => {
  const classes = bodyClasses().map((type) => [type.name, type] as const);

  it('is of one of the many classes of the four services', () => {
    expect(SERVICES).toHaveLength(4);
    expect(classes.length).toBeGreaterThan(70);
  });

  it.each(classes)('has no fault by class-validator and is the same instance: %s', async (_name, type) => {
    await fc.assert(
      fc.asyncProperty(bodies(type), async (body) => {
        await compare(type, body);
      }),
      { numRuns: RUNS },
    );
  });

  it('is found among good ones of every class, so that none always goes the long way', () => {
    const never = classes.filter(([, type]) => {
      const some = fc.sample(soundBody(type), { numRuns: 300, seed: 1 });
      return !some.some((body) => validInstance(type, body) !== undefined);
    });
    expect(never).toEqual([]);
  });
});

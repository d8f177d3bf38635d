import { Ajv } from 'ajv';
import { ruleFaults, type LooseFields } from '@aid-chain/kernel';
import { BodyPipe, declaredFields, Id } from '@aid-chain/validation';
import fc from 'fast-check';
import { itemClass } from './body-class.js';
import { BODIES } from './bodies.js';
import { itemSchema } from './events.js';
import { FACTS } from './facts.js';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const PERSON = '01900000-0000-7000-8000-000000000011';
const WORDS = [
  PERSON,
  '',
  'x',
  'a13800138000',
  '510683',
  '5106830',
  '00123456789',
  '0012345678',
  '2025-01-31',
  '2025-02-30',
  '2024-02-29',
];
const ODD = fc.constantFrom<unknown>('', 'x', -1, 0, 0.5, 1, true, {}, [], 1e300);
const ODD_LIST = fc.constantFrom<unknown>('', 0, true, {}, ['x']);

/** Values like those of a schema: mostly sound, some at its limits, some beyond, fields left out or added. */
function near(schema: Schema): fc.Arbitrary<unknown> {
  const { properties, required = [], minimum, maximum } = schema;
  if (properties !== undefined) return nearObject(properties, required);
  if (schema.items !== undefined) return mostly(fc.array(near(schema.items), { maxLength: 3 }), ODD_LIST);
  if (schema.enum !== undefined)
    return mostly(fc.constantFrom(...schema.enum), fc.constantFrom<unknown>('', 'X', 0));
  if (minimum !== undefined && maximum !== undefined) {
    return mostly(
      fc.constantFrom(minimum, minimum + 1, maximum),
      fc.constantFrom<unknown>(minimum - 1, maximum + 1, 0.5),
    );
  }
  if (schema.type === 'boolean') return mostly(fc.boolean(), ODD);
  const sound = WORDS.filter((word) => new RegExp(schema.pattern ?? '').test(word));
  return mostly(fc.constantFrom(...sound), fc.oneof(fc.constantFrom(...WORDS), ODD));
}

function mostly(sound: fc.Arbitrary<unknown>, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 20, arbitrary: sound }, { weight: 1, arbitrary: wrong });
}

function nearObject(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): fc.Arbitrary<object> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, near(inner)]));
  const whole = fc.record(fields, {
    requiredKeys: Object.keys(fields).filter((name) => required.includes(name)),
  });
  return fc.oneof(
    { weight: 20, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: whole.map((value) => ({ ...value, more: 1 })) },
  );
}

const ajv = new Ajv({ allowUnionTypes: true });
ajv.addKeyword('x-open');

describe.each(FACTS.map((fact) => [fact.name, fact] as const))(
  '%s in a body and in an event',
  (_name, fact) => {
    const body = { ...declaredFields(BODIES[fact.name]) };

    it('has the same fields, and the same of them are required', () => {
      expect(Object.keys(body).sort()).toEqual(Object.keys(fact.schema.properties).sort());
      const required = Object.entries(body).filter(([, { options }]) => options.optional !== true);
      expect(required.map(([name]) => name).sort()).toEqual([...fact.schema.required].sort());
    });

    it('describes every field in both languages', () => {
      for (const { options } of Object.values(body))
        expect(options.description).toMatch(/\p{Script=Han}.* · [a-z]/u);
    });

    it('is accepted and refused alike by class-validator and by JSON Schema', async () => {
      // A member's item is full in an event and at the member in a filing, where it does not name its person.
      const [type, schema] =
        fact.holds === 'one-per-member'
          ? [BODIES[fact.name], fact.schema]
          : [itemClass(fact, { name: 'personId', check: Id }), itemSchema(fact)];
      const accepts = ajv.compile(schema);
      const pipe = new BodyPipe();
      const outcomes = new Set<boolean>();
      await fc.assert(
        fc.asyncProperty(near(schema as Schema), async (item) => {
          const byEvent = accepts(item) && ruleFaults(fact.rules, item as LooseFields).length === 0;
          const byBody = await pipe.transform(structuredClone(item), { type: 'body', metatype: type }).then(
            () => true,
            () => false,
          );
          outcomes.add(byBody);
          expect([byBody, item]).toEqual([byEvent, item]);
        }),
        // So many that some are sound of the fact with the most fields, too.
        { numRuns: 1_000 },
      );
      expect(outcomes).toEqual(new Set([true, false]));
    });
  },
);

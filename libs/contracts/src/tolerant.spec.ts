import { Ajv } from 'ajv';
import { contracts } from './index.js';
import { tolerant } from './tolerant.js';
import { isNode, walkSchema } from './schema-walk.js';
import { closed } from './shapes/primitives.js';

const ajv = new Ajv({ allowUnionTypes: true });
const takes = (schema: object, value: unknown): boolean => ajv.compile(tolerant({ ...schema }))(value);
const object = (properties: object, required: string[] = []) => ({ ...closed, required, properties });
const openList = { enum: ['a'], 'x-open': true };

/** The value with a property more in every object. */
function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown);
  if (!isNode(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, grown(inner)]);
  return { ...Object.fromEntries(entries), ofALaterVersion: 1 };
}

describe('what a consumer lets through', () => {
  it.each(contracts.map((contract) => [contract.type, contract] as const))(
    '%s with a further property at every depth',
    (_, { schema, example }) => {
      expect(takes(schema, example)).toBe(true);
      expect(takes(schema, grown(example))).toBe(true);
      const objects = walkSchema(tolerant({ ...schema })).filter((node) => node.schema['type'] === 'object');
      expect(objects.filter((node) => 'additionalProperties' in node.schema)).toEqual([]);
    },
  );

  it('a well-formed code that an open list does not have, in a list and in a choice too', () => {
    expect(takes(object({ x: openList }), { x: 'later' })).toBe(true);
    expect(takes(object({ x: { type: 'array', items: openList } }), { x: ['a', 'later'] })).toBe(true);
    expect(takes({ oneOf: [{ type: 'integer' }, openList] }, 'later')).toBe(true);
  });
});

describe('what a consumer still refuses', () => {
  it.each<[string, object, unknown]>([
    ['a code that a closed list does not have', { enum: ['a'] }, 'later'],
    ['in an open list what is no code', openList, '张三'],
    ['in an open list what is no text', openList, 7],
    ['another type', { type: 'integer' }, 'a'],
    ['a text of another form', { type: 'string', pattern: '^a$' }, 'b'],
    ['a value over its limit', { type: 'integer', maximum: 1 }, 2],
  ])('%s', (_what, schema, value) => {
    expect(takes(object({ x: schema }), { x: value })).toBe(false);
  });

  it('a missing property, and one that a condition forbids', () => {
    expect(takes(object({ x: openList }, ['x']), {})).toBe(false);
    const either = {
      ...object({ x: openList, y: openList }),
      if: { required: ['x'] },
      then: { not: { required: ['y'] } },
    };
    expect(takes(either, { x: 'a', y: 'a' })).toBe(false);
  });

  it('a property that is called like a keyword is a property', () => {
    const schema = object({ items: { enum: ['a'] }, additionalProperties: { enum: ['a'] } });
    expect(takes(schema, { items: 'b' })).toBe(false);
    expect(takes(schema, { additionalProperties: 'b' })).toBe(false);
  });
});

import { compareContracts, type PublishedContract } from './compare-contracts.js';

type Node = Readonly<Record<string, unknown>>;
const TYPE = 'intake.a.v1';
const open = (...codes: string[]): Node => ({ enum: codes, 'x-open': true });
const closedList = (...codes: string[]): Node => ({ enum: codes });
const text = { type: 'string', pattern: '^a$' };

interface Form extends Partial<Omit<PublishedContract, 'schema'>> {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
}

const contract = ({ required = ['kept'], properties = {}, ...rest }: Form): PublishedContract => ({
  type: TYPE,
  topic: 'intake.v1',
  streamKind: 'household',
  sealedFields: [],
  ...rest,
  schema: {
    type: 'object',
    additionalProperties: false,
    required,
    properties: { kept: text, ...properties },
  },
});
const changes = (before: Form, after: Form) => compareContracts([contract(before)], [contract(after)]);
const property = (before: object, after: object) =>
  changes({ properties: { x: before } }, { properties: { x: after } });
const line = (place: string, what: string): string => `${TYPE} ${place} ${what}`;
const x = '/schema/properties/x';

describe('a published contract may be widened', () => {
  it.each<[string, ReturnType<typeof changes>, string]>([
    ['by an optional property', changes({}, { properties: { x: text } }), line(x, 'is a further property')],
    [
      'by an optional property that is sealed from its beginning',
      changes({}, { properties: { x: text }, sealedFields: ['/x'] }),
      line(x, 'is a further property'),
    ],
    [
      'by a further code of an open list',
      property(open('a'), open('a', 'b')),
      line(`${x}/enum`, 'has a further code b'),
    ],
    [
      'deep inside a list',
      property({ type: 'array', items: open('a') }, { type: 'array', items: open('a', 'b') }),
      line(`${x}/items/enum`, 'has a further code b'),
    ],
  ])('%s', (_how, found, expected) => {
    expect(found).toEqual({ widened: [expected], broken: [] });
  });
});

describe('a published contract is never narrowed', () => {
  it.each<[string, ReturnType<typeof changes>, string]>([
    ['a property is gone', changes({ properties: { x: text } }, {}), line(x, 'was removed')],
    [
      'a property is newly required',
      changes({ properties: { x: text } }, { required: ['kept', 'x'], properties: { x: text } }),
      line('/schema/required', 'newly has x'),
    ],
    ['a property may be missing', changes({}, { required: [] }), line('/schema/required', 'lacks kept')],
    ['another type', property({ type: 'string' }, { type: 'integer' }), line(`${x}/type`, 'changed')],
    ['a code is gone', property(open('a', 'b'), open('a')), line(`${x}/enum`, 'lacks the code b')],
    [
      'a code is new in a closed list',
      property(closedList('a'), closedList('a', 'b')),
      line(`${x}/enum`, 'is closed and has a new code b'),
    ],
    [
      'an open list is closed',
      property(open('a'), closedList('a')),
      line(`${x}/x-open`, 'closes a list that was open'),
    ],
    [
      'a closed list is opened',
      property(closedList('a'), open('a')),
      line(`${x}/x-open`, 'opens a list that consumers know as closed'),
    ],
    [
      'a larger limit, which consumers of before refuse',
      property({ type: 'integer', maximum: 5 }, { type: 'integer', maximum: 6 }),
      line(`${x}/maximum`, 'is a wider limit'),
    ],
    [
      'a lower limit below',
      property({ type: 'array', items: text, minItems: 2 }, { type: 'array', items: text, minItems: 1 }),
      line(`${x}/minItems`, 'is a wider limit'),
    ],
    [
      'a limit that is given up',
      property({ type: 'string', maxLength: 5 }, { type: 'string' }),
      line(`${x}/maxLength`, 'is a wider limit'),
    ],
    [
      'a narrower limit',
      property({ type: 'integer', maximum: 5 }, { type: 'integer', maximum: 4 }),
      line(`${x}/maximum`, 'is a narrower limit'),
    ],
    [
      'a first limit',
      property({ type: 'integer' }, { type: 'integer', minimum: 0 }),
      line(`${x}/minimum`, 'is a narrower limit'),
    ],
    ['another pattern', property(text, { type: 'string', pattern: '^b$' }), line(`${x}/pattern`, 'changed')],
    [
      'a further condition',
      property({ type: 'array', items: text }, { type: 'array', items: text, uniqueItems: true }),
      line(`${x}/uniqueItems`, 'is a further condition'),
    ],
    [
      'another choice',
      property({ oneOf: [text, open('a')] }, { oneOf: [{ type: 'string', pattern: '^b$' }, open('a')] }),
      line(`${x}/oneOf/0/pattern`, 'changed'),
    ],
    [
      'a choice less',
      property({ oneOf: [text, open('a')] }, { oneOf: [text] }),
      line(`${x}/oneOf`, 'changed'),
    ],
    [
      'a value that was sealed is clear',
      changes({ sealedFields: ['/kept'] }, {}),
      line('/sealedFields', 'lacks /kept'),
    ],
    [
      'a value that was clear is sealed',
      changes({}, { sealedFields: ['/kept'] }),
      line('/sealedFields', 'newly has /kept'),
    ],
    ['another topic', changes({}, { topic: 'referral.v1' }), line('/topic', 'changed')],
    ['another stream', changes({}, { streamKind: 'clue' }), line('/streamKind', 'changed')],
  ])('%s', (_how, found, expected) => {
    expect(found).toEqual({ widened: [], broken: [expected] });
  });

  it('a type is gone', () => {
    expect(compareContracts([contract({})], []).broken).toEqual([`${TYPE} was removed`]);
  });

  it('a list stands where any code was allowed', () => {
    expect(property(text, open('a')).broken).toContain(
      line(`${x}/enum`, 'is a list where any value was allowed'),
    );
    expect(property(open('a'), text).broken).toContain(line(`${x}/enum`, 'is a list no more'));
  });
});

it('texts may improve, and a type that was not published yet is no change', () => {
  const nothing = { widened: [], broken: [] };
  expect(property(text, { ...text, description: 'b', examples: ['a'] })).toEqual(nothing);
  expect(compareContracts([], [contract({})])).toEqual(nothing);
});

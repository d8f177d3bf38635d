import type { FromSchema } from 'json-schema-to-ts';

const text = { type: 'string', minLength: 1 } as const;
const name = { type: 'string', pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)+$' } as const;
const bilingual = { zh: text, en: text } as const;
const closed = { type: 'object', additionalProperties: false } as const;

/** What is special about a family: the worksheet that was kept of it is printed then, in place of its chain. */
const shows = {
  ...closed,
  required: ['zh', 'en', 'asked'],
  properties: {
    ...bilingual,
    /** Categories that it asked for: of these the reason of a no is printed too. */
    asked: { type: 'array', minItems: 1, items: text },
  },
} as const;

/** What must be found in the answer: a JSONata expression over it, and the value that it must have. */
const check = {
  ...closed,
  required: ['zh', 'en', 'value', 'is'],
  properties: { ...bilingual, value: text, is: {} },
} as const;

/** One request of one actor, or one for each item of a list; then the answers are a list too. */
export const action = {
  ...closed,
  required: ['as'],
  properties: {
    /** A key of the README. */
    as: text,
    /** `<service> <path>` */
    get: text,
    post: text,
    /** A list that was kept, or the list itself; each of it is `${item}`. */
    each: { anyOf: [name, { type: 'array', minItems: 1 }] },
    /** A JSON file under `demo/`; fields of `body` are added to it. */
    bodyFile: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+\\.json$' },
    body: { type: 'object', additionalProperties: true },
    /** The request must be refused with this code. */
    refused: { ...closed, required: ['zh', 'en', 'code'], properties: { ...bilingual, code: text } },
    /** JSONata expressions over the answer, by the name under which later steps find their values. */
    keep: { type: 'object', propertyNames: name, additionalProperties: text },
    checks: { type: 'array', minItems: 1, items: check },
  },
} as const;

const step = {
  ...closed,
  required: ['on', 'zh', 'en', 'do'],
  properties: {
    on: text,
    ...bilingual,
    /** Done at an office: the day must be a working day. */
    office: { type: 'boolean' },
    do: { type: 'array', minItems: 1, items: action },
  },
} as const;

/** One file of `demo/scenarios`. */
export const scenarioSchema = {
  ...closed,
  required: ['steps'],
  properties: {
    /** Households whose aid chain and happiness list are printed at the end, by the root of what is kept of them. */
    families: {
      type: 'object',
      propertyNames: { pattern: '^[a-z][A-Za-z0-9]*$' },
      additionalProperties: {
        ...closed,
        required: ['zh', 'en'],
        properties: { ...bilingual, shows },
      },
    },
    steps: { type: 'array', minItems: 1, items: step },
  },
} as const;

export type Action = FromSchema<typeof action>;
export type Step = FromSchema<typeof step>;
export type Scenario = FromSchema<typeof scenarioSchema>;

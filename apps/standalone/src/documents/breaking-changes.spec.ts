import type { ApiDocument, ApiOperation, ApiSchema } from './api-document.js';
import { breakingChanges } from './breaking-changes.js';

const body: ApiSchema = {
  type: 'object',
  required: ['on'],
  properties: {
    on: { type: 'string', format: 'date' },
    note: { type: 'string', maxLength: 500 },
    kind: { type: 'string', enum: ['visit', 'call'] },
  },
};
const answer: ApiSchema = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, state: { type: 'string' } },
};

interface Change {
  readonly sent?: ApiSchema;
  readonly answered?: ApiSchema;
  readonly parameters?: ApiOperation['parameters'];
  readonly paths?: ApiDocument['paths'];
}

function documentWith({ sent = body, answered = answer, parameters = [], paths }: Change = {}): ApiDocument {
  const operation: ApiOperation = {
    operationId: 'visit',
    parameters,
    requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Body' } } } },
    responses: {
      201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } } },
    },
  };
  return {
    ...{ openapi: '3.0.3', info: { title: '', description: '', version: '1' }, servers: [], tags: [] },
    paths: paths ?? { '/v1/visits': { post: operation } },
    components: { schemas: { Body: sent, Answer: answered }, securitySchemes: {} },
  };
}

const changed = (change: Change): string[] => breakingChanges(documentWith(), documentWith(change));
const withField = (schema: ApiSchema, name: string, field: ApiSchema): ApiSchema => ({
  ...schema,
  properties: { ...schema.properties, [name]: field },
});

describe('a change of the API', () => {
  it.each<[string, Change]>([
    ['a new operation', { paths: { ...documentWith().paths, '/v1/more': {} } }],
    ['a field that may be sent', { sent: withField(body, 'more', { type: 'string' }) }],
    [
      'a further code that may be sent',
      { sent: withField(body, 'kind', { type: 'string', enum: ['visit', 'call', 'letter'] }) },
    ],
    ['a wider limit', { sent: withField(body, 'note', { type: 'string', maxLength: 900 }) }],
    ['a further field of an answer', { answered: withField(answer, 'more', { type: 'string' }) }],
    ['a field that is always answered now', { answered: { ...answer, required: ['id', 'state'] } }],
  ])('that adds %s breaks nobody', (_what, change) => {
    expect(changed(change)).toEqual([]);
  });

  it.each<[string, Change, RegExp]>([
    ['an operation goes', { paths: {} }, /POST \/v1\/visits: .*is gone/],
    [
      'a parameter is demanded',
      { parameters: [{ name: 'k', in: 'header', required: true }] },
      /k .*required/,
    ],
    ['a field has to be sent', { sent: { ...body, required: ['on', 'note'] } }, /\/note .*required/],
    ['a field may not be sent any more', { sent: { ...body, properties: {} } }, /\/note .*is gone/],
    [
      'a code is taken no more',
      { sent: withField(body, 'kind', { type: 'string', enum: ['visit'] }) },
      /takes no more: call/,
    ],
    [
      'a limit is stricter',
      { sent: withField(body, 'note', { type: 'string', maxLength: 50 }) },
      /stricter: maxLength/,
    ],
    [
      'a form is demanded',
      { sent: withField(body, 'note', { type: 'string', maxLength: 500, pattern: 'x' }) },
      /stricter: pattern/,
    ],
    ['a type changes', { answered: withField(answer, 'state', { type: 'integer' }) }, /string → integer/],
    [
      'a field is answered no more',
      { answered: { ...answer, properties: { id: { type: 'string' } } } },
      /201\/state .*is gone/,
    ],
    ['a field may be missing', { answered: { ...answer, required: [] } }, /201\/id .*may be missing/],
    [
      'a field may be null',
      { answered: withField(answer, 'state', { type: 'string', nullable: true }) },
      /state .*null/,
    ],
  ])('is broken where %s', (_what, change, sentence) => {
    expect(changed(change).join('\n')).toMatch(sentence);
  });
});

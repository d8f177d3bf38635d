import { createConfig, lintFromString } from '@redocly/openapi-core';
import { previewDocument } from '@aid-chain/platform';
import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bodyClasses } from '../surface/bodies.fixture.js';
import { SERVICES } from '../services.js';
import { addressedOperations, type ApiDocument, type ApiSchema } from './api-document.js';
import { closedComponents, toJsonSchema } from './json-schema.fixture.js';
import { breakingChanges } from './breaking-changes.js';
import { generatedDocuments, matrixDocuments } from './documents.js';
import { limitsOf, objectsOf } from './stated-limits.fixture.js';

const root = resolve(import.meta.dirname, '../../../..');
const REPAIR = 'npm run openapi:document';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const generated = (await generatedDocuments()).map(({ path, text }) => ({
  path,
  text,
  document: JSON.parse(text) as ApiDocument,
}));
const operations = generated.flatMap(({ path, document }) =>
  addressedOperations(document).map((each) => ({
    ...each,
    document,
    name: `${path} ${each.method.toUpperCase()} ${each.path}`,
  })),
);
/** What is answered as a file or a page. */
const FILES = ['text/html', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
const BILINGUAL = /\p{Script=Han}[^]*[A-Za-z]{3}/u;

/** What a change left out, in the words of the one who made it. */
const lacking = (holds: (one: (typeof operations)[number]) => boolean): string[] =>
  operations.filter((one) => !holds(one)).map(({ name }) => name);

describe('the OpenAPI documents of the services', () => {
  it(`are those in the repository, and break no client (${REPAIR})`, () => {
    const stale = generated.flatMap(({ path, text, document }) => {
      const kept = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
      if (kept === text) return [];
      const broken = kept === '' ? [] : breakingChanges(JSON.parse(kept) as ApiDocument, document);
      return [`${path}: ${REPAIR}`, ...broken];
    });
    expect(stale).toEqual([]);
  });

  it(`say of the rights of each role what the code says (${REPAIR})`, async () => {
    const documents = await matrixDocuments();
    const stale = documents.filter(({ path, text }) => {
      const kept = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
      return kept !== text;
    });
    expect(stale.map(({ path }) => path)).toEqual([]);
  });

  it('hold every operation of the four services', () => {
    expect(generated).toHaveLength(SERVICES.length);
    expect(operations.length).toBeGreaterThanOrEqual(43);
  });

  it('describe each operation, its tag and its parameters in Chinese and English', () => {
    expect(lacking(({ operation: { summary = '' } }) => BILINGUAL.test(summary))).toEqual([]);
    expect(
      lacking(({ operation: { tags = [] }, document }) =>
        tags.some((tag) =>
          document.tags.some(({ name, description }) => name === tag && BILINGUAL.test(description)),
        ),
      ),
    ).toEqual([]);
    expect(
      lacking(({ operation: { parameters = [] } }) =>
        parameters.every(({ description = '' }) => BILINGUAL.test(description)),
      ),
    ).toEqual([]);
    for (const { info } of generated.map(({ document }) => document)) {
      expect(info.version).toBe(version);
      expect(info.title).toMatch(BILINGUAL);
      expect(info.description).toMatch(BILINGUAL);
    }
  });

  it('describe what each operation answers, with every field', () => {
    const succeeds = lacking(({ operation: { responses } }) => {
      const answers = Object.entries(responses).filter(([status]) => Number(status) < 400);
      return (
        answers.length > 0 &&
        answers.every(
          ([, { content }]) =>
            content?.['application/json']?.schema?.$ref ??
            FILES.some((type) => content?.[type]?.schema?.type === 'string'),
        )
      );
    });
    expect(succeeds).toEqual([]);
    const silent = generated.flatMap(({ path, document }) =>
      Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([, { description = '' }]) => description === '')
          .map(([field]) => `${path} ${name}.${field}`),
      ),
    );
    expect(silent).toEqual([]);
  });

  it('state of every day of an answer or a body how it is written', () => {
    const days = generated.flatMap(({ path, document }) =>
      Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([field, { type }]) => type === 'string' && /(^on|On)$/.test(field))
          .map(([field, { format, pattern }]) => ({
            at: `${path} ${name}.${field}`,
            written: format ?? pattern,
          })),
      ),
    );
    expect(days.length).toBeGreaterThan(50);
    expect(days.filter(({ written }) => written === undefined)).toEqual([]);
  });

  it('name for each operation what it may be refused for, with the problem as its body', () => {
    const refused = lacking(({ method, operation: { responses } }) => {
      const statuses = [
        '401',
        '403',
        '500',
        '503',
        ...(method === 'post' ? ['400', '409', '413', '415', '422'] : []),
      ];
      return statuses.every((status) => {
        const schema = responses[status]?.content?.['application/problem+json']?.schema;
        const codes = schema?.allOf?.[1]?.properties?.['code']?.enum ?? [];
        return schema?.allOf?.[0]?.$ref === '#/components/schemas/Problem' && codes.length > 0;
      });
    });
    expect(refused).toEqual([]);
  });

  it('take no field that they do not name', () => {
    const open = lacking(({ operation: { requestBody }, document }) => {
      const schema = requestBody?.content['application/json']?.schema;
      return (
        schema === undefined || objectsOf(schema, document).every((one) => one.additionalProperties === false)
      );
    });
    expect(open).toEqual([]);
  });

  it('state every limit that the check of a body knows', () => {
    const schemas = Object.assign(
      {},
      ...generated.map(({ document }) => document.components.schemas),
    ) as Readonly<Record<string, ApiSchema>>;
    const unstated = bodyClasses().flatMap((type) => {
      const schema = schemas[type.name];
      if (schema === undefined) return [];
      return limitsOf(type)
        .filter(({ field, limit, value }) => {
          const stated: ApiSchema = schema.properties?.[field] ?? {};
          return stated[limit] !== value && stated.items?.[limit] !== value;
        })
        .map(({ field, limit, value }) => `${type.name}.${field}: ${limit} ${String(value)}`);
    });
    expect(unstated).toEqual([]);
  });

  it('give examples that fit their schema, and the families of the demo as they stand there', () => {
    const given = operations.flatMap(({ name, document, operation: { requestBody } }) => {
      const { schema, examples = {} } = requestBody?.content['application/json'] ?? {};
      const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(
        closedComponents(document),
        'document',
      );
      return Object.entries(examples).map(([key, { value }]) => ({
        name: `${name} ${key}`,
        key,
        value,
        fits: schema !== undefined && ajv.validate(toJsonSchema(schema), value),
      }));
    });
    expect(given.length).toBeGreaterThanOrEqual(5);
    expect(given.filter(({ fits }) => !fits).map(({ name }) => name)).toEqual([]);
    for (const { value, key } of given.filter(({ name }) => name.includes('/v1/applications')))
      expect(value).toEqual(JSON.parse(readFileSync(join(root, 'demo/families', `${key}.json`), 'utf8')));
  });

  it('ask for an opaque key, and hold the clock of the demo only in demo mode', async () => {
    for (const { document } of generated) {
      expect(document.components.securitySchemes['bearer']).toMatchObject({ type: 'http', scheme: 'bearer' });
      expect(document.components.securitySchemes['bearer']).not.toHaveProperty('bearerFormat');
      expect(Object.keys(document.paths)).not.toContain('/demo/clock');
    }
    const [first] = SERVICES;
    if (first === undefined) throw new Error('There is no service');
    const demo = await previewDocument(first, { demoMode: true });
    expect(Object.keys(demo.paths)).toContain('/demo/clock');
  });

  it('are sound to the linter that portals use', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await Promise.all(
      generated.map(async ({ path, text }) =>
        (await lintFromString({ source: text, absoluteRef: path, config }))
          .filter(({ severity }) => severity === 'error')
          .map(
            ({ ruleId, message, location }) => `${path} ${ruleId}: ${message} ${location[0]?.pointer ?? ''}`,
          ),
      ),
    );
    expect(problems.flat()).toEqual([]);
  });
});

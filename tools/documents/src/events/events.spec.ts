import asyncapi from '@asyncapi/parser';
import { contracts } from '@aid-chain/contracts';
import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fieldsOf } from './fields.js';
import { generated, leftOver } from './generated.js';
import { meaningOf } from './meanings.js';

const root = resolve(import.meta.dirname, '../../../..');
const read = (path: string): string =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
const documents = generated(root);
const REPAIR = 'npm run events:document';

describe('the documents of the events', () => {
  it('say of every field what it means (tools/documents/src/events/*-meanings.ts)', () => {
    const silent = contracts.flatMap((contract) =>
      fieldsOf(contract)
        .filter((field) => meaningOf(contract.type, field.path) === undefined && field.remark === undefined)
        .map((field) => `${contract.type} ${field.shown}`),
    );
    expect(silent).toEqual([]);
  });

  it(`are those of the contracts as they are (${REPAIR})`, () => {
    const stale = documents.filter(({ path, text }) => read(path) !== text).map(({ path }) => path);
    expect([...stale, ...leftOver(root)].map((path) => `${path}: ${REPAIR}`)).toEqual([]);
  });

  it.each(contracts.map((contract) => [contract.type, contract] as const))(
    'give %s a schema that takes the example and nothing unknown',
    (type, { example }) => {
      const validate = new Ajv({ allowUnionTypes: true, keywords: ['x-open'] }).compile(
        JSON.parse(read(`docs/schemas/${type}.json`)) as object,
      );
      expect(validate(example)).toBe(true);
      expect(validate({ ...example, unheardOf: 1 })).toBe(false);
    },
  );
});

describe('asyncapi.yaml', () => {
  it('is an AsyncAPI document of every topic and every type', async () => {
    const source = join(root, 'docs/asyncapi.yaml');
    const { document, diagnostics } = await new asyncapi.Parser().parse(read('docs/asyncapi.yaml'), {
      source,
    });
    expect(diagnostics.filter(({ severity }) => Number(severity) === 0)).toEqual([]);
    const channels = document?.channels().all() ?? [];
    expect(channels.map((channel) => channel.address()).sort()).toEqual(
      [...new Set(contracts.map(({ topic }) => topic))].sort(),
    );
    const sent = (document?.operations().filterBySend() ?? []).flatMap((one) =>
      one
        .messages()
        .all()
        .map((message) => message.name()),
    );
    expect(sent.sort()).toEqual(contracts.map(({ type }) => type).sort());
    // The parser dereferences every schema; on a busy machine that takes longer than the time of other specs.
  }, 120_000);
});

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { Sealer } from '../sealing/sealer.js';
import { confirmationsOf, givenInAudit, openedGiven } from './confirmations.rules.js';
import { RECORDED_TEXTS } from './recorded-texts.fixture.js';

interface Described {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly requestBody?: Body } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Body {
  readonly content: { readonly 'application/json'?: { readonly schema?: Schema } };
}

const docs = resolve(import.meta.dirname, '../../../../docs/openapi');
/** What reads as the reason, the note or a tick of a dialog, also under a name that no rule knows yet. */
const READS_AS_DIALOG = /reason|note$|confirm|comment|remark|^ground/i;

/** Every command that has such a field in its body, from the published documents. */
const COMMANDS = SERVICE_NAMES.flatMap((service) => {
  const described = JSON.parse(readFileSync(join(docs, `${service}.json`), 'utf8')) as Described;
  return Object.entries(described.paths).flatMap(([path, { post }]) => {
    const ref = post?.requestBody?.content['application/json']?.schema?.$ref?.split('/').at(-1) ?? '';
    const fields = Object.keys(described.components.schemas[ref]?.properties ?? {});
    const dialog = fields.filter((field) => READS_AS_DIALOG.test(field));
    return dialog.length === 0 ? [] : [[`${service} POST ${path}`, dialog] as const];
  });
});

/** A text in which people write what they like, as the fields of the validation describe it. */
const NOT_BLANK = '\\S';

/** Each free text of a command, wherever in its body it stands, by its way. */
const FREE_TEXTS = SERVICE_NAMES.flatMap((service) => {
  const described = JSON.parse(readFileSync(join(docs, `${service}.json`), 'utf8')) as Described;
  const { schemas } = described.components;
  return Object.entries(described.paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    return textsIn(schema, '', schemas).map((way) => [`${service} POST ${path}`, way] as const);
  });
});

function textsIn(
  { $ref, items, allOf = [], properties = {}, type, pattern }: Schema = {},
  way: string,
  schemas: Described['components']['schemas'],
): string[] {
  if ($ref !== undefined) return textsIn(schemas[$ref.split('/').at(-1) ?? ''], way, schemas);
  const inner = Object.entries(properties).flatMap(([field, of]) => textsIn(of, `${way}.${field}`, schemas));
  const parts = [...allOf.flatMap((of) => textsIn(of, way, schemas)), ...textsInList(items)];
  return [...(type === 'string' && pattern === NOT_BLANK ? [way.slice(1)] : []), ...inner, ...parts];

  function textsInList(of: Schema | undefined): string[] {
    return of === undefined ? [] : textsIn(of, way, schemas);
  }
}

const sealer = new Sealer({ current: 'k1', keys: new Map([['k1', randomBytes(32)]]) });
const WORDS = '李建国当面说明，电话 13800138000';

describe('[A-17] what stands in the dialog before a step', () => {
  it('is found in more commands than a person would list', () => {
    expect(COMMANDS.length).toBeGreaterThan(40);
  });

  it.each(COMMANDS)('stands in the audit row: %s', (_command, fields) => {
    const body = { on: '2026-07-06', ...Object.fromEntries(fields.map((field) => [field, WORDS])) };
    expect(Object.keys(confirmationsOf(body))).toEqual(fields);
    const given = givenInAudit(body, 'request', sealer) ?? {};
    expect(JSON.stringify(given)).not.toContain('李建国');
    expect(openedGiven(given, 'request', sealer)).toEqual(confirmationsOf(body));
  });

  it('has every free text of a command, or the text is what is recorded by it, as a person found', () => {
    expect(FREE_TEXTS.length).toBeGreaterThan(60);
    const isDialog = (field: string): boolean => field in confirmationsOf({ [field]: WORDS });
    const unread = FREE_TEXTS.flatMap(([command, way]) => {
      const field = way.split('.').at(-1) ?? '';
      return isDialog(field) || RECORDED_TEXTS.has(field) ? [] : [`${command}: ${way}`];
    });
    expect(unread).toEqual([]);
  });

  it('stands in the row also where it is given within a part or a list, by its way', () => {
    const body = {
      items: [{ code: 'a' }, { code: 'b', note: WORDS, noWorkReason: 'disabled' }],
      change: { reasonCode: 'moved-in' },
    };
    const given = givenInAudit(body, 'request', sealer) ?? {};
    expect(Object.keys(given)).toEqual(['sealed']);
    expect(openedGiven(given, 'request', sealer)).toEqual({
      ...{ 'items.2.note': WORDS, 'change.reasonCode': 'moved-in' },
    });
  });

  it('is kept as codes and ticks in the clear, and as words sealed, whatever the words look like', () => {
    const body = {
      reasonCode: 'filed-twice',
      amountsConfirmed: true,
      note: 'zhang-san',
      reasonCodes: ['a', 'b'],
    };
    expect(givenInAudit(body, 'request', sealer)).toEqual({
      codes: { reasonCode: 'filed-twice', amountsConfirmed: true, reasonCodes: ['a', 'b'] },
      sealed: expect.objectContaining({ ct: expect.any(String) as string }) as object,
    });
  });

  it('is nothing of a body without such a field', () => {
    for (const body of [undefined, null, [], 'x', { on: '2026-07-06' }])
      expect(givenInAudit(body, 'request', sealer)).toBeUndefined();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '@aid-chain/contracts';
import { isMessageId, isRefusalCode } from '@aid-chain/kernel';
import { DUE_ITEM_KINDS } from '@aid-chain/vocabulary';
import { decodeEnvelope, typeFault } from './decode.js';
import { MAX_EVENT_BYTES } from './limits.js';
import { validatePayload } from './payload.js';

const guide = readFileSync(join(import.meta.dirname, '../../../../docs/integration.md'), 'utf8');

interface Example {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly data: object;
}

const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = '']) => JSON.parse(text) as Example,
);
const topicOf = (type: string): string =>
  (contracts.find((contract) => contract.type === type)?.topic ?? '').replace(
    '{department}',
    'medical-insurance',
  );

describe('the guide for departments', () => {
  it('shows an example of every message that a department gets or sends', () => {
    const types = contracts.map(({ type }) => type).filter((type) => type.startsWith('department.'));
    expect(examples.map(({ type }) => type).sort()).toEqual(types.sort());
  });

  it.each(examples.map((example): [string, Example] => [example.type, example]))(
    'shows %s as its contract says',
    (type, example) => {
      const topic = topicOf(type);
      expect(decodeEnvelope(topic, Buffer.from(JSON.stringify(example)))).toMatchObject({ ok: true });
      expect(typeFault(topic, type)).toBeUndefined();
      expect(validatePayload(type, example.data)).toEqual([]);
      expect(isMessageId(example.id)).toBe(true);
    },
  );

  it('names only codes that there are', () => {
    const codes = [...guide.matchAll(/^\| (`[A-Z_]+`.*?) \|/gm)].flatMap(([, cell = '']) =>
      cell.match(/[A-Z_]{4,}/g),
    );
    expect(codes.length).toBeGreaterThan(25);
    expect(codes.filter((code) => code === null || !isRefusalCode(code))).toEqual([]);
  });

  it('names in its table of what is due every kind once, and no other', () => {
    const [, table = ''] =
      /## What is due for a person[^]*?\n\|---\|---\|---\|\n((?:\|.*\n)+)/u.exec(guide) ?? [];
    const kinds = [...table.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind);
    expect(kinds.sort()).toEqual([...DUE_ITEM_KINDS].sort());
  });

  it('says the limits that hold', () => {
    expect(guide).toContain(`at most ${String(MAX_EVENT_BYTES / 1024)} KB`);
    const longest = Number(/1–(\d+) letters/.exec(guide)?.[1]);
    expect(isMessageId('a'.repeat(longest))).toBe(true);
    expect(isMessageId('a'.repeat(longest + 1))).toBe(false);
  });
});

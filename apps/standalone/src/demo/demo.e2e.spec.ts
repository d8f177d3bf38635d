import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removeData, startPostgres, urlOfDatabase } from '@aid-chain/embedded-postgres';
import { HOUSEHOLDS } from './doors/course.js';
import { playDemo } from './demo-process.fixture.js';

const ROOT = join(import.meta.dirname, '../../../..');
const FAMILY_KEYS = ['li', 'wang', 'zhang', 'chen', 'liu', 'zhao', 'sun'] as const;

/** One figure of each step that the last three families are there for: objection, close relative, stay and arrears. */
const THREE_WAYS = [
  'the wage that holds, and why',
  'no decision before the county has visited',
  'dibao during the stay',
  '孙家: 补发 arrears',
] as const;

interface Outcome {
  readonly families: readonly {
    readonly family: string;
    readonly aidChain: readonly { readonly no: number }[];
    readonly happinessList: {
      readonly recognitions: readonly { category: string; monthlyAmountYuan?: string; validFrom: string }[];
    };
  }[];
  readonly doors: readonly {
    readonly door: string;
    readonly channels: readonly string[];
    readonly links: number;
  }[];
  readonly checks: readonly { readonly what: string; readonly found: string; readonly ok: boolean }[];
}

const folder = mkdtempSync(join(tmpdir(), 'aid-chain-demo-'));
const play = (name: string, env: Record<string, string> = {}) => playDemo(join(folder, name), { env });

/** Every row of every table as text, events decoded, as a dump or a backup holds them. */
async function dump(dataDir: string): Promise<string> {
  const server = await startPostgres({ dataDir });
  const client = new pg.Client({ connectionString: urlOfDatabase(server.url, 'aid_chain') });
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ place: string; expression: string }>(
      `select format('%I.%I', table_schema, table_name) as place,
              string_agg(case when data_type = 'bytea' then format('encode(%I, ''escape'')', column_name)
                         else format('%I::text', column_name) end, ', ') as expression
       from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema') group by 1`,
    );
    const tables: string[] = [];
    for (const { place, expression } of columns) {
      const { rows } = await client.query<{ line: string }>(
        `select concat_ws(' ', ${expression}) as line from ${place}`,
      );
      tables.push(...rows.map(({ line }) => line));
    }
    return tables.join('\n');
  } finally {
    await client.end();
    await server.stop();
  }
}

/** The text as `encode(…, 'escape')` shows it: Chinese as octal bytes. */
const octal = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`))
    .join('');

/** What identifies the demo's people, in both forms in which a dump would show it. */
function secrets(): string[] {
  const texts = FAMILY_KEYS.flatMap((key) => {
    const filing = readFileSync(join(ROOT, `demo/families/${key}.json`), 'utf8');
    const { address, members } = JSON.parse(filing) as { address: string; members: Record<string, string>[] };
    return members.flatMap(({ name = '', idNumber = '', phone }) => {
      const birth = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
      return [name, idNumber, birth, address, ...(phone === undefined ? [] : [phone])];
    });
  });
  texts.push(...Object.values(HOUSEHOLDS).flatMap(({ name, idNumber }) => [name, idNumber]));
  return [...new Set([...texts, ...texts.map(octal)])];
}

beforeAll(() => {
  chmodSync(folder, 0o755);
});
afterAll(() => {
  for (const name of ['first', 'changed']) removeData(join(folder, name, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo', () => {
  it('[S0-01] [S0-22] [S0-23] [S0-25] [A-21] [S4-11] [L-22] brings seven families from application to quarterly feedback, or through objection, close relative and reconsideration, to the fen and the day, answers one need through four doors, and leaves no name, number, birth date, address or phone in any table or log line', async () => {
    const { code, stdout, progress } = await play('first');
    expect(progress).toContain('0 项不符 not as expected');
    expect(code).toBe(0);
    const { families, checks, doors } = JSON.parse(stdout) as Outcome;
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(doors.map(({ door, channels }) => [door, ...channels])).toEqual([
      ['topic', 'kafka'],
      ['pull', 'http'],
      ['webhook', 'http'],
      ['excel', 'excel'],
    ]);
    expect(new Set(doors.map(({ links }) => links))).toEqual(new Set([9]));
    expect(checks.filter(({ what }) => what.includes('the same but for the household'))).toHaveLength(1);
    expect(families.map(({ family }) => family)).toEqual([...FAMILY_KEYS]);
    expect(THREE_WAYS.map((what) => checks.find((check) => check.what.includes(what))?.found)).toEqual([
      ...['[1440000,"won-by-remedy"]', 'COUNTY_VISIT_MISSING', '720.00', 'paid 600.00 2026-10-08'],
    ]);
    for (const { aidChain } of families)
      expect(aidChain.map(({ no }) => no)).toEqual(aidChain.map((_, i) => i + 1));
    expect(families[0]?.happinessList.recognitions[0]).toMatchObject({
      category: 'dibao',
      monthlyAmountYuan: '480.00',
      validFrom: '2026-08-01',
    });
    const kept = await dump(join(folder, 'first/postgres'));
    const logs = ['services.log', 'postgres/aid-chain.log'].map((name) =>
      readFileSync(join(folder, 'first', name), 'utf8'),
    );
    // Texts of events and names of places are in the dump, in both forms: the search below can find something.
    expect(['示范镇', octal('医疗需求'), 'demo-clerk'].filter((text) => !kept.includes(text))).toEqual([]);
    const everything = [kept, ...logs].join('\n');
    expect(secrets().filter((secret) => everything.includes(secret))).toEqual([]);
  }, 300_000);

  it('shows another amount when one number of one YAML is changed, and reports that it is not as expected', async () => {
    const policies = join(folder, 'policies');
    cpSync(join(ROOT, 'policies'), policies, { recursive: true });
    // The cases of officials would refuse the changed number before the demo is played.
    rmSync(join(policies, '510683/cases'), { recursive: true });
    rmSync(join(policies, 'cases'), { recursive: true });
    const file = join(policies, '510683/dibao.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('value: 56000');
    writeFileSync(file, text.replace('value: 56000', 'value: 60000'));
    const { code, stdout } = await play('changed', { POLICIES_DIR: policies });
    expect(code).toBe(1);
    const { checks, families } = JSON.parse(stdout) as Outcome;
    // (600.00 − 400.00) × 3 = 600.00
    expect(checks.filter(({ ok }) => !ok).map(({ found }) => found)).toContain('60000');
    expect(families[0]?.happinessList.recognitions[0]).toMatchObject({
      category: 'dibao',
      monthlyAmountYuan: '600.00',
    });
  }, 300_000);

  it('leaves a folder alone that it did not make', async () => {
    const mine = join(folder, 'mine');
    mkdirSync(mine);
    writeFileSync(join(mine, 'note.txt'), 'mine');
    const { code, progress } = await play('mine');
    expect(code).toBe(1);
    expect(progress).toContain('does not carry the mark file');
    expect(readFileSync(join(mine, 'note.txt'), 'utf8')).toBe('mine');
  }, 60_000);
});

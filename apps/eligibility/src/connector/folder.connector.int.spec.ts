import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@aid-chain/kernel';
import { Transactions } from '@aid-chain/messaging';
import { startServices, type RunningServices } from '@aid-chain/testing';
import { eligibility } from '../eligibility.definition.js';
import { CHUNK, TakenElsewhere, type Chunk, type OutgoingRequest } from './connector.js';
import { FolderConnector } from './folder.connector.js';

let stack: RunningServices;
let transactions: Transactions;
let folder: string;
let refused: string[][];
let connector: FolderConnector;

beforeAll(async () => {
  stack = await startServices([eligibility]);
  const app = stack.services[0]?.app;
  if (app === undefined) throw new Error('eligibility is not running');
  transactions = app.get(Transactions, { strict: false });
}, 120_000);
afterAll(() => stack?.stop());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connector-'));
  refused = [];
  connector = new FolderConnector(folder, {
    run: (work) => transactions.run({ correlationId: newId() }, work),
    refused: (name, code) => refused.push([name, code]),
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const { signal } = new AbortController();
const inside = () => readdir(join(folder, 'in'));

async function put(name: string, content: string, sum = createHash('sha256').update(content).digest('hex')) {
  await mkdir(join(folder, 'in'), { recursive: true });
  await writeFile(join(folder, 'in', name), content);
  await writeFile(join(folder, 'in', `${name}.sha256`), `${sum}  ${name}\n`);
}

/** Reads all that has come. @returns the chunks that were taken */
async function receive(breaksAt = Infinity): Promise<string[][]> {
  const taken: string[][] = [];
  const take = async ({ lines, mark }: Chunk): Promise<void> => {
    if (taken.length === breaksAt) throw new Error('broken off');
    await transactions.run({ correlationId: newId() }, async (tx) => {
      if (!(await mark(tx))) throw new TakenElsewhere();
    });
    taken.push([...lines]);
  };
  await connector.receive(take, signal).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'broken off') throw error;
  });
  return taken;
}

const numbered = (count: number, of: string): string[] =>
  Array.from({ length: count }, (_, line) => `{"line":"${of} ${String(line)}"}`);

describe('the folder of a platform', () => {
  it('gets a batch as a file that is complete when it appears, with its checksum, and the same batch once', async () => {
    const request: OutgoingRequest = {
      ...{ requestId: newId(), subjectId: newId(), name: '试一', idNumber: 'x', sourceCode: 'tax' },
      ...{ purpose: 'social-assistance', ground: { basis: 'application' }, askedOn: '2026-01-14' },
    };
    const batchId = newId();
    await connector.send(batchId, [request]);
    await connector.send(batchId, [request]);
    const name = `requests-${batchId}.ndjson`;
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([name, `${name}.sha256`]);
    const content = await readFile(join(folder, 'out', name), 'utf8');
    expect(JSON.parse(content)).toEqual(request);
    const sum = createHash('sha256').update(content).digest('hex');
    expect(await readFile(join(folder, 'out', `${name}.sha256`), 'utf8')).toBe(`${sum}  ${name}\n`);
  });

  it('is read in chunks to the last line, with or without its end, and emptied', async () => {
    const lines = numbered(CHUNK + 3, 'a');
    await put('a.ndjson', `${lines.slice(0, 2).join('\r\n')}\r\n\n${lines.slice(2).join('\n')}`);
    expect(await receive()).toEqual([lines.slice(0, CHUNK), lines.slice(CHUNK)]);
    expect(await inside()).toEqual([]);
  });

  it('a file whose checksum is not there yet waits', async () => {
    await put('b.ndjson', '{"line":"b"}\n');
    await rm(join(folder, 'in', 'b.ndjson.sha256'));
    expect(await receive()).toEqual([]);
    expect(await inside()).toEqual(['b.ndjson']);
  });

  it('a file that is not what its checksum says, or has a line without end, is laid aside whole and reported', async () => {
    await put('c.ndjson', '{"line":"c"}\n', 'a'.repeat(64));
    await put('d.ndjson', `{"line":"d"}\n{"line":"${'x'.repeat(300_000)}"}\n`);
    expect(await receive()).toEqual([]);
    expect(refused).toEqual([
      ['c.ndjson', 'CHECKSUM_DIFFERS'],
      ['d.ndjson', 'LINE_TOO_LONG'],
    ]);
    expect((await readdir(join(folder, 'refused'))).sort()).toEqual(
      ['c', 'd'].flatMap((name) => [`${name}.ndjson`, `${name}.ndjson.sha256`]),
    );
  });

  it('what was broken off goes on where it stood, and the same content under another name is no second file', async () => {
    const lines = numbered(3 * CHUNK, 'e');
    const content = `${lines.join('\n')}\n`;
    await put('e.ndjson', content);
    expect(await receive(1)).toEqual([lines.slice(0, CHUNK)]);
    expect((await receive()).flat()).toEqual(lines.slice(CHUNK));
    await put('again.ndjson', content);
    expect(await receive()).toEqual([]);
    expect(await inside()).toEqual([]);
  });
});

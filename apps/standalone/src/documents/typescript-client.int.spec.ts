import { intake } from '@aid-chain/intake';
import { householdBuilder, startServices, type RunningServices } from '@aid-chain/testing';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'api-client-'));
const SAMPLE = join(root, 'docs/samples/portal-client.ts');

interface PortalClient {
  fileAndRead(baseUrl: string, key: string, family: object): Promise<Readonly<Record<string, unknown>>>;
}

/** Compiles programs beside the generated types. @returns what the types hold against them */
function compiled(programs: Readonly<Record<string, string>>): string[] {
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text);
  const files = Object.keys(programs).map((name) => join(folder, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    ...{
      strict: true,
      skipLibCheck: true,
      types: ['node'],
      typeRoots: [join(folder, 'node_modules/@types')],
    },
  });
  program.emit();
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('a client in TypeScript, built from the document of intake', () => {
  let stack: RunningServices;
  const sample = readFileSync(SAMPLE, 'utf8');

  beforeAll(async () => {
    stack = await startServices([intake]);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const types = await openapiTS(new URL(`${stack.urls.intake ?? ''}/openapi.json`));
    writeFileSync(join(folder, 'intake.ts'), astToString(types));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await stack.stop();
  });

  it('files a family, reads it back, and is refused with a code that it can branch on', async () => {
    expect(compiled({ 'portal-client.ts': sample })).toEqual([]);
    const { fileAndRead } = (await import(
      pathToFileURL(join(folder, 'portal-client.js')).href
    )) as PortalClient;
    const family = householdBuilder().with({ wageFenPerMonth: 10_000 }).build();
    const url = stack.urls.intake ?? '';
    const read = await fileAndRead(url, 'demo-clerk', family);
    expect(read).toMatchObject({
      state: 'open',
      receivedOn: family.receivedOn,
      members: [{ relation: 'head' }],
    });
    expect(await fileAndRead(url, 'demo-clerk', { ...family, members: [] })).toMatchObject({
      refused: 'VALIDATION_FAILED',
      faults: expect.arrayContaining([
        expect.objectContaining({ code: 'MEMBERS_COUNT', path: '/members' }),
      ]) as unknown,
    });
  });

  it('does not compile where it sends, reads or leaves out what the document does not know', () => {
    const wrong = {
      'sends-no-channel.ts': sample.replace('body: family', "body: { ...family, channel: 'fax' }"),
      'reads-no-field.ts': sample.replaceAll('receivedOn', 'receivedAt'),
      'lacks-its-key.ts': sample.replace("'Idempotency-Key': randomUUID()", ''),
    };
    const faults = compiled(wrong).join('\n');
    for (const fault of [/fax/, /receivedAt/, /Idempotency-Key/]) expect(faults).toMatch(fault);
  });
});

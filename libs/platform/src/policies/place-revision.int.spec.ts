import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { until } from '@aid-chain/kernel';
import { readPolicyFiles, revisionOf } from '../place/read-place.js';
import { stacksOfTest } from '../test-service/stacks-of-test.fixture.js';
import { TinyStack } from '../test-service/tiny-stack.js';
import { Policies } from './policies.js';

const policiesDir = join(import.meta.dirname, '../../../../policies');
const KEY = 'warning.visit.working-days';

const { boot } = stacksOfTest();
let database: TestDatabase;
let placeDir: string;
let stack: TinyStack;

beforeAll(async () => {
  placeDir = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
  cpSync(join(policiesDir, '510683'), join(placeDir, 'policies/510683'), { recursive: true });
  database = await testDatabase('revision');
  stack = await TinyStack.start(database.url, { policiesDir, placeDir, dueWorkPollMs: 50 });
  await stack.rows(`insert into directory.region (code, level, name, valid_from)
    values ('510683990000', 'township', '示范镇', '2020-01-01')`);
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
  rmSync(placeDir, { recursive: true, force: true });
});

const days = () => stack.service.app.get(Policies).one('510683990001', KEY, '2026-08-03');
const differs = () => stack.lines.filter((line) => line.includes('PLACE_REVISION_DIFFERS')).length;
const alarmed = (code: string) => stack.lines.some((line) => line.includes(code));

function edit(from: string, to: string): void {
  const file = join(placeDir, 'policies/510683/procedure.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}
async function accept(): Promise<void> {
  const digest = revisionOf(await readPolicyFiles({ policiesDir, placeDir }));
  await stack.rows(`insert into directory.place_revision (digest, accepted_by) values ('${digest}', 'spec')`);
}

describe('a running service', () => {
  it('takes changed parameters once an operator has accepted them, and not before', async () => {
    expect(days()).toBe(5);
    edit('value: 5, demo', 'value: 6, demo');
    await accept();
    await until('it is taken', () => alarmed('PLACE_REVISION_TAKEN'));
    expect(days()).toBe(6);
  });

  it('goes on with what was accepted and says that the files are others, while somebody edits them or they are away', async () => {
    edit('value: 6, demo', 'value: 9, demo');
    await until('the edit is seen', () => differs() === 1);
    edit('value: 9, demo', 'value: 6, demo');
    await until('they are as they were', () => alarmed('PLACE_REVISION_AS_ACCEPTED'));
    renameSync(join(placeDir, 'policies'), join(placeDir, 'away'));
    await until('that they are away is seen', () => differs() === 2);
    renameSync(join(placeDir, 'away'), join(placeDir, 'policies'));
    expect(days()).toBe(6);
  });

  it('keeps what it has where the files are faulty, are not those that were accepted, or are gone', async () => {
    edit('value: 6, demo', 'value: six, demo');
    await accept();
    await until('it is refused', () => alarmed('PLACE_REVISION_REFUSED'));
    expect(days()).toBe(6);
    edit('value: six, demo', 'value: 7, demo');
    await until('it differs', () => differs() === 3);
    expect(days()).toBe(6);
    renameSync(join(placeDir, 'policies'), join(placeDir, 'away'));
    expect(days()).toBe(6);
    renameSync(join(placeDir, 'away'), join(placeDir, 'policies'));
    await accept();
    await until('it is taken', () => days() === 7);
  });

  it('shows at once what a new revision leaves pending, and that a later one has set it', async () => {
    const pending = async (): Promise<number> => {
      const text = await (await fetch(new URL('/metrics', stack.service.url))).text();
      return Number(/^aid_chain_parameters_pending\{.*\} (\d+)$/m.exec(text)?.[1]);
    };
    const isPending = (n: number) => async () => (await pending()) === n;
    await until('the one that the nation has not set is shown', isPending(1));
    edit('value: 7, demo: true', 'state: pending, doc: X, article: Y');
    await accept();
    await until('that of the place is shown', isPending(2));
    edit('state: pending, doc: X, article: Y', 'value: 7, demo: true');
    await accept();
    await until('it is set', isPending(1));
  });
});

describe('a service that is started again', () => {
  const settings = () => ({ policiesDir, placeDir, dueWorkPollMs: 50 });
  const start = (changes: { demoMode?: boolean } = { demoMode: false }): Promise<TinyStack> =>
    boot(database.url, { ...settings(), ...changes });

  it('decides by what was accepted: with other files, faulty ones too, it does not start and says what to do', async () => {
    await (await start()).stop();
    edit('value: 7, demo', 'value: 8, demo');
    const refused =
      /^PLACE_REVISION_DIFFERS: .*spec .*place apply.*放回.*place apply.*put the accepted files back/;
    await expect(start()).rejects.toThrow(refused);
    edit('value: 8, demo', 'value: eight, demo');
    await expect(start()).rejects.toThrow(refused);
    edit('value: eight, demo', 'value: 7, demo');
    await (await start()).stop();
    edit('value: 7, demo', 'value: 8, demo');
    await accept();
    await (await start()).stop();
  }, 60_000);

  it('leads to the command that was broken off while it wrote the files, until a place is accepted again', async () => {
    edit('value: 8, demo', 'value: 9, demo');
    const noted = (action: string, code: string) =>
      stack.rows(`insert into directory.audit (actor, action, object_type, object_ids)
        values ('spec-operator', '${action}', 'department', '{${code}}')`);
    await noted('department-removal-begun', 'justice');
    await expect(start()).rejects.toThrow(
      /^PLACE_REVISION_DIFFERS: .*请再次执行 departments remove justice（spec-operator .*Run departments remove justice again/u,
    );
    await noted('directory-seeded', 'water');
    await expect(start()).rejects.toThrow(/place apply/u);
    edit('value: 9, demo', 'value: 8, demo');
  });

  it('that lost its PLACE_DIR does not decide by the invented values of the sample', async () => {
    const lost = boot(database.url, { policiesDir, demoMode: false });
    await expect(lost).rejects.toThrow(/PLACE_REVISION_DIFFERS: 样例（未设 PLACE_DIR）/);
  });

  it('in demo mode starts with whatever is there', async () => {
    edit('value: 8, demo', 'value: 9, demo');
    const demo = await start({ demoMode: true });
    expect(demo.service.app.get(Policies).one('510683990001', KEY, '2026-08-03')).toBe(9);
  });
});

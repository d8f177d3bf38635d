import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@aid-chain/embedded-postgres';
import { until } from '@aid-chain/kernel';
import { cliUrl } from '../database/service-url.js';
import { seedDirectory } from '../directory/install/seed-directory.js';
import { acceptanceDetails } from '../policies/accepted-changes.js';
import { TinyStack } from '../test-service/tiny-stack.js';
import { passwords } from '../test-service/tiny-service.js';
import { usablePlace, type UsablePlace } from './usable-place.js';

const ROOT = join(import.meta.dirname, '../../../..');
const policiesDir = join(ROOT, 'policies');

let database: TestDatabase;
let placeDir: string;
let stack: TinyStack;

beforeAll(async () => {
  placeDir = mkdtempSync(join(tmpdir(), 'aid-chain-two-operators-'));
  cpSync(join(policiesDir, '510683'), join(placeDir, 'policies/510683'), { recursive: true });
  cpSync(join(ROOT, 'demo/directory'), join(placeDir, 'directory'), { recursive: true });
  database = await testDatabase('operators');
  stack = await TinyStack.start(database.url, { policiesDir, placeDir });
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await database.drop();
  rmSync(placeDir, { recursive: true, force: true });
});

const read = () => usablePlace({ policiesDir, placeDir, directoryDir: join(placeDir, 'directory') });
const apply = ({ directory, accepted, isOutdated }: UsablePlace, by: string) =>
  seedDirectory(cliUrl(database.url, passwords), directory, by, {
    ...{ accepted, isOutdated, details: acceptanceDetails(accepted, { acceptImplausible: true }) },
  });

interface Named {
  readonly id: string;
}

/** Changes the list of actors in the folder, as an operator's editor does. */
function editActors(change: (rows: Named[]) => object[]): void {
  const file = join(placeDir, 'directory/actors.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Named[])));
}
const clerk = (id: string) => ({ id, role: 'clerk', regionCode: '510683990000' });
const active = async () =>
  (await stack.rows('select id from directory.actor where active')).map(({ id }) => String(id));

describe('two operators who change one place at once', () => {
  it('write one after the other: the second asks what lies in the folder once the first is through', async () => {
    const place = await read();
    const asked: string[] = [];
    let finish: () => void = () => undefined;
    const isFinished = new Promise<void>((resolve) => (finish = resolve));
    const answer = (by: string, when: Promise<void>) => async () => {
      asked.push(by);
      await when;
      return false;
    };
    const first = apply({ ...place, isOutdated: answer('one', isFinished) }, 'one');
    await until('the first writes', () => asked.length === 1);
    const second = apply({ ...place, isOutdated: answer('two', Promise.resolve()) }, 'two');
    const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    await until('the second waits', async () => (await stack.rows(waiting)).length === 1);
    expect(asked).toEqual(['one']);
    finish();
    await Promise.all([first, second]);
    const accepted = await stack.rows('select accepted_by from directory.place_revision order by id');
    expect(accepted).toEqual([{ accepted_by: 'one' }, { accepted_by: 'two' }]);
  });

  it('what one read before the other changed it is not written over it: it is checked and applied again', async () => {
    const early = await read();
    editActors((rows) => [...rows, clerk('entered-later')]);
    await apply(await read(), 'two');
    expect(await active()).toContain('entered-later');
    await expect(apply(early, 'one')).rejects.toMatchObject({ refusal: { code: 'PLACE_CHANGED_MEANWHILE' } });
    expect(await active()).toContain('entered-later');
    await apply(await read(), 'one');
    expect(await active()).toContain('entered-later');
  });

  it('give log-ins to others in one step: who changed places keeps the own one', async () => {
    editActors((rows) => [...rows, { ...clerk('a'), subject: 'li' }, { ...clerk('b'), subject: 'wang' }]);
    await apply(await read(), 'one');
    editActors((rows) => rows.map((row) => ({ ...row, ...NEXT[row.id] })));
    await apply(await read(), 'two');
    const logIns = await stack.rows(
      `select id, subject from directory.actor where id in ('a', 'b') order by id`,
    );
    expect(logIns).toEqual([
      { id: 'a', subject: 'wang' },
      { id: 'b', subject: 'li' },
    ]);
  });
});

const NEXT: Readonly<Record<string, object>> = { a: { subject: 'wang' }, b: { subject: 'li' } };

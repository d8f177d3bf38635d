import { setTimeout as pause } from 'node:timers/promises';
import { FolderPlatform } from './folder-platform.js';
import { manyRequests } from './many-cases.fixture.js';
import { SimulatedPlatform } from './platform.js';
import { exchangeFolder, Stage } from './stage.fixture.js';

let folder: Awaited<ReturnType<typeof exchangeFolder>>;
let stage: Stage;

beforeAll(async () => {
  folder = await exchangeFolder();
  stage = await Stage.start({ kind: 'folder', folder: folder.path });
  await stage.applies();
}, 120_000);

afterAll(async () => {
  await stage?.stop();
  await folder?.remove();
});

const CASES = 500;

it('10,000 requests leave and 10,000 answers are taken through files, each once; how long it took is printed', async () => {
  const platform = new SimulatedPlatform('2026-01-13');
  const files = new FolderPlatform(folder.path, platform);
  const requests = await manyRequests(stage, CASES);
  const since = performance.now();
  while (platform.asked < requests) {
    await files.turn();
    await pause(20);
  }
  const askedMs = performance.now() - since;
  const arrived = 'select count(*)::int as n from verification_answer';
  while ((await stage.count(arrived)) < requests) await pause(50);
  const wholeMs = performance.now() - since;
  const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
  process.stdout.write(
    `${String(requests)} requests asked in ${seconds(askedMs)} s, answered after ${seconds(wholeMs)} s\n`,
  );
  expect(await stage.count(`${arrived} where state <> 'taken'`)).toBe(0);
  expect(
    await stage.count("select count(*)::int as n from verification_request where state = 'answered'"),
  ).toBe(requests);
}, 240_000);

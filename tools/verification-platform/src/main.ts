import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dateOf, toInstant } from '@aid-chain/kernel';
import { mannerOf } from './behaviour.rules.js';
import { FolderPlatform } from './folder-platform.js';
import { HttpPlatform } from './http-platform.js';
import { SimulatedPlatform } from './platform.js';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string' },
    token: { type: 'string' },
    on: { type: 'string' },
    silent: { type: 'string', default: '0.05' },
    late: { type: 'string', default: '0.1' },
    wrong: { type: 'string', default: '0.05' },
    twice: { type: 'string', default: '0.05' },
    'late-after': { type: 'string', default: '60' },
  },
});

const { silent, late, wrong, twice } = values;
const behaviour = { silent: Number(silent), late: Number(late), wrong: Number(wrong), twice: Number(twice) };
const today = values.on ?? dateOf(toInstant(new Date()));
const platform = new SimulatedPlatform(today, (request) => mannerOf(request, behaviour));
const lateMs = Number(values['late-after']) * 1_000;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function runFolder(folder: string): Promise<void> {
  const files = new FolderPlatform(folder, platform);
  print(`answering the files of ${folder}; Ctrl-C ends it`);
  for (let since = Date.now(); ; await pause(1_000)) {
    if (Date.now() - since >= lateMs) {
      platform.releaseLate();
      since = Date.now();
    }
    const taken = await files.turn();
    if (taken > 0) print(`${String(taken)} files, ${String(platform.asked)} requests so far`);
  }
}

async function runHttp(port: number): Promise<void> {
  const http = await HttpPlatform.start(platform, values.token, port);
  print(`answering at ${http.url}; Ctrl-C ends it`);
  setInterval(() => platform.releaseLate(), lateMs);
}

if (values.folder !== undefined) await runFolder(values.folder);
else if (values.port !== undefined) await runHttp(Number(values.port));
else {
  print('--folder <dir> or --port <n>; --silent --late --wrong --twice are shares from 0 to 1');
  process.exitCode = 1;
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../config.js';

const MAIN = join(ROOT, 'apps/standalone/dist/demo/main.js');

/** What a demo that ran in a process of its own left behind. */
interface Played {
  readonly code: number | null;
  readonly stdout: string;
  readonly progress: string;
}

interface PlayOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Words beside `--json`. */
  readonly args?: readonly string[];
}

/** Plays the demo as `npm run demo -- --json` does, on a data folder of its own. */
export function playDemo(dataDir: string, { env = {}, args = [] }: PlayOptions = {}): Promise<Played> {
  const inherited = Object.entries(process.env).filter(
    ([key]) => !['NODE_OPTIONS', 'DATABASE_URL'].includes(key),
  );
  const ports = { INTAKE_PORT: '0', ELIGIBILITY_PORT: '0', MONITORING_PORT: '0', REFERRAL_PORT: '0' };
  const child = spawn(process.execPath, [MAIN, '--json', ...args], {
    env: { ...Object.fromEntries(inherited), ...ports, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let progress = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (progress += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, progress });
    });
  });
}

import { spawn, spawnSync } from 'node:child_process';
import { KafkaUnavailable } from './artifacts.js';
import { printNotRun } from './test-cluster.js';

export interface Kcat {
  /** Runs kcat. @returns what it printed. @throws Error with its own words when it does not end with 0 */
  run(args: readonly string[], input?: string): Promise<string>;
}

/**
 * kcat as an outside party has it, from the system's packages.
 * @param what is reported as not run where it is missing
 * @returns undefined there, after saying so aloud
 * @throws KafkaUnavailable there, under CI=true
 */
export function kcat(what: string): Kcat | undefined {
  if (spawnSync('kcat', ['-V']).status === 0) return { run };
  printNotRun(what, new KafkaUnavailable('`kcat` is not installed (Debian package kcat).'));
  return undefined;
}

function run(args: readonly string[], input = ''): Promise<string> {
  const child = spawn('kcat', args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'));
      else reject(new Error(`kcat ended with ${String(code)}: ${Buffer.concat(output).toString('utf8')}`));
    });
  });
}

import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './config.js';

const PACKAGES = ['fastify', '@nestjs/core', 'typeorm', 'pg', 'kafkajs'];

function versionOf(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `${name} ${version}`;
}

/** The machine, its load at the start, and what ran on it. */
export function machine(postgres: string, kafka?: string): string[] {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${new Date().toISOString()}, ${String(cores.length)} cores ${cores[0]?.model ?? ''}, ${String(memory)} GB, Linux ${release()}`,
    `load average at the start ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}: above 0.5 somebody else was working on the machine`,
    `Node.js ${process.version}, PostgreSQL ${postgres}, ${kafka === undefined ? '' : `Kafka ${kafka}, `}${PACKAGES.map(versionOf).join(', ')}`,
  ];
}

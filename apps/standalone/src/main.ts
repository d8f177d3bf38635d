import { answerCommandLine } from '@aid-chain/platform';
import { launcherConfig, startFolder } from './config.js';
import { DataFolder } from './folder/data-folder.js';
import { AlreadyRunning, launch } from './launch/launch.js';
import { reportRefusedStart } from './launch/refused-start.js';
import { runUntilStopped, stopSignal } from './launch/run-until-stopped.js';
import { addressLines } from './services.js';

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printRunning({ addresses }: AlreadyRunning): void {
  printLine('一户一链已在运行，无需再次启动 / Aid Chain is already running; nothing was started');
  if (addresses !== undefined) for (const line of addressLines(addresses)) printLine(line);
}

async function start(folder: DataFolder): Promise<number> {
  const signal = stopSignal();
  const config = launcherConfig('start');
  const stack = await launch(config, folder, printLine);
  printLine(`就绪 / ready${config.demoMode ? '（演示模式 demo mode）' : ''}`);
  for (const line of addressLines(stack.addresses)) printLine(line);
  printLine(`  ${'PostgreSQL'.padEnd(12)} ${new URL(stack.databaseUrl).host}`);
  if (stack.brokers.length > 0) printLine(`  ${'Kafka'.padEnd(12)} ${stack.brokers.join(',')}`);
  printLine(`  ${'log'.padEnd(12)} ${folder.log}`);
  printLine('Ctrl-C 停止 / Ctrl-C stops');
  return runUntilStopped(stack, signal, printLine);
}

const USAGE = {
  lines: [
    'npm start：在本机运行四个服务和数据库；加 --kafka（npm run start:kafka）时各服务一个进程、经 Kafka 通信。设置见 docs/operations.md。',
    'npm start: runs the four services and their database on this machine; with --kafka (npm run start:kafka) each service in a process of its own, over Kafka. Settings: docs/operations.md.',
  ],
  flags: ['--kafka'],
};

const ends = answerCommandLine(process.argv.slice(2), USAGE, printLine);
if (ends !== undefined) process.exit(ends);

const folder = new DataFolder(startFolder(), 'start');
try {
  process.exitCode = await start(folder);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof AlreadyRunning) printRunning(error);
  else reportRefusedStart(error, folder, printLine);
}
process.exit();

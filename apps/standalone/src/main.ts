import { RefusalError, refusalText } from '@aid-chain/kernel';
import { launcherConfig } from './config.js';
import { DataFolder } from './folder/data-folder.js';
import { AlreadyRunning, launch } from './launch/launch.js';
import { runUntilStopped, stopSignal } from './launch/run-until-stopped.js';
import { addressLines } from './services.js';

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printRunning({ addresses }: AlreadyRunning): void {
  printLine('一户一链已在运行，无需再次启动 / Aid Chain is already running; nothing was started');
  if (addresses !== undefined) for (const line of addressLines(addresses)) printLine(line);
}

function sentenceOf(error: unknown): string {
  if (error instanceof RefusalError) return refusalText(error.refusal);
  return error instanceof Error ? error.message : String(error);
}

async function start(): Promise<number> {
  const signal = stopSignal();
  const config = launcherConfig('start');
  const folder = new DataFolder(config.dataDir, 'start');
  const stack = await launch(config, folder, printLine);
  printLine(`就绪 / ready${config.demoMode ? '（演示模式 demo mode）' : ''}`);
  for (const line of addressLines(stack.addresses)) printLine(line);
  printLine(`  ${'PostgreSQL'.padEnd(12)} ${new URL(stack.databaseUrl).host}`);
  if (stack.brokers.length > 0) printLine(`  ${'Kafka'.padEnd(12)} ${stack.brokers.join(',')}`);
  printLine(`  ${'log'.padEnd(12)} ${folder.log}`);
  printLine('Ctrl-C 停止 / Ctrl-C stops');
  return runUntilStopped(stack, signal, printLine);
}

try {
  process.exitCode = await start();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof AlreadyRunning) printRunning(error);
  else printLine(`未能启动 / could not start: ${sentenceOf(error)}`);
}
process.exit();

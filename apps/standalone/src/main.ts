import { launcherConfig } from './config.js';
import { DataFolder } from './folder/data-folder.js';
import { AlreadyRunning, launch } from './launch/launch.js';
import { runUntilStopped, stopSignal } from './launch/run-until-stopped.js';
import { addressLines } from './services.js';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayRunning({ addresses }: AlreadyRunning): void {
  say('一户一链已在运行，无需再次启动 / Aid Chain is already running; nothing was started');
  if (addresses !== undefined) for (const line of addressLines(addresses)) say(line);
}

async function start(): Promise<number> {
  const signal = stopSignal();
  const config = launcherConfig('start');
  const folder = new DataFolder(config.dataDir, 'start');
  const stack = await launch(config, folder, say);
  say(`就绪 / ready${config.demoMode ? '（演示模式 demo mode）' : ''}`);
  for (const line of addressLines(stack.addresses)) say(line);
  say(`  ${'PostgreSQL'.padEnd(12)} ${new URL(stack.databaseUrl).host}`);
  if (stack.brokers.length > 0) say(`  ${'Kafka'.padEnd(12)} ${stack.brokers.join(',')}`);
  say(`  ${'log'.padEnd(12)} ${folder.log}`);
  say('Ctrl-C 停止 / Ctrl-C stops');
  return runUntilStopped(stack, signal, say);
}

try {
  process.exitCode = await start();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof AlreadyRunning) sayRunning(error);
  else say(`未能启动 / could not start: ${error instanceof Error ? error.message : String(error)}`);
}
process.exit();

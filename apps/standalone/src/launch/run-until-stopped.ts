import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from './launch.js';

/** The first Ctrl-C or SIGTERM. npm passes both on, so the same one may come twice. */
export function stopSignal(): Promise<'stopped'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve('stopped');
      });
    }
  });
}

/**
 * Waits until the stack is asked to stop or breaks, then ends it in order.
 * @returns the process's exit code
 */
export async function runUntilStopped(
  stack: Stack,
  signal: Promise<'stopped'>,
  printLine: (line: string) => void,
): Promise<number> {
  const why = await Promise.race([signal, stack.broken]);
  // A Ctrl-C that reaches the database first looks like a break for a moment.
  const meant = why === 'stopped' ? why : await Promise.race([signal, pause(200, why)]);
  printLine(meant === 'stopped' ? '正在停止 / stopping' : meant);
  await stack.stop();
  printLine('已停止，数据保留 / stopped, the data are kept');
  return meant === 'stopped' ? 0 : 1;
}

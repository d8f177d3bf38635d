import { appendFileSync } from 'node:fs';
import { describeRefusal, RefusalError } from '@aid-chain/kernel';
import { createLog, logStartFailure } from '@aid-chain/platform';
import type { DataFolder } from '../folder/data-folder.js';

/**
 * States why nothing was started: sentences for the person at the terminal, and in the log of the services one line as each of
 * them leaves it, with code, zh and en, for whoever looks there.
 */
export function reportRefusedStart(
  error: unknown,
  folder: DataFolder,
  printLine: (line: string) => void,
): void {
  for (const line of sentencesOf(error)) printLine(line);
  try {
    folder.make();
    const write = (line: string): void => appendFileSync(folder.log, line, { mode: 0o600 });
    logStartFailure(createLog('launcher', 'info', { write }), error);
    printLine(`日志 / log: ${folder.log}`);
  } catch {
    printLine(`无法写入日志 / the log cannot be written: ${folder.log}`);
  }
}

function sentencesOf(error: unknown): readonly string[] {
  const head = '未能启动 / could not start';
  if (!(error instanceof RefusalError))
    return [`${head}: ${error instanceof Error ? error.message : String(error)}`];
  const { code, zh, en } = describeRefusal(error.refusal);
  return [`${head}: ${code}`, `  ${zh}`, `  ${en}`];
}

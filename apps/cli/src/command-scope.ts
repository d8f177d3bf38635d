import { AsyncLocalStorage } from 'node:async_hooks';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';

/** Which verb of the command line runs: what a refusal is recorded under. */
interface RunningCommand {
  name: string;
}

const running = new AsyncLocalStorage<RunningCommand>();

/** Runs a command line of which nobody knows the verb yet. */
export const inCommandScope = <R>(work: () => Promise<R>): Promise<R> => running.run({ name: '' }, work);

/** Remembers the verb that was recognised: `place apply`. */
export function rememberCommand(verb: CommandUnknownOpts): void {
  const scope = running.getStore();
  const names = [verb.parent?.name() ?? '', verb.name()];
  if (scope !== undefined) scope.name = names.filter((name) => name !== '').join(' ');
}

/** @returns the verb that runs; empty outside a command line */
export const runningCommand = (): string => running.getStore()?.name ?? '';

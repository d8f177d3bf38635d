import { parseArgs } from 'node:util';

/** What is asked of `npm run demo`. */
export interface DemoOptions {
  readonly forMachines: boolean;
  readonly onKafka: boolean;
  /** The code of a place, `all`, or undefined: the demo's own place. */
  readonly place?: string;
}

/** A word of the command line that the demo does not know; nothing was started. */
export class OptionFault extends Error {}

const OPTIONS = { json: { type: 'boolean' }, kafka: { type: 'boolean' }, place: { type: 'string' } } as const;

/**
 * Reads the words behind `npm run demo --`.
 * @throws OptionFault in Chinese and English
 */
export function demoOptions(args: readonly string[]): DemoOptions {
  const { json = false, kafka = false, place } = parsed(args);
  if (kafka && place !== undefined)
    throw new OptionFault(
      '--place 在一个进程中演示，不与 --kafka 同用 / --place is played in one process: leave --kafka out',
    );
  return { forMachines: json, onKafka: kafka, ...(place === undefined ? {} : { place }) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    throw new OptionFault(
      '可用：--place <区划代码|all>、--json、--kafka / there are: --place <code|all>, --json, --kafka',
    );
  }
}

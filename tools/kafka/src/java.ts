import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs one of Kafka's own command-line programs to its end.
 * @param jars the folder of one version's jars
 * @returns what it printed
 * @throws Error with what it complained of
 */
export async function runJava(jars: string, main: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('java', [
    '-Xmx256m',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    join(jars, '*'),
    main,
    ...args,
  ]);
  return stdout;
}

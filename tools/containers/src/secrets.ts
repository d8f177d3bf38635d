import { join } from 'node:path';
import { run } from './command.js';

const CLI = join(import.meta.dirname, '../../../apps/cli/dist/main.js');

/**
 * Writes the secrets of a new deployment, as the operators' command does it.
 * @throws Error with its words, such as that the folder is there
 */
export async function writeSecrets(folder: string): Promise<string> {
  const { code, output } = await run(process.execPath, [CLI, 'secrets', 'new', folder], process.env);
  if (code !== 0) throw new Error(output.trim());
  return output;
}

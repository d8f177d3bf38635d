import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { KafkaSettings } from '@aid-chain/messaging';
import { inheritedEnvironment, ROOT } from '../config.js';
import { KEY_RING } from '../environment.js';

/** The command line of operators as a process of its own. */
export class OperatorCommands {
  /** @param databaseUrl of the operators' role */
  constructor(
    private readonly databaseUrl: string,
    private readonly cluster: KafkaSettings,
  ) {}

  /** @returns what it printed. @throws Error with that when it does not end with 0 */
  run(...words: string[]): Promise<string> {
    const env = {
      ...inheritedEnvironment(),
      CLI_DATABASE_URL: this.databaseUrl,
      KEY_RING,
      KAFKA_BROKERS: this.cluster.brokers.join(','),
    };
    const args = [join(ROOT, 'apps/cli/dist/main.js'), ...words, '--as', 'demo-operator'];
    return new Promise((resolve, reject) => {
      execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${words.join(' ')}: ${stdout}${stderr}`));
      });
    });
  }
}

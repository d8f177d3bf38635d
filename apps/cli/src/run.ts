import { CommanderError } from '@commander-js/extra-typings';
import { inCommandScope } from './command-scope.js';
import { sentenceOf } from './error-sentence.js';
import { AlreadyPrinted, type Print } from './output.js';
import { programOf } from './program.js';

/** Runs one command line. @returns 0 done, 1 refused or failed, 2 not understood */
export async function run(argv: readonly string[], print: Print): Promise<number> {
  try {
    const words = argv.length === 0 ? ['--help'] : [...argv];
    await inCommandScope(() => programOf(print).parseAsync(words, { from: 'user' }));
    return 0;
  } catch (error) {
    if (error instanceof AlreadyPrinted) return 1;
    const misunderstood = error instanceof CommanderError;
    if (misunderstood && error.exitCode === 0) return 0;
    // A group without a verb has printed its help already.
    if (!misunderstood || error.code !== 'commander.help') print(sentenceOf(error));
    if (!misunderstood) return 1;
    print('npm run cli -- --help');
    return 2;
  }
}

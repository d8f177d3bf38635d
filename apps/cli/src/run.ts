import { CommanderError } from '@commander-js/extra-typings';
import { describeRefusal, RefusalError } from '@aid-chain/kernel';
import { AlreadyPrinted, type Print } from './output.js';
import { programOf } from './program.js';

/** What cannot be understood, in both languages: the library's own sentences are English. */
function usageSentence({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownCommand':
      return `没有这个命令 / there is no command: ${named}`;
    case 'commander.unknownOption':
      return `没有这个选项 / there is no option: ${named}`;
    case 'commander.missingArgument':
      return `缺少 <${named}> / <${named}> is missing`;
    case 'commander.missingMandatoryOptionValue': {
      const [flag = ''] = named.split(' ');
      return `缺少 ${flag} / ${flag} is missing`;
    }
    default:
      return message;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof CommanderError) return usageSentence(error);
  if (error instanceof RefusalError) {
    const { code, zh, en } = describeRefusal(error.refusal);
    return `${code}: ${zh} / ${en}`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Runs one command line. @returns 0 done, 1 refused or failed, 2 not understood */
export async function run(argv: readonly string[], print: Print): Promise<number> {
  try {
    const words = argv.length === 0 ? ['--help'] : [...argv];
    await programOf(print).parseAsync(words, { from: 'user' });
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

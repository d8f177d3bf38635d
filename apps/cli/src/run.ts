import { describeRefusal, RefusalError } from '@aid-chain/kernel';
import { Arguments, UsageError } from './arguments.js';
import { migrate } from './commands/database.js';
import { applyDepartments, listDepartments } from './commands/departments.js';
import { install } from './commands/install.js';
import * as events from './commands/events.js';
import { issue, revoke } from './commands/keys.js';
import * as parked from './commands/parked.js';
import * as streams from './commands/streams.js';
import * as topics from './commands/topics.js';
import * as transport from './commands/transport.js';
import { operatorConfig } from './config.js';
import { HELP } from './help.js';
import { Operator } from './operator.js';
import type { Say } from './say.js';

type Verb = (operator: Operator, args: Arguments, say: Say) => Promise<void>;

const VERBS: Readonly<Record<string, Verb>> = {
  'departments list': (operator, _args, say) => listDepartments(operator, say),
  'departments apply': applyDepartments,
  'keys issue': issue,
  'keys revoke': revoke,
  'parked list': parked.list,
  'parked show': parked.show,
  'parked replay': parked.replay,
  'parked discard': parked.discard,
  'events land-again': events.landAgain,
  'streams show': streams.show,
  'streams accept-gap': streams.accept,
  'streams fill': streams.fill,
  'topics apply': topics.apply,
  'topics check': topics.check,
  'topics fill': topics.fill,
  'transport set': transport.set,
};

async function perform(args: Arguments, say: Say): Promise<void> {
  const name = args.words.slice(0, 2).join(' ');
  if (name === 'db migrate') return migrate(say);
  if (name === 'db install') return install(args, say);
  const verb = VERBS[name];
  if (verb === undefined) throw new UsageError(`没有这个命令 / there is no command: ${name}`);
  const operator = await Operator.connect(operatorConfig(args.optional('data')), args);
  try {
    await verb(operator, args, say);
  } finally {
    await operator.close();
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof RefusalError) {
    const { code, zh, en } = describeRefusal(error.refusal);
    return `${code}: ${zh} / ${en}`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Runs one command line. @returns 0 done, 1 refused or failed, 2 not understood */
export async function run(argv: readonly string[], say: Say): Promise<number> {
  try {
    const args = Arguments.parse(argv);
    if (args.wantsHelp || args.words.length === 0) {
      say(HELP);
      return 0;
    }
    await perform(args, say);
    return 0;
  } catch (error) {
    say(sentenceOf(error));
    if (!(error instanceof UsageError)) return 1;
    say('npm run cli -- --help');
    return 2;
  }
}

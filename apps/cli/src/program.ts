import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { rememberCommand } from './command-scope.js';
import { auditCommand } from './commands/audit.js';
import { backupCommand } from './commands/backup.js';
import { chainCommand } from './commands/chain.js';
import { databaseCommand } from './commands/database.js';
import { departmentsCommand } from './commands/departments.js';
import { eventsCommand } from './commands/events.js';
import { handoversCommand } from './commands/handovers.js';
import { keysCommand } from './commands/keys.js';
import { parkedCommand } from './commands/parked.js';
import { placeCommand } from './commands/place.js';
import { secretsCommand } from './commands/secrets.js';
import { policyCommand } from './commands/policy.js';
import { streamsCommand } from './commands/streams.js';
import { supportCommand } from './commands/support.js';
import { topicsCommand } from './commands/topics.js';
import { transportCommand } from './commands/transport.js';
import { webhooksCommand } from './commands/webhooks.js';
import type { Print } from './output.js';

const CONNECTION = `
连接 connection
  默认使用 .data/start（npm start 的数据目录），--data <目录> 可另指定；
  或设置 CLI_DATABASE_URL（角色 aid_chain_cli）和 KEY_RING(_FILE)。
  By default the data folder of npm start (.data/start), another with --data <folder>;
  or set CLI_DATABASE_URL (role aid_chain_cli) and KEY_RING(_FILE).

每个命令都留下审计记录。 Every command leaves an audit row.`;

/** The verbs at the ends of the tree, because an operator looks for a verb, not for its group. */
const verbsOf = (command: CommandUnknownOpts): CommandUnknownOpts[] =>
  command.commands.flatMap((child) => (child.commands.length === 0 ? [child] : verbsOf(child)));

/** `parked discard <consumer> <arrival> --reason <code>`: what must be typed, without the operator's own option. */
function usageOf(verb: CommandUnknownOpts): string {
  const needed = verb.options.filter(({ mandatory, long }) => mandatory && long !== '--as');
  return [
    verb.parent?.name(),
    verb.name(),
    ...verb.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`)),
    ...needed.map(({ flags }) => flags),
  ].join(' ');
}

/** Output, help and errors are the same for every verb of the tree. */
function inherit(parent: CommandUnknownOpts): void {
  for (const child of parent.commands) {
    child.copyInheritedSettings(parent);
    inherit(child);
  }
}

/** The commands of operators; errors are thrown, nothing ends the process. */
export function programOf(print: Print): Command {
  const program = new Command('npm run cli --')
    .description('一户一链 运维命令 · Aid Chain for operators')
    .helpCommand(false)
    .helpOption('-h, --help', '显示帮助 · show this help')
    .configureHelp({ visibleCommands: verbsOf, subcommandTerm: usageOf })
    .configureOutput({
      writeOut: (text) => print(text.trimEnd()),
      writeErr: (text) => print(text.trimEnd()),
      outputError: () => undefined,
      getOutHelpWidth: () => 130,
      getErrHelpWidth: () => 130,
    })
    .addHelpText('after', CONNECTION)
    .hook('preAction', (_program, verb) => rememberCommand(verb))
    .exitOverride();
  for (const command of [
    databaseCommand(print),
    departmentsCommand(print),
    placeCommand(print),
    policyCommand(print),
    keysCommand(print),
    handoversCommand(print),
    auditCommand(print),
    parkedCommand(print),
    secretsCommand(print),
    backupCommand(print),
    supportCommand(print),
    chainCommand(print),
    eventsCommand(print),
    streamsCommand(print),
    topicsCommand(print),
    transportCommand(print),
    webhooksCommand(print),
  ])
    program.addCommand(command);
  inherit(program);
  return program;
}

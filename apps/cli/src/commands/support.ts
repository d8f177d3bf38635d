import { Command } from '@commander-js/extra-typings';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nameLeftDatabases } from '../backup/left-databases.js';
import { dataFolder } from '../config.js';
import { auditDirectory } from '../directory-audit.js';
import { operatorCommand, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { BundleWriter } from '../support/bundle-writer.js';
import { counts, parked, people, versions } from '../support/facts.js';

interface Wanted {
  readonly to: string;
  readonly logs: readonly string[];
}

/**
 * Packs what somebody who helps needs to see, and nothing of a person.
 * @throws BundleNotClean where something personal is left; nothing is written then
 */
async function bundle(operator: Operator, { to, logs }: Wanted, print: Print): Promise<void> {
  const left = await nameLeftDatabases(operator, print);
  const writer = new BundleWriter(await people(operator));
  try {
    writer.addRows('versions.jsonl', [...(await versions(operator)), { scratchDatabasesLeft: left }]);
    writer.addRows('counts.jsonl', await counts(operator));
    writer.addRows('parked.jsonl', await parked(operator));
    for (const file of logs) {
      const lines = await writer.addLog(file);
      print(`${file}: ${String(lines)} 行 / lines`);
    }
    await writer.pack(to);
  } finally {
    writer.remove();
  }
  await operator.onDirectory((connection) =>
    auditDirectory(connection, operator, { action: 'support-bundle-made', objectType: 'support', ids: [] }),
  );
  print(
    `已生成 ${to}：无姓名、号码，编号已替换；发送前请再看一遍 / ${to} is made: no names, no numbers, ids replaced; look through it before you send it`,
  );
}

/** The log of `npm start`, where it is. */
function logsOf(folder = dataFolder()): string[] {
  return [join(folder, 'services.log')].filter((file) => existsSync(file));
}

/** `support`: what to hand to somebody who helps. */
export function supportCommand(print: Print): Command {
  return new Command('support').commandsGroup('支持 support').addCommand(
    operatorCommand('bundle')
      .description(
        '生成支持包：日志、版本、数量，不含个人信息 · logs, versions and counts without personal data, as one file',
      )
      .option('--to <file>', '写入的文件 · file to write', 'aid-chain-support.tar.gz')
      .option('--logs <file...>', '日志文件，默认 npm start 的日志 · log files; by default that of npm start')
      .action(({ to, logs, ...options }) =>
        withOperator(options, (operator) =>
          bundle(operator, { to, logs: logs ?? logsOf(options.data) }, print),
        ),
      ),
  );
}

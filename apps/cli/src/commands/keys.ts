import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { sql } from '@aid-chain/messaging';
import { issueKey } from '@aid-chain/platform';
import { auditDirectory } from '../directory-audit.js';
import { operatorCommand, reasonCode, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';

/** Issues a key to an actor of the directory. The key itself is shown once; only its hash is stored. */
async function issue(operator: Operator, actor: string, label: string, print: Print): Promise<void> {
  const { key, prefix, hash } = issueKey();
  await operator.onDirectory(async (connection) => {
    const known = await sql`select 1 from directory.actor where id = ${actor} and active`.on(connection);
    if (known.length === 0)
      throw new InvalidArgumentError(`目录中没有 ${actor} / ${actor} is not in the directory`);
    await sql`
      insert into directory.api_key (prefix, secret_hash, actor_id, label)
      values (${prefix}, ${hash}, ${actor}, ${label})`.on(connection);
    await auditDirectory(connection, operator, {
      action: 'key-issued',
      objectType: 'api-key',
      ids: [prefix, actor],
    });
  });
  print('只显示这一次，请妥善保管 / shown only now, keep it safe:');
  print(key);
}

/** Withdraws every key of an actor; running services stop accepting them within seconds. */
async function revoke(operator: Operator, actor: string, reason: string, print: Print): Promise<void> {
  const prefixes = await operator.onDirectory(async (connection) => {
    const rows = await sql`
      update directory.api_key set revoked_at = clock_timestamp()
       where actor_id = ${actor} and revoked_at is null returning prefix`.on<{ prefix: string }>(connection);
    const ids = rows.map(({ prefix }) => prefix);
    await auditDirectory(connection, operator, {
      action: 'keys-revoked',
      objectType: 'api-key',
      ids: [...ids, actor],
      reason,
    });
    return ids;
  });
  print(`${String(prefixes.length)} 个密钥已吊销 / keys withdrawn`);
}

/** `keys`: what a person or a program signs in with. */
export function keysCommand(print: Print): Command {
  const keys = new Command('keys').commandsGroup('密钥 keys');
  keys.addCommand(
    operatorCommand('issue')
      .description('签发密钥，只显示一次 · issue a key, shown once')
      .argument('<actor>', '目录中的人员或系统 · an actor of the directory')
      .requiredOption('--label <text>', '用途 · what it is for')
      .action((actor, options) =>
        withOperator(options, (operator) => issue(operator, actor, options.label, print)),
      ),
  );
  keys.addCommand(
    operatorCommand('revoke')
      .description('吊销其全部密钥 · withdraw all keys of an actor')
      .argument('<actor>', '目录中的人员或系统 · an actor of the directory')
      .requiredOption('--reason <code>', '原因代码 · reason code', reasonCode)
      .action((actor, options) =>
        withOperator(options, (operator) => revoke(operator, actor, options.reason, print)),
      ),
  );
  return keys;
}

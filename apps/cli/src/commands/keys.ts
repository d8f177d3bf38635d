import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { issueKey } from '@aid-chain/platform';
import { auditDirectory } from '../directory-audit.js';
import { operatorCommand, reasonCode, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';

/** Issues a key to an actor of the directory. The key itself is shown once; only its hash is stored. */
async function issue(operator: Operator, actor: string, label: string, print: Print): Promise<void> {
  const { key, prefix, hash } = issueKey();
  await operator.onDirectory(async (sql) => {
    const known = await sql.query('select 1 from directory.actor where id = $1 and active', [actor]);
    if (known.length === 0)
      throw new InvalidArgumentError(`目录中没有 ${actor} / ${actor} is not in the directory`);
    await sql.query(
      'insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, $3, $4)',
      [prefix, hash, actor, label],
    );
    await auditDirectory(sql, operator, {
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
  const prefixes = await operator.onDirectory(async (sql) => {
    const rows = await sql.query<{ prefix: string }>(
      `update directory.api_key set revoked_at = clock_timestamp()
       where actor_id = $1 and revoked_at is null returning prefix`,
      [actor],
    );
    const ids = rows.map(({ prefix }) => prefix);
    await auditDirectory(sql, operator, {
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

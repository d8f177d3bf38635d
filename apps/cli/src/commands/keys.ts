import { issueKey } from '@aid-chain/platform';
import type { Arguments } from '../arguments.js';
import { UsageError } from '../arguments.js';
import type { Operator } from '../operator.js';
import type { Say } from '../say.js';
import { auditDirectory } from './directory-audit.js';

/** Issues a key to an actor of the directory. The key itself is shown once; only its hash is stored. */
export async function issue(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const actor = args.word(2, '<actor>');
  const label = args.required('label');
  const { key, prefix, hash } = issueKey();
  await operator.onDirectory(async (sql) => {
    const known = await sql.query('select 1 from directory.actor where id = $1 and active', [actor]);
    if (known.length === 0) throw new UsageError(`目录中没有 ${actor} / ${actor} is not in the directory`);
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
  say('只显示这一次，请妥善保管 / shown only now, keep it safe:');
  say(key);
}

/** Withdraws every key of an actor; running services stop accepting them within seconds. */
export async function revoke(operator: Operator, args: Arguments, say: Say): Promise<void> {
  const actor = args.word(2, '<actor>');
  const reason = args.reason();
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
  say(`${String(prefixes.length)} 个密钥已吊销 / keys withdrawn`);
}

import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { addDays, dateOf, holdsPersonalNumber, instantAt, isRealDate, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import { issueKey, nameOfKey } from '@aid-chain/platform';
import { auditDirectory } from '../directory-audit.js';
import { KEY_COLUMNS, keysOf, prefixOfName } from '../keys.js';
import { jsonOption, operatorCommand, reasonCode, withOperator } from '../operator-command.js';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { printList } from '../table.js';

const LAST_DAY = '2099-12-31';

/** The last day of a key. @throws InvalidArgumentError with what is wrong with it */
function lastDay(text: string): IsoDate {
  const today = dateOf(new Date());
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && text > LAST_DAY)
    throw new InvalidArgumentError(
      `--expires 最晚为 ${LAST_DAY}；不设期限的密钥写 --no-end / --expires is ${LAST_DAY} at the latest; a key without end takes --no-end`,
    );
  if (!isRealDate(text))
    throw new InvalidArgumentError(
      '--expires 为日期，如 2027-06-30 / --expires is a day, such as 2027-06-30',
    );
  if (text >= today) return text;
  throw new InvalidArgumentError(
    `--expires 不能早于今天（${today}） / --expires is a day of today or later (today is ${today})`,
  );
}

/**
 * A key has a last day, or somebody says that it has none: one that nobody thinks of again lets in for ever.
 * @throws InvalidArgumentError where neither or both are given
 */
function checkEnd(expires: IsoDate | undefined, end: boolean): void {
  if ((expires !== undefined) === end) return;
  throw new InvalidArgumentError(
    expires === undefined
      ? '请写最后可用日 --expires <日期>；确实不设期限的写 --no-end / give the last day with --expires <day>, or --no-end for a key without end'
      : '--expires 与 --no-end 只能写一个 / either --expires or --no-end',
  );
}

/** The prefix of a key. @throws InvalidArgumentError for what names none */
function namedKey(text: string): string {
  const prefix = prefixOfName(text);
  if (prefix !== undefined) return prefix;
  throw new InvalidArgumentError(
    '请写密钥前缀（ac_ 加 12 位），见 keys list / a key is named by its prefix (ac_ and 12 letters), see keys list',
  );
}

const LONGEST_LABEL = 100;

/** @throws InvalidArgumentError for a label that says nothing, or holds a number of a person: it is listed for ever */
function keyLabel(text: string): string {
  const label = text.trim();
  if (label === '' || label.length > LONGEST_LABEL || holdsPersonalNumber(label))
    throw new InvalidArgumentError(
      '写明用途，1–100 字，不得含身份证号或电话号码 / say what it is for in 1–100 signs, without ID or telephone numbers',
    );
  return label;
}

/** @throws InvalidArgumentError for an actor whom the directory never had, or not as the condition asks */
async function checkActor(connection: Sql, actor: string, condition: SqlText): Promise<void> {
  const known = await sql`select 1 from directory.actor where id = ${actor} and ${condition}`.on(connection);
  if (known.length === 0)
    throw new InvalidArgumentError(`目录中没有 ${actor} / ${actor} is not in the directory`);
}

interface Issued {
  readonly actor: string;
  readonly label: string;
  readonly expires?: IsoDate | undefined;
}

/** Issues a key to an actor of the directory. The key itself is shown once; only its hash is stored. */
async function issue(operator: Operator, { actor, label, expires }: Issued, print: Print): Promise<void> {
  const { key, prefix, hash } = issueKey();
  const expiresAt = expires === undefined ? null : instantAt(addDays(expires, 1));
  await operator.onDirectory(async (connection) => {
    await checkActor(connection, actor, sql`active`);
    await sql`
      insert into directory.api_key (prefix, secret_hash, actor_id, label, expires_at)
      values (${prefix}, ${hash}, ${actor}, ${label}, ${expiresAt}::timestamptz)`.on(connection);
    const entry = { action: 'key-issued', objectType: 'api-key', ids: [nameOfKey(prefix), actor] } as const;
    await auditDirectory(connection, operator, { ...entry, details: { label, lastDay: expires ?? null } });
  });
  const until = expires === undefined ? '不设期限 / without end' : `至 ${expires} 止 / until ${expires}`;
  print(`前缀 / prefix ${nameOfKey(prefix)}，${until}`);
  print('只显示这一次，请妥善保管 / shown only now, keep it safe:');
  print(key);
}

interface Listed {
  readonly actor?: string | undefined;
  readonly all?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Which keys there are, whose they are and when each was used last; never a secret. */
async function list(operator: Operator, { actor, all, json }: Listed, print: Print): Promise<void> {
  const keys = await operator.onDirectory(async (connection) => {
    // The keys of somebody who left are listed, too.
    if (actor !== undefined) await checkActor(connection, actor, sql`true`);
    const found = await keysOf(connection, { actor, withRevoked: all === true });
    const ids = found.map(({ prefix }) => prefix);
    await auditDirectory(connection, operator, { action: 'keys-listed', objectType: 'api-key', ids });
    return found;
  });
  printList({ print, json }, KEY_COLUMNS, keys, '没有密钥 / there is no key');
}

/** Which keys are revoked: one, by its prefix, or all of an actor. */
type Revoked = { readonly prefix: string } | { readonly actor: string };

/** @throws InvalidArgumentError where not exactly one of both is named */
function revokedBy(prefix: string | undefined, actor: string | undefined): Revoked {
  if (prefix !== undefined && actor === undefined) return { prefix };
  if (prefix === undefined && actor !== undefined) return { actor };
  throw new InvalidArgumentError(
    '请写一把密钥的前缀，或以 --actor 写明吊销其全部密钥的人员 / name one key by its prefix, or with --actor whose keys are all revoked',
  );
}

/** Revokes a key, or all of an actor; running services let it in for a second at most. The other keys stay good. */
async function revoke(operator: Operator, which: Revoked, reason: string, print: Print): Promise<void> {
  const named = 'prefix' in which ? sql`prefix = ${which.prefix}` : sql`actor_id = ${which.actor}`;
  const revoked = await operator.onDirectory(async (connection) => {
    const rows = await sql`
      update directory.api_key set revoked_at = clock_timestamp()
       where ${named} and revoked_at is null returning prefix, actor_id as actor`.on<{
      prefix: string;
      actor: string;
    }>(connection);
    if (rows.length === 0)
      throw new InvalidArgumentError('没有可吊销的密钥，见 keys list / no such key to revoke, see keys list');
    const ids = [...rows.map(({ prefix }) => nameOfKey(prefix)), ...new Set(rows.map(({ actor }) => actor))];
    await auditDirectory(connection, operator, {
      action: 'keys-revoked',
      objectType: 'api-key',
      ids,
      reason,
    });
    return rows;
  });
  for (const { prefix, actor } of revoked) print(`已吊销 / revoked ${nameOfKey(prefix)}（${actor}）`);
}

const issueCommand = (print: Print) =>
  operatorCommand('issue')
    .description('签发密钥，只显示一次 · issue a key, shown once')
    .argument('<actor>', '目录中的人员或系统 · an actor of the directory')
    .requiredOption('--label <text>', '用途 · what it is for', keyLabel)
    .option('--expires <day>', '最后可用日 · the last day on which it is good', lastDay)
    .option('--no-end', '不设期限 · a key without a last day')
    .action((actor, { label, expires, end, ...options }) => {
      checkEnd(expires, end);
      return withOperator(options, (operator) => issue(operator, { actor, label, expires }, print));
    });

const listCommand = (print: Print) =>
  operatorCommand('list')
    .description('列出密钥，不含密钥本身 · list keys, without any secret')
    .option('--actor <actor>', '仅此人员或系统 · of this actor only')
    .option('--all', '含已吊销的 · revoked ones too')
    .addOption(jsonOption())
    .action(({ actor, all, json, ...options }) =>
      withOperator(options, (operator) => list(operator, { actor, all, json }, print)),
    );

const revokeCommand = (print: Print) =>
  operatorCommand('revoke')
    .description('吊销一把密钥，或某人的全部密钥 · revoke one key, or all of an actor')
    .argument('[prefix]', '密钥前缀 · the prefix of the key', namedKey)
    .option('--actor <actor>', '吊销其全部密钥 · all keys of this actor instead')
    .requiredOption('--reason <code>', '原因代码 · reason code', reasonCode)
    .action((prefix, { actor, reason, ...options }) => {
      const which = revokedBy(prefix, actor);
      return withOperator(options, (operator) => revoke(operator, which, reason, print));
    });

/** `keys`: what a person or a program signs in with. */
export function keysCommand(print: Print): Command {
  return new Command('keys')
    .commandsGroup('密钥 keys')
    .addCommand(issueCommand(print))
    .addCommand(listCommand(print))
    .addCommand(revokeCommand(print));
}

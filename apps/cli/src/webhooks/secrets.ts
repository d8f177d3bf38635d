import { InvalidArgumentError } from '@commander-js/extra-typings';
import { sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { issueSecret, listSecrets, type ListedSecret } from '@aid-chain/referral';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';
import { printList, type Columns } from '../table.js';
import { auditWebhook, checkDepartment } from './check-department.js';

const COLUMNS: Columns<ListedSecret> = [
  ['部门 department', ({ department }) => department],
  ['编号 id', ({ secretId }) => secretId],
  ['签发 issued', ({ issuedAt }) => issuedAt],
  ['签发人 by', ({ issuedBy }) => issuedBy],
  ['停用 ends', ({ endsAt }) => endsAt],
  ['在用 signs', ({ isLive }) => (isLive ? '是 yes' : '否 no')],
];

/** The first secret of a department. @throws InvalidArgumentError where it has one already */
export const issue = (operator: Operator, department: string, print: Print): Promise<void> =>
  write(operator, { department, overlapHours: 0, isFirst: true }, print);

/** Another one, beside which the one before signs for a while. @throws InvalidArgumentError where it has none yet */
export const rotate = (
  operator: Operator,
  rotated: { readonly department: string; readonly overlapHours: number },
  print: Print,
): Promise<void> => write(operator, { ...rotated, isFirst: false }, print);

interface Written {
  readonly department: string;
  readonly overlapHours: number;
  readonly isFirst: boolean;
}

async function write(operator: Operator, written: Written, print: Print): Promise<void> {
  const { department, overlapHours, isFirst } = written;
  await checkDepartment(operator, department);
  const secret = await operator.onService('referral', async (connection) => {
    // Two operators at the same moment would each issue a first one.
    await sql`select pg_advisory_xact_lock(hashtextextended(${department}, 7108))`.on(connection);
    const live = (await listSecrets(connection, department)).some(({ isLive }) => isLive);
    if (live === isFirst)
      throw new InvalidArgumentError(
        isFirst
          ? '该部门已有密钥，请用 rotate-secret 更换 / it has a secret: replace it with rotate-secret'
          : '该部门还没有密钥，请用 issue-secret 签发 / it has no secret yet: issue one with issue-secret',
      );
    const sealer = new Sealer(operator.config.keyRing);
    const issued = await issueSecret(connection, sealer, { department, by: operator.id, overlapHours });
    await auditWebhook(
      connection,
      operator,
      isFirst ? 'webhook-secret-issued' : 'webhook-secret-rotated',
      department,
    );
    return issued;
  });
  if (!isFirst)
    print(
      `旧密钥再签名 ${String(overlapHours)} 小时 / the one before signs for ${String(overlapHours)} more hours`,
    );
  print('只显示这一次，请妥善保管 / shown only now, keep it safe:');
  print(secret);
}

/** When each was issued and until when it signs; never the secret. */
export async function showSecrets(
  operator: Operator,
  department: string | undefined,
  output: { readonly print: Print; readonly json: boolean | undefined },
): Promise<void> {
  const secrets = await operator.onService('referral', async (connection) => {
    const found = await listSecrets(connection, department);
    await auditWebhook(connection, operator, 'webhook-secrets-listed', department ?? 'all');
    return found;
  });
  printList(output, COLUMNS, secrets, '没有密钥 / there is no secret');
}

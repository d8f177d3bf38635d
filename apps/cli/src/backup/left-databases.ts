import { leftScratchDatabases } from '@aid-chain/platform';
import type { Operator } from '../operator.js';
import type { Print } from '../output.js';

/** Names each database that a check which was killed left behind, and how it is dropped: it holds every family. */
export async function nameLeftDatabases(
  operator: Operator,
  print: Print,
  own = '',
): Promise<readonly string[]> {
  const left = await operator.onDirectory((connection) => leftScratchDatabases(connection, own));
  for (const name of left)
    print(
      `!! 临时数据库 ${name} 未删除（核对时被强制终止），内有备份中全部家庭的数据；请以安装用户删除：dropdb ${name} / ` +
        `the scratch database ${name} was left by a check that was killed; it holds every family of the backup: drop it as the installer, dropdb ${name}`,
    );
  return left;
}

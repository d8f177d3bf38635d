import { sql } from '@aid-chain/messaging';
import type { UsablePlace } from '@aid-chain/platform';
import type { Operator } from './operator.js';
import type { Print } from './output.js';

/** Names each place that ends without a successor while families are registered there: nobody there can file from then on. */
export async function nameFamiliesLeft(
  operator: Operator,
  { directory }: UsablePlace,
  print: Print,
): Promise<void> {
  const ending = new Map(
    directory.regions.flatMap(({ code, validTo, successorCode }) =>
      validTo === undefined || successorCode !== undefined ? [] : [[code, validTo]],
    ),
  );
  if (ending.size === 0) return;
  const found = await operator.onService('intake', (connection) =>
    sql`
      select region_code as code, count(*)::int as families from household
       where region_code = any(${[...ending.keys()]}::text[]) and state = 'active' and ended_on is null
       group by 1 order by 1`.on<{ code: string; families: number }>(connection),
  );
  for (const { code, families } of found) {
    const [count, day] = [String(families), ending.get(code) ?? ''];
    print(
      `!! ${code} 至 ${day} 停用而没有承接区划，登记在此的 ${count} 户此后不能申请；请在 regions.json 填 successorCode 后再次启用 / ` +
        `${code} ends on ${day} without a successor, and the ${count} families registered there cannot file from then on: name successorCode in regions.json and apply again`,
    );
  }
}

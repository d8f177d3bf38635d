import { issueKey } from '@aid-chain/platform';
import type { Role } from '@aid-chain/vocabulary';
import type { Scene } from './scene.fixture.js';

/** A new key of an official who holds this office in a region from now on. */
export async function keyOf(scene: Scene, id: string, role: Role, region = '510683000000'): Promise<string> {
  await scene.database.query(
    `insert into directory.actor (id, role, region_code) values ($1, $2, $3)
     on conflict (id) do update set role = excluded.role`,
    [id, role, region],
  );
  const { key, prefix, hash } = issueKey();
  await scene.database.query(
    `insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, $3, 'spec')`,
    [prefix, hash, id],
  );
  return key;
}

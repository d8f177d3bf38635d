import { until } from '@aid-chain/kernel';
import type { Reply } from '@aid-chain/testing';
import type { Scene } from './scene.fixture.js';

type Body = Record<string, unknown>;

/** Determines everybody anew by the standard of a day, and takes in what rises. @returns the reply to the adoption */
export async function adoptedRaise(scene: Scene, on: string, onDay = '2027-01-01'): Promise<Reply<Body>> {
  await scene.stack.setClock(`${on}T10:00:00+08:00`);
  const officer = scene.http('demo-civil-affairs');
  const run = await officer.post<Body>('eligibility', '/v1/redeterminations', { onDay });
  const path = `/v1/redeterminations/${String(run.body['redeterminationId'])}`;
  const isDone = async () => (await officer.get<Body>('eligibility', path)).body['state'] === 'done';
  await until('the redetermination ends', isDone);
  return officer.post('eligibility', `${path}/adoption`, { on, changes: ['up'] });
}

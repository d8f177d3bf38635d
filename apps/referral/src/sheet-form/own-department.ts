import type { Actor, Reads } from '@aid-chain/platform';

/**
 * A department asks for its own alone.
 * @throws RefusalError NOT_FOUND, with an audit row, for another department
 */
export async function checkOwnDepartment(
  reads: Reads,
  actor: Actor,
  department: string,
  action: string,
): Promise<void> {
  if (actor.department === department) return;
  // An address may hold anything, also a number: only what looks like a code is kept.
  const objectId = /^[a-z-]{1,64}$/.test(department) ? department : 'unknown';
  await reads.deny(actor, { action, objectType: 'department', objectId });
}

import { KeyedHash } from '../../sealing/keyed-hash.js';
import type { CommandContext } from '../command-context.js';
import { canonical } from './canonical.rules.js';

/**
 * @returns the keyed hash of method, path and body that an idempotency key stands for (architecture §2); keyed, because
 * a bare hash of a body with few unknowns can be guessed.
 */
export function requestHash(hash: KeyedHash, ctx: CommandContext): string {
  return hash.of('idempotency', `${ctx.method}\n${ctx.path}\n${canonical(ctx.body)}`);
}

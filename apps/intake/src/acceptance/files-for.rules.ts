import { ok, refuse, type Result } from '@aid-chain/kernel';
import type { Channel, FiledBy } from '@aid-chain/vocabulary';

/** Who files, as far as it matters in whose name. */
export interface InWhoseName {
  readonly role: string;
  readonly filesFor?: readonly string[];
}

/**
 * Whether somebody may state that a family came to the window, or that the government filed. An integrator may where it is
 * registered so: otherwise a system far away could speak as the office that saw the family. Source: S0-17, S0-13.
 * @returns true, CHANNEL_NOT_REGISTERED or FILED_BY_NOT_REGISTERED
 */
export function mayFileSo(
  { channel, filedBy }: { readonly channel: Channel; readonly filedBy: FiledBy },
  { role, filesFor = [] }: InWhoseName,
): Result<true> {
  if (role !== 'integrator') return ok(true);
  if (channel === 'window' && !filesFor.includes('window'))
    return refuse('CHANNEL_NOT_REGISTERED', { channel });
  return filedBy === 'government' && !filesFor.includes('government')
    ? refuse('FILED_BY_NOT_REGISTERED', { filedBy })
    : ok(true);
}

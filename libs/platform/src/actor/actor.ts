import { inScope, regionScope, type RegionScope } from '@aid-chain/kernel';
import type { Role } from '@aid-chain/vocabulary';
import type { Contract } from './contract.rules.js';

/** An office in whose name an integrator files: the window where a family came in person, or the government. */
export type FilesFor = 'window' | 'government';

/** Who sends a request: one person, integrator or department. People also have a region subtree. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** 12-digit code; the actor sees this region and everything below it. */
  readonly regionCode?: string;
  /** The stored codes that are the region's today, with those of what was merged into it; the guard adds it. */
  readonly scope?: RegionScope;
  /** Department code, for the role `department`. */
  readonly department?: string;
  /** The code under which a household declares its relatives among officials (S0-22). */
  readonly staffCode?: string;
  /** Of somebody of a purchased service: under which contract. */
  readonly contract?: Contract;
  /** Of an integrator: what it may say of its filings beside what comes to itself, e.g. a terminal in the hall. */
  readonly filesFor?: readonly FilesFor[];
}

/** @returns the stored codes that an actor with a region sees; undefined for one without */
export function scopeOf({ regionCode, scope }: Actor): RegionScope | undefined {
  return scope ?? (regionCode === undefined ? undefined : regionScope(regionCode, []));
}

/** Whether a place as it is stored is of the actor's region today; nobody without a region has one. */
export function isOfOwnRegion(actor: Actor, storedCode: string): boolean {
  const scope = scopeOf(actor);
  return scope !== undefined && inScope(storedCode, scope);
}

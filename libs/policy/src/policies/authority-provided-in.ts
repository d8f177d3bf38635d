import type { IsoDate } from '@aid-chain/kernel';
import { providedAuthority, type ProvidedAuthority } from '../procedure/provided-authority.js';
import type { PolicyTree } from './load-policies.js';
import { entryOn } from './resolve-pack.js';

/** By what the township decides in a region on a day, whatever else is set there; undefined where the county does (社会救助法 44). */
export function authorityProvidedIn(
  tree: PolicyTree,
  regionCode12: string,
  on: IsoDate,
): ProvidedAuthority | undefined {
  return providedAuthority(entryOn(tree, regionCode12, 'authority.mode', on));
}

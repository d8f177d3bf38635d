import type { IsoDate } from './dates.js';
import { inSubtree, presentRegion, regionPrefix, type RegionInTime } from './regions.js';

/** A code that ended, and the code under which its places are kept today. */
export interface MovedRegion {
  readonly code: string;
  readonly presentCode: string;
}

/** Stored codes that begin with a prefix, without those that begin with a longer one that went elsewhere. */
interface ScopePart {
  readonly prefix: string;
  readonly except: readonly string[];
}

/** Every stored code that is a place's today: its own subtree and what was merged into it, in parts that a query can name. */
export type RegionScope = readonly ScopePart[];

/** @returns the codes that have a successor today; `lineages` each begin with a code, as for `presentRegion` */
export function movedRegions(lineages: readonly (readonly RegionInTime[])[], today: IsoDate): MovedRegion[] {
  return lineages.flatMap((lineage) => {
    const [sent] = lineage;
    if (sent === undefined) return [];
    const present = presentRegion(lineage, { on: sent.validFrom, today });
    return present.ok && present.value !== sent.code ? [{ code: sent.code, presentCode: present.value }] : [];
  });
}

/**
 * The stored codes of a place (architecture §7), by the same rule by which `keptUnder` leads one code to its successor:
 * of the codes above a stored one the lowest that has a successor decides. The own code keeps what is stored under it,
 * also when it has ended itself.
 * @param moved all codes that have a successor today
 */
export function regionScope(regionCode: string, moved: readonly MovedRegion[]): RegionScope {
  const own = { prefix: regionPrefix(regionCode), seen: true };
  const crossing = moved
    .filter(({ code }) => code !== regionCode)
    .map(({ code, presentCode }) => ({
      prefix: regionPrefix(code),
      seen: inSubtree(presentCode, regionCode),
    }));
  const roots = [own, ...crossing];
  const hidden = roots.filter(({ seen }) => !seen).map(({ prefix }) => prefix);
  const isNew = ({ prefix, seen }: typeof own): boolean => seen && nearestAbove(prefix, roots)?.seen !== true;
  return roots.filter(isNew).map(({ prefix }) => ({
    prefix,
    except: hidden.filter((other) => other !== prefix && other.startsWith(prefix)),
  }));
}

/** Whether a stored code is of the place. */
export function inScope(code: string, scope: RegionScope): boolean {
  return scope.some(
    ({ prefix, except }) => code.startsWith(prefix) && !except.some((other) => code.startsWith(other)),
  );
}

function nearestAbove<T extends { readonly prefix: string }>(
  prefix: string,
  roots: readonly T[],
): T | undefined {
  const above = roots.filter((root) => root.prefix !== prefix && prefix.startsWith(root.prefix));
  return above.sort((a, b) => b.prefix.length - a.prefix.length)[0];
}

import { PolicyRefused } from '../policies/faults.js';
import type { PolicyTree } from '../policies/load-policies.js';
import { measuresOn } from '../policies/measures/measures-on.js';
import { resolvePack } from '../policies/resolve-pack.js';
import type { GoldenCase } from './golden-case.js';
import { runCase, type CaseDifference, type PlaceOnDay } from './run-case.js';

/** Runs the cases of every place; one whose place has no complete parameters on its day differs, with their names. */
export function runCases(tree: PolicyTree, cases: readonly GoldenCase[]): readonly CaseDifference[] {
  const places = new Map<string, PlaceOnDay | PolicyRefused>();
  return cases.flatMap((golden): readonly CaseDifference[] => {
    const key = `${golden.place} ${golden.asOf}`;
    const found = places.get(key) ?? placeOf(tree, golden);
    places.set(key, found);
    return found instanceof PolicyRefused ? [withoutPack(golden, found)] : runCase(golden, found);
  });
}

function placeOf(tree: PolicyTree, { place, asOf }: GoldenCase): PlaceOnDay | PolicyRefused {
  try {
    return { pack: resolvePack(tree, place, asOf), measures: measuresOn(tree, place, asOf) };
  } catch (error) {
    if (error instanceof PolicyRefused) return error;
    throw error;
  }
}

function withoutPack({ path, name, place, asOf }: GoldenCase, refused: PolicyRefused): CaseDifference {
  const keys = refused.faults.map(({ at }) => at).join(', ');
  return {
    ...{ path, case: name },
    zh: `${place} 在 ${asOf} 没有完整的参数：${keys}`,
    en: `${place} has no complete parameters on ${asOf}: ${keys}`,
  };
}

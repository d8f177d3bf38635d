import { PolicyRefused } from '../policies/faults.js';
import type { PolicyTree } from '../policies/load-policies.js';
import type { RulePack } from '../pack/pack.js';
import { resolvePack } from '../policies/resolve-pack.js';
import type { GoldenCase } from './golden-case.js';
import { runCase, type CaseDifference } from './run-case.js';

/** Runs the cases of every place; one whose place has no complete parameters on its day differs, with their names. */
export function runCases(tree: PolicyTree, cases: readonly GoldenCase[]): readonly CaseDifference[] {
  const packs = new Map<string, RulePack | PolicyRefused>();
  return cases.flatMap((golden): readonly CaseDifference[] => {
    const key = `${golden.place} ${golden.asOf}`;
    const pack = packs.get(key) ?? packOf(tree, golden);
    packs.set(key, pack);
    return pack instanceof PolicyRefused ? [withoutPack(golden, pack)] : runCase(golden, pack);
  });
}

function packOf(tree: PolicyTree, { place, asOf }: GoldenCase): RulePack | PolicyRefused {
  try {
    return resolvePack(tree, place, asOf);
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

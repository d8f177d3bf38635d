import type { IsoDate } from '@aid-chain/kernel';
import {
  type Department,
  departments,
  loadPolicies,
  type PolicyTree,
  resolvePack,
  type RulePack,
} from '@aid-chain/policy';
import { readPolicyFiles } from './policy-files.js';

/** The dated parameters of every place, read and validated at start; packs are kept once made. */
export class Policies {
  private readonly packs = new Map<string, RulePack>();

  constructor(private readonly tree: PolicyTree) {}

  /** @throws PolicyRefused with every fault of every file: the service does not start. */
  static async read(folder: string): Promise<Policies> {
    return new Policies(loadPolicies(await readPolicyFiles(folder)));
  }

  /** @returns the parameters that hold in a place on a day, with their documents and the pack's hash. */
  pack(regionCode: string, on: IsoDate): RulePack {
    const key = `${regionCode} ${on}`;
    const known = this.packs.get(key);
    if (known !== undefined) return known;
    const pack = resolvePack(this.tree, regionCode, on);
    if (this.packs.size >= 1_000) this.packs.clear();
    this.packs.set(key, pack);
    return pack;
  }

  /** @returns the departments of a place with the needs they serve and what each may see (departments.yaml). */
  departments(regionCode: string): readonly Department[] {
    return departments(this.tree, regionCode);
  }
}

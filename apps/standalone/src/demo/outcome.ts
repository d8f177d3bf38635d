import type { FamilyKey } from './demo-data.js';
import type { DemoRun } from './demo-run.js';

export interface ChainLink {
  readonly no: number;
  readonly on: string;
  readonly type: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly refs: object;
}

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface HappinessList {
  readonly on: string;
  readonly recognitions: readonly {
    readonly category: string;
    readonly name: Bilingual;
    readonly monthlyAmountYuan?: string;
    readonly validFrom: string;
  }[];
  readonly aid: readonly {
    readonly departmentName: Bilingual;
    readonly needName: Bilingual;
    readonly measureCode: string;
    readonly amountYuan?: string;
    readonly quantity?: number;
    readonly unit?: string;
    readonly period: { readonly from: string; readonly to: string };
  }[];
  readonly openReferrals: readonly {
    readonly needName: Bilingual;
    readonly departmentName: Bilingual;
    readonly state: string;
  }[];
}

const READER = 'demo-clerk';

/** The whole aid chain of a family, in order. */
export async function chainOf(demo: DemoRun, family: FamilyKey): Promise<ChainLink[]> {
  const path = `/v1/households/${demo.family(family).householdId}/aid-chain?limit=200`;
  const links: ChainLink[] = [];
  let cursor = '';
  for (;;) {
    const page = await demo.http.get<{ items: ChainLink[]; next?: string }>(
      READER,
      'referral',
      path + cursor,
    );
    links.push(...page.items);
    if (page.next === undefined) return links;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

export function happinessListOf(demo: DemoRun, family: FamilyKey): Promise<HappinessList> {
  const path = `/v1/households/${demo.family(family).householdId}/happiness-list`;
  return demo.http.get<HappinessList>(READER, 'referral', path);
}

import {
  assetKindCodes,
  caseSourceCodes,
  confidenceCodes,
  isCodeOf,
  nameOf,
  verificationSourceCodes,
  type AssetKind,
  type Bilingual,
  type Confidence,
  type IncomeKind,
  type VerificationSource,
} from '@aid-chain/vocabulary';

/** What a source covers in whole: a kind of income, or only some of its items, or a kind of asset. */
export type Coverage =
  | { readonly fact: 'income'; readonly kind: IncomeKind; readonly items?: readonly string[] }
  | { readonly fact: 'asset'; readonly kind: AssetKind };

export type IncomeCoverage = Extract<Coverage, { fact: 'income' }>;

const money = [{ fact: 'asset', kind: 'deposit' }] as const satisfies readonly Coverage[];

/**
 * What each source of verification usually covers (D57 17, SA 41). Where it answers, its figures stand for the whole of
 * it; where it could not be asked, all of it stays open. What a source brings beside it covers itself alone.
 */
const SOURCE_COVERAGE = {
  'household-register': [],
  tax: [{ fact: 'income', kind: 'wage' }],
  'social-insurance': [{ fact: 'income', kind: 'transfer', items: ['pension', 'basic-pension'] }],
  'real-estate': [{ fact: 'asset', kind: 'dwelling' }],
  'market-registration': [{ fact: 'asset', kind: 'business' }],
  'housing-fund': money,
  vehicles: [{ fact: 'asset', kind: 'vehicle' }],
  'bank-deposits': money,
  'commercial-insurance': money,
  securities: money,
  'internet-finance': money,
  'non-bank-payment': money,
} as const satisfies Record<VerificationSource, readonly Coverage[]>;

/** How strong what somebody says is; an estimate is the weakest and never decides. */
export type Rank = Exclude<Confidence, 'estimated'>;

/** The ranks, the strongest first: verified before surveyed before declared (D57 15–18). */
export const RANKS = ['verified', 'surveyed', 'declared'] as const satisfies readonly Rank[];

/** @returns the rank of what a source says: the family's declaration, the survey, or anything that was queried */
export function rankOf(source: string): Rank {
  if (source === 'declaration') return 'declared';
  return source === 'survey' ? 'surveyed' : 'verified';
}

/** @returns what a source usually covers; a source that the vocabulary does not know covers only what it brings */
export function usualCoverage(source: string): readonly Coverage[] {
  return isCodeOf(verificationSourceCodes, source) ? SOURCE_COVERAGE[source] : [];
}

const INCOME_COVERAGE: readonly IncomeCoverage[] = Object.values(SOURCE_COVERAGE)
  .flat()
  .filter((coverage): coverage is (typeof SOURCE_COVERAGE)['tax'][number] => coverage.fact === 'income');

/**
 * Which incomes are one thing under several names: what one source covers in whole, else the item.
 * @returns a code without personal data, such as `wage` or `transfer.pension`
 */
export function incomeTopic(kind: string, itemCode: string): string {
  const whole = INCOME_COVERAGE.find(
    (each) => each.kind === kind && (each.items?.includes(itemCode) ?? true),
  );
  return whole === undefined ? `${kind}.${itemCode}` : coverageTopic(whole);
}

/** @returns the topic of what a source covers: `wage`, or the first of its items, `transfer.pension` */
export function coverageTopic({ kind, items }: IncomeCoverage): string {
  return items === undefined ? kind : `${kind}.${items[0] ?? ''}`;
}

/** Whether a source knows incomes of a topic in whole, as tax knows wages. */
export function coversIncome(source: string, topic: string): boolean {
  return usualCoverage(source).some((each) => each.fact === 'income' && coverageTopic(each) === topic);
}

/** What an answer states: an income of an item, or an asset of a kind. */
type KnownThing =
  | { readonly fact: 'income'; readonly kind: string; readonly itemCode: string }
  | { readonly fact: 'asset'; readonly kind: string };

/**
 * Whether a source can know of a thing: what another one covers in whole, as the banks the deposits and tax the wages, it can not
 * (adr/0021).
 */
export function canKnow(source: string, thing: KnownThing): boolean {
  if (covers(usualCoverage(source), thing)) return true;
  return !Object.values(SOURCE_COVERAGE).some((coverage) => covers(coverage, thing));
}

function covers(coverage: readonly Coverage[], thing: KnownThing): boolean {
  return coverage.some((each) => {
    if (each.fact !== thing.fact || each.kind !== thing.kind) return false;
    return each.fact === 'asset' || thing.fact === 'asset' || (each.items?.includes(thing.itemCode) ?? true);
  });
}

const SHARED_KINDS: ReadonlySet<string> = new Set(
  assetKinds().filter((kind, index, all) => all.indexOf(kind) !== index),
);

function assetKinds(): AssetKind[] {
  const all: readonly Coverage[] = Object.values(SOURCE_COVERAGE).flat();
  return all.flatMap((coverage) => (coverage.fact === 'asset' ? [coverage.kind] : []));
}

/** Whether several sources each hold a part of an asset: deposits lie at banks and elsewhere, a dwelling is one. */
export function liesAtSeveral(kind: string): boolean {
  return SHARED_KINDS.has(kind);
}

/** The queried sources as one, where each holds a part of an asset. */
export const QUERIED_TOGETHER = 'verified' satisfies Rank;

const DEPARTMENT = 'department:';

/** @returns the code of the department whose data a source is; undefined for any other source */
export function departmentOf(source: string): string | undefined {
  return source.startsWith(DEPARTMENT) ? source.slice(DEPARTMENT.length) : undefined;
}

/** @returns the name of a source as a line of the worksheet shows it */
export function sourceName(source: string): Bilingual {
  const department = departmentOf(source);
  if (department !== undefined)
    return { zh: `部门数据（${department}）`, en: `data of department ${department}` };
  if (source === QUERIED_TOGETHER) return nameOf(confidenceCodes, source);
  return nameOf(isCodeOf(caseSourceCodes, source) ? caseSourceCodes : verificationSourceCodes, source);
}

/** @returns the name of a kind of asset */
export const assetName = (kind: string): Bilingual => nameOf(assetKindCodes, kind);

import { clearFacts, sealedFacts } from '@aid-chain/facts';
import { newId } from '@aid-chain/kernel';
import type { Sealer } from '@aid-chain/platform';
import { decide, mergeFacts, type CaseFacts, type HouseholdSheet, type RulePack } from '@aid-chain/policy';
import { accountedSources } from '@aid-chain/testing';
import { bareDecision, type BareLimits } from '../policy/bare-decision.js';
import { APPLIED_ON, DECIDED_ON, statedBy, type HouseholdNumbers } from '../policy/households.js';

const REGION = '510683990001';
const VALID_FROM = '2026-08-01';
const HASH = 'b'.repeat(64);
/** By so much was less paid than the rules give, so that a redetermination finds more. */
const SHORT_FEN = 100;

/** The rows that a case which was decided has left behind, one of each table. */
export interface FamilyRows {
  readonly household: object;
  readonly caseFile: object;
  readonly declared: object;
  readonly survey: object;
  readonly report: object;
  readonly recognition: object;
  /** Of a case of which something changes. */
  readonly determination: object | undefined;
}

/** What families are made of. */
export interface Made {
  readonly sealer: Sealer;
  readonly pack: RulePack;
  readonly limits: BareLimits;
}

/**
 * A family with what rests about it: sealed as the services seal it.
 * @param isShort whether it gets less than the rules give, where it gets anything
 * @returns undefined for one that no class fits
 */
export function recognisedFamily(
  numbers: HouseholdNumbers,
  isShort: boolean,
  { sealer, pack, limits }: Made,
): FamilyRows | undefined {
  const { dibao, margin, amountFen } = bareDecision(numbers, limits);
  const category = dibao === 'met' ? 'dibao' : margin === 'met' ? 'margin' : undefined;
  if (category === undefined) return undefined;
  const [caseId, householdId, applicationId] = [newId(), newId(), newId()];
  const persons = Array.from({ length: numbers.members }, newId);
  const { household, sheet } = statedBy(numbers, persons);
  const changes = isShort && amountFen !== null && amountFen > SHORT_FEN;
  const address = sealer.seal('address', householdId, '示范镇示范一村');
  const sealed = sealedFacts(sheet, (field, value) => sealer.sealJson(field, householdId, value));
  const monthlyAmountFen = amountFen === null ? null : amountFen - (changes ? SHORT_FEN : 0);
  const ids = { caseId, householdId, applicationId };
  const worksheetOf = (facts: CaseFacts) =>
    sealer.sealJson('worksheet', householdId, { ...decide(facts, pack, DECIDED_ON), documentVersion: 1 });
  return {
    household: { householdId, members: sealedMembers(household, sealer), address },
    caseFile: { ...ids, regionCode: REGION, document: caseDocument(ids) },
    declared: { applicationId, householdId, sealed, facts: clearFacts(sheet) },
    survey: { caseId },
    report: {
      caseId,
      sources: SOURCES,
      adults: persons.slice(0, 2),
    },
    recognition: {
      ...ids,
      recognitionId: newId(),
      category,
      document: recognitionOf(ids, category, monthlyAmountFen),
    },
    determination: changes ? { caseId, worksheet: worksheetOf(mergeFacts(household, sheet)) } : undefined,
  };
}

/** The members of a family as the services seal them. */
export function sealedMembers({ members }: HouseholdSheet, sealer: Sealer): object[] {
  return members.map(({ personId, birthDate = '', relation, livesTogether }) => ({
    ...{ personId, relation, livesTogether, sex: 'male', registerRegionCode: '510683' },
    name: sealer.seal('name', personId, '示范'),
    idNumber: sealer.seal('idNumber', personId, '510683198503040000'),
    birthDate: sealer.seal('birthDate', personId, birthDate),
  }));
}

/** Every worksheet is kept under the same hash: it is looked for with its case. */
export const DETERMINATION_HASH = HASH;

const SOURCES = accountedSources(DECIDED_ON, [{ sourceCode: 'tax', result: 'match' }]).map((source) => ({
  ...source,
  facts: {},
}));

function caseDocument(ids: {
  readonly caseId: string;
  readonly householdId: string;
  readonly applicationId: string;
}) {
  return {
    ...ids,
    ...{ documentVersion: 1, origin: 'application', regionCode: REGION, openedOn: APPLIED_ON },
    ...{ categoriesRequested: ['dibao'], helpRequested: [], tracks: {} },
    verification: { is: 'reported', version: 1, on: DECIDED_ON, missing: [] },
    survey: { is: 'recorded', version: 1, on: DECIDED_ON },
  };
}

function recognitionOf(
  { caseId, householdId }: { readonly caseId: string; readonly householdId: string },
  category: string,
  monthlyAmountFen: number | null,
) {
  return {
    ...{ documentVersion: 1, caseId, householdId, personId: null, category, track: 'civil-affairs' },
    ...{ decidedOn: DECIDED_ON, determinationHash: HASH, validFrom: VALID_FROM, monthlyAmountFen },
    state: { is: 'running' },
  };
}

import { accountedSources } from '@aid-chain/testing';
import type { ExclusivePair } from './exclusive-pair.fixture.js';
import type { Body, Family, Scene, Sent } from './scene.fixture.js';
import { dispose, visit, warned } from './work-pairs.fixture.js';

/** Far below what the family declared, so that a person has to say which is right. */
const TAXED = 50_000;

/** What the tax office has of the head's wage, and nothing of anybody else. */
async function taxReport(scene: Scene, family: Family, amountFen: number): Promise<Sent> {
  const [head] = await scene.membersOf(family);
  const [declared] = family.filing.incomes;
  const wage = {
    ...{ personId: head?.personId, kind: 'wage', itemCode: 'wage' },
    ...{ amountFen, period: declared?.['period'] },
  };
  const tax = { sourceCode: 'tax', personId: head?.personId, result: 'match', incomes: [wage] };
  return scene.step(family, 'demo-civil-affairs', 'verification-report', {
    sources: accountedSources(scene.today, [tax]),
  });
}

/** A surveyed family whose declaration and tax differ. */
async function contradicted(scene: Scene): Promise<{ family: Family; key: string }> {
  const family = await scene.applied();
  await scene.must(await taxReport(scene, family, TAXED));
  await scene.must(await scene.survey(family));
  const path = `/v1/cases/${family.caseId}/determination`;
  const { contradictions } = await scene.get<{ contradictions: { key: string }[] }>('eligibility', path);
  const [open] = contradictions;
  if (open === undefined) throw new Error('the sources do not differ');
  return { family, key: open.key };
}

const resolve = (scene: Scene, family: Family, key: string, body: Body): Sent =>
  scene.step(family, 'demo-civil-affairs', `contradictions/${key}/resolutions`, {
    ...{ reasonCode: 'documents-seen' },
    ...body,
  });

/** A family with a warning, and two further bills that look alike. */
async function doubled(scene: Scene): Promise<{ warningId: string; possibleDoubleId: string }> {
  const { id, row } = await warned(scene);
  const { householdId, ...bill } = row;
  const alike = { ...bill, selfPaidFen: 1_500_000 };
  await scene.must({
    ...{ key: 'demo-dept-medical-insurance', service: 'monitoring', path: '/v1/batches/medical-bills' },
    body: { rows: ['a', 'b'].map((ref) => ({ ...alike, rowRef: `${householdId}-${ref}` })) },
  });
  const path = `/v1/possible-doubles?householdId=${householdId}`;
  const { items } = await scene.get<{ items: { possibleDoubleId: string }[] }>('monitoring', path);
  return { warningId: id, possibleDoubleId: items[0]?.possibleDoubleId ?? 'none' };
}

const decide = (possibleDoubleId: string, decision: string, reasonCode: string): Sent => ({
  ...{ key: 'demo-clerk', service: 'monitoring', path: `/v1/possible-doubles/${possibleDoubleId}` },
  body: { decision, reasonCode },
});

/** Pairs of commands about evidence that contradicts itself, and about bills that may be one. */
export const EVIDENCE_PAIRS: readonly ExclusivePair[] = [
  {
    pair: 'settling a contradiction / opinion',
    async prepare(scene) {
      const { family, key } = await contradicted(scene);
      const settled = resolve(scene, family, key, { source: 'declaration' });
      return { family, commands: [settled, scene.opinion(family, 'civil-affairs', 'positive')] };
    },
    second: ['CONTRADICTION_OPEN'],
    both: 'the opinion rests on what was settled before it; one that comes first hears that the sources differ',
  },
  {
    pair: 'settling a contradiction / newer report',
    async prepare(scene) {
      const { family, key } = await contradicted(scene);
      const settled = resolve(scene, family, key, { source: 'declaration' });
      return { family, commands: [settled, await taxReport(scene, family, TAXED / 2)] };
    },
    second: [],
    both: 'a report that comes afterwards opens it again; one that came before is what was settled',
  },
  {
    pair: 'settling a contradiction / settling it otherwise',
    async prepare(scene) {
      const { family, key } = await contradicted(scene);
      const settled = (source: string): Sent => resolve(scene, family, key, { source });
      return { family, commands: [settled('declaration'), settled('tax')] };
    },
    second: [],
    both: 'the later one stands as a correction, and both are kept with who made them',
  },
  {
    pair: 'possible double: two bills / one bill',
    async prepare(scene) {
      const { possibleDoubleId: id } = await doubled(scene);
      return {
        commands: [decide(id, 'two-bills', 'receipts-differ'), decide(id, 'one-bill', 'same-receipt')],
      };
    },
    second: ['POSSIBLE_DOUBLE_DECIDED'],
  },
  {
    pair: 'possible double: two bills / review of the warning',
    async prepare(scene) {
      const { warningId, possibleDoubleId: id } = await doubled(scene);
      await scene.must(visit(scene, warningId, 'substantiated'));
      return {
        commands: [decide(id, 'two-bills', 'receipts-differ'), dispose(scene, warningId, 'identify')],
      };
    },
    second: [],
    both: 'a bill that counts afterwards warns anew, one that counted before is part of what was reviewed',
  },
];

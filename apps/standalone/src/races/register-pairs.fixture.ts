import { householdBuilder } from '@aid-chain/testing';
import type { ExclusivePair } from './exclusive-pair.fixture.js';
import type { Body, Family, Scene, Sent } from './scene.fixture.js';

const change = ({ householdId }: Pick<Family, 'householdId'>, body: Body): Sent => ({
  ...{ key: 'demo-reviewer', service: 'intake', path: `/v1/households/${householdId}/changes` },
  body: { effectiveOn: '2026-01-12', reasonCode: 'data-corrected', ...body },
});

const child = async (scene: Scene, family: Family): Promise<string> =>
  (await scene.membersOf(family)).find(({ relation }) => relation !== 'head')?.personId ?? 'none';

/** A filing of somebody with the child of another household: it waits for the window. */
async function waiting(scene: Scene, family: Family): Promise<{ applicationId: string; childId: string }> {
  const own = householdBuilder().with().build();
  const filing = { ...own, members: [...own.members, { ...family.filing.members[1], ref: 'm2' }] };
  const { applicationId } = await scene.must(scene.file(filing));
  return { applicationId: String(applicationId), childId: await child(scene, family) };
}

const check = (applicationId: string, body: Body): Sent => ({
  ...{ key: 'demo-reviewer', service: 'intake', path: `/v1/applications/${applicationId}/window-check` },
  body: { reasonCode: 'visited-at-home', members: [], ...body },
});

const confirm = ({ applicationId, childId }: { applicationId: string; childId: string }): Sent =>
  check(applicationId, {
    ...{ decision: 'confirm', householdId: 'new' },
    members: [
      { ref: 'm1', personId: 'new' },
      { ref: 'm2', personId: childId },
    ],
    change: { effectiveOn: '2026-01-12', reasonCode: 'custody' },
  });

const leave = (family: Family, personId: string): Sent =>
  change(family, {
    ...{ kind: 'leave', reasonCode: 'custody', persons: [{ personId }] },
    guardian: { kind: 'person', name: '试姨' },
  });

/** Pairs of commands about who lives in a household, and about filings. */
export const REGISTER_PAIRS: readonly ExclusivePair[] = [
  {
    pair: 'filing / filing of one family',
    prepare(scene) {
      const filing = householdBuilder().with().build();
      return Promise.resolve({ commands: [scene.file(filing), scene.file(filing)] });
    },
    second: ['APPLICATION_ALREADY_OPEN'],
  },
  {
    pair: 'household change / household change',
    async prepare(scene) {
      const family = await scene.applied();
      const personId = await child(scene, family);
      return { family, commands: [leave(family, personId), leave(family, personId)] };
    },
    second: ['PERSON_NOT_IN_HOUSEHOLD', 'CHANGE_WITHOUT_EFFECT'],
  },
  {
    pair: 'join of a child / join of the same child elsewhere',
    async prepare(scene) {
      const family = await scene.applied();
      const personId = await child(scene, family);
      const to = async (): Promise<string> => {
        const filed = await scene.must(scene.file(householdBuilder().with().build()));
        return String(filed['householdId']);
      };
      const persons = [{ personId, relation: 'grandchild' }];
      const join = (householdId: string): Sent =>
        change({ householdId }, { kind: 'join', reasonCode: 'custody', persons });
      return { family, commands: [join(await to()), join(await to())] };
    },
    second: ['PERSON_MOVED_SINCE'],
  },
  {
    pair: 'household change / household change of two fields',
    async prepare(scene) {
      const family = await scene.applied();
      const place = { regionCode: '510683990001', residence: 'rural', address: '示范镇示范一村新址组' };
      const moved = change(family, { kind: 'moved', reasonCode: 'moved', place });
      return { family, commands: [moved, leave(family, await child(scene, family))] };
    },
    second: [],
    both: 'the second sees what the first has changed, in either order',
  },
  {
    pair: 'household change / window check of the same child',
    async prepare(scene) {
      const family = await scene.applied();
      const filing = await waiting(scene, family);
      return { family, commands: [leave(family, filing.childId), confirm(filing)] };
    },
    second: ['PERSON_NOT_IN_HOUSEHOLD', 'CHANGE_WITHOUT_EFFECT'],
    both: 'the child leaves and is then entered in the other household',
  },
  {
    pair: 'window check: confirm / refuse',
    async prepare(scene) {
      const filing = await waiting(scene, await scene.applied());
      const refuse = check(filing.applicationId, { decision: 'refuse', reasonCode: 'not-the-applicant' });
      return { commands: [confirm(filing), refuse] };
    },
    second: ['WINDOW_CHECK_NOT_AWAITED'],
  },
  {
    pair: 'window check / withdrawal',
    async prepare(scene) {
      const filing = await waiting(scene, await scene.applied());
      return { commands: [confirm(filing), scene.withdraw(filing)] };
    },
    second: ['WINDOW_CHECK_NOT_AWAITED'],
    both: 'an application that the window has confirmed is withdrawn by a request, or at once while no case is known',
  },
];

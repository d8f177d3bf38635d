import { householdBuilder } from '@aid-chain/testing';
import type { ExclusivePair } from './exclusive-pair.fixture.js';
import type { Body, Family, Scene, Sent } from './scene.fixture.js';

const TRACKS = ['civil-affairs', 'monitored'] as const;

interface ShownTracks {
  readonly tracks: readonly { readonly toReopen?: object }[];
  readonly householdEnded?: object;
}

const change = ({ householdId }: Pick<Family, 'householdId'>, body: Body): Sent => ({
  ...{ key: 'demo-reviewer', service: 'intake', path: `/v1/households/${householdId}/changes` },
  body: { effectiveOn: '2026-01-12', ...body },
});

/** Files, and the household ends before anything is decided: both tracks are closed with it. */
async function closedWithHousehold(scene: Scene, filing: Family['filing']): Promise<Family> {
  const { applicationId, householdId } = await scene.must(scene.file(filing));
  const shown = `/v1/applications/${String(applicationId)}`;
  const caseId = await scene.once<{ caseId?: string }>('intake', shown, (body) => body.caseId);
  const family = {
    filing,
    caseId,
    ...{ applicationId: String(applicationId), householdId: String(householdId) },
  };
  const [head] = await scene.membersOf(family);
  const persons = [{ personId: head?.personId }];
  await scene.must(change(family, { kind: 'leave', reasonCode: 'died', persons }));
  await scene.once<ShownTracks>('eligibility', `/v1/cases/${caseId}`, ({ householdEnded }) =>
    householdEnded === undefined ? undefined : caseId,
  );
  for (const track of TRACKS) await scene.must(scene.opinion(family, track, 'household-ended'));
  await scene.once<{ state: string }>('intake', shown, ({ state }) => (state === 'open' ? undefined : state));
  const back = { kind: 'restore', reasonCode: 'entered-wrongly', paper: 'person-seen', persons };
  await scene.must(change(family, back));
  await scene.once<ShownTracks>('eligibility', `/v1/cases/${caseId}`, ({ tracks }) =>
    tracks.every(({ toReopen }) => toReopen !== undefined) ? caseId : undefined,
  );
  return family;
}

const reopen = (scene: Scene, family: Family): Sent =>
  scene.step(family, 'demo-reviewer', 'track-reopening', { track: 'civil-affairs', answer: 'reopen' });

/** Two cases of one family: of each a track was closed with the household, whose end was twice a mistake. */
export const REOPENING_PAIRS: readonly ExclusivePair[] = [
  {
    pair: 'reopening / reopening of one track in two cases of a family',
    async prepare(scene) {
      const filing = householdBuilder().with().build();
      const first = await closedWithHousehold(scene, filing);
      const second = await closedWithHousehold(scene, filing);
      return { family: first, commands: [reopen(scene, first), reopen(scene, second)] };
    },
    second: ['TRACK_OPEN_IN_OTHER_CASE'],
  },
];

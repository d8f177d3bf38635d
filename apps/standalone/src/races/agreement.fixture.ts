import { TRACKS, type Track } from '@aid-chain/vocabulary';
import type { Family, Scene } from './scene.fixture.js';

interface Application {
  readonly state: string;
  readonly withdrawal?: { readonly state: string };
  readonly tracks: readonly { readonly track: Track; readonly state: string }[];
}

interface CaseTrack {
  readonly track: Track;
  readonly state: string;
  readonly outcome?: string;
  readonly decision?: { readonly recognised: readonly object[] };
}

interface Link {
  readonly type: string;
  readonly refs: { readonly track?: Track; readonly outcome?: string; readonly applicationId?: string };
}

const DECISIONS = ['eligibility.household-recognised.v1', 'eligibility.application-refused.v1'];

/** How a track of a case reads at the window. */
function asIntakeHasIt({ state, decision }: CaseTrack): string {
  if (state === 'closed') return 'closed';
  if (state !== 'decided') return 'open';
  return decision?.recognised.length === 0 ? 'refused' : 'recognised';
}

function expectedState(tracks: readonly CaseTrack[]): string {
  const states = tracks.map(asIntakeHasIt);
  if (states.includes('open')) return 'open';
  if (states.some((state) => state !== 'closed')) return 'decided';
  return tracks.some(({ outcome }) => outcome === 'withdrawn') ? 'withdrawn' : 'decided';
}

/** Whether a withdrawal and a decision of one track are both on the chain, or of the application as a whole. */
function decidedAndWithdrawn(links: readonly Link[]): string[] {
  const ofTrack = (track: Track) => links.filter(({ refs }) => refs.track === track);
  const decided = (found: readonly Link[]): boolean => found.some(({ type }) => DECISIONS.includes(type));
  const both = TRACKS.filter(
    (track) => decided(ofTrack(track)) && ofTrack(track).some(({ refs }) => refs.outcome === 'withdrawn'),
  );
  const whole = links.some(({ type }) => type === 'intake.application-withdrawn.v1') && decided(links);
  return [...both.map((track) => `the chain has both of ${track}`), ...(whole ? ['the chain has both'] : [])];
}

/** What the services show differently of one family's application, once nothing is on its way any more. */
export async function disagreements(scene: Scene, family: Family): Promise<string[]> {
  const { applicationId, householdId, caseId } = family;
  const application = await scene.get<Application>('intake', `/v1/applications/${applicationId}`);
  const { tracks } = await scene.get<{ tracks: CaseTrack[] }>('eligibility', `/v1/cases/${caseId}`);
  const chain = `/v1/households/${householdId}/aid-chain?limit=200`;
  const { items } = await scene.get<{ items: Link[] }>('referral', chain);
  const differing = tracks.flatMap((track) => {
    const there = application.tracks.find((one) => one.track === track.track)?.state ?? 'none';
    const here = asIntakeHasIt(track);
    return there === here ? [] : [`${track.track}: intake ${there}, eligibility ${here}`];
  });
  const state = expectedState(tracks);
  return [
    ...differing,
    ...(application.state === state ? [] : [`application ${application.state}, its case shows ${state}`]),
    ...(application.withdrawal?.state === 'requested' ? ['a withdrawal was never answered'] : []),
    ...decidedAndWithdrawn(items),
  ];
}

/** Events that a service could not apply; none after any race. */
export async function parkedAnywhere(scene: Scene): Promise<number> {
  const all = await Promise.all(
    Object.values(scene.stack.urls).map(async (url) => {
      const status = (await (await fetch(`${url}/readyz/events`)).json()) as {
        consumers: { parked: number }[];
      };
      return status.consumers.reduce((sum, { parked }) => sum + parked, 0);
    }),
  );
  return all.reduce((sum, parked) => sum + parked, 0);
}

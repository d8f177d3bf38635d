import type { OpinionKind, Track } from '@aid-chain/vocabulary';
import type { FamilyKey } from './demo-data.js';
import type { DemoRun } from './demo-run.js';
import { withPersonIds } from './family.js';

interface ProposedNeed {
  readonly kind: string;
  readonly personId: string | null;
  readonly aspects: readonly string[];
}

interface AnsweredNeed {
  readonly kind: string;
  readonly personId?: string;
  readonly decision: string;
  readonly reasonCode: string;
}

interface ShownTrack {
  readonly track: Track;
  readonly state: string;
  readonly due: { readonly on: string } | null;
}

interface ShownCase {
  readonly verification: { readonly is: string };
  readonly proposedNeeds: readonly ProposedNeed[];
  readonly tracks: readonly ShownTrack[];
}

export interface Worksheet {
  readonly track: Track;
  readonly determinationHash: string;
  readonly categories: readonly { category: string; outcome: string; monthlyAmountFen: number | null }[];
  readonly figures: Readonly<Record<string, number | null>>;
}

const DECIDERS: Readonly<Record<Track, string>> = {
  'civil-affairs': 'demo-civil-affairs',
  monitored: 'demo-agriculture',
};

const path = (demo: DemoRun, family: FamilyKey, step: string): string =>
  `/v1/cases/${demo.family(family).caseId}${step}`;

export const showCase = (demo: DemoRun, family: FamilyKey): Promise<ShownCase> =>
  demo.http.get<ShownCase>('demo-clerk', 'eligibility', path(demo, family, ''));

export async function trackOf(
  demo: DemoRun,
  family: FamilyKey,
  track: Track,
): Promise<ShownTrack | undefined> {
  return (await showCase(demo, family)).tracks.find((shown) => shown.track === track);
}

/** How an application stands at the window where it was filed, `monitored recognised`. */
export async function applicationTracks(demo: DemoRun, family: FamilyKey): Promise<string[]> {
  const path = `/v1/applications/${demo.family(family).applicationId}`;
  const { tracks } = await demo.http.get<{ tracks: { track: string; state: string }[] }>(
    'demo-clerk',
    'intake',
    path,
  );
  return tracks.map(({ track, state }) => `${track} ${state}`).sort();
}

/** The worksheet of one track as it stands now. */
export async function worksheet(demo: DemoRun, family: FamilyKey, track: Track): Promise<Worksheet> {
  const { tracks } = await demo.http.get<{ tracks: Worksheet[] }>(
    DECIDERS[track],
    'eligibility',
    path(demo, family, '/determination'),
  );
  const found = tracks.find((sheet) => sheet.track === track);
  if (found === undefined) throw new Error(`no worksheet of ${track}`);
  return found;
}

/** The body of a verification report of the demo's files. */
function reportBody(demo: DemoRun, family: FamilyKey, report: string, on: string): object {
  return { on, ...(withPersonIds(demo.data.reports[report], demo.family(family).persons) as object) };
}

export async function verify(
  demo: DemoRun,
  family: FamilyKey,
  on: string,
  report: string = family,
): Promise<void> {
  const body = reportBody(demo, family, report, on);
  await demo.http.post('demo-civil-affairs', 'eligibility', path(demo, family, '/verification-report'), body);
}

/**
 * A survey by two officials that confirms every need which the rules propose, but for those that the demo's file answers
 * itself.
 * @returns the kinds confirmed
 */
export async function survey(
  demo: DemoRun,
  family: FamilyKey,
  on: string,
  brought: string = family,
): Promise<string[]> {
  const found = withPersonIds(demo.data.surveys[brought], demo.family(family).persons) as {
    needs?: AnsweredNeed[];
  };
  const { proposedNeeds } = await showCase(demo, family);
  const proposed = proposedNeeds.map(({ kind, personId }): AnsweredNeed => ({
    kind,
    ...(personId === null ? {} : { personId }),
    decision: 'confirm',
    reasonCode: 'seen-at-home',
  }));
  const answered = found.needs ?? [];
  const needs = [...proposed.filter((need) => !answered.some((own) => own.kind === need.kind)), ...answered];
  const body = { on, investigators: ['demo-clerk', 'demo-clerk-2'], ...found, needs };
  await demo.http.post('demo-clerk', 'eligibility', path(demo, family, '/survey'), body);
  const confirmed = needs.filter(({ decision }) => decision === 'confirm');
  return confirmed.map(({ kind }) => kind).sort();
}

export async function opinion(
  demo: DemoRun,
  family: FamilyKey,
  track: Track,
  on: string,
  given: OpinionKind,
): Promise<void> {
  const body = { track, on, opinion: given };
  await demo.http.post('demo-reviewer', 'eligibility', path(demo, family, '/initial-opinion'), body);
}

export const opinionRefusal = (demo: DemoRun, family: FamilyKey, track: Track, on: string): Promise<string> =>
  demo.http.refusalOf('demo-reviewer', 'eligibility', path(demo, family, '/initial-opinion'), {
    track,
    on,
    opinion: 'positive',
  });

export const reportRefusal = (demo: DemoRun, family: FamilyKey, on: string): Promise<string> =>
  demo.http.refusalOf(
    'demo-civil-affairs',
    'eligibility',
    path(demo, family, '/verification-report'),
    reportBody(demo, family, family, on),
  );

export async function startPublicity(
  demo: DemoRun,
  family: FamilyKey,
  track: Track,
  on: string,
): Promise<void> {
  await demo.http.post('demo-reviewer', 'eligibility', path(demo, family, '/publicity'), { track, on });
}

export async function endPublicity(
  demo: DemoRun,
  family: FamilyKey,
  track: Track,
  on: string,
): Promise<void> {
  const body = { track, on, outcome: 'no-objection' };
  await demo.http.post('demo-reviewer', 'eligibility', path(demo, family, '/publicity/end'), body);
}

export const endRefusal = (demo: DemoRun, family: FamilyKey, track: Track, on: string): Promise<string> =>
  demo.http.refusalOf('demo-reviewer', 'eligibility', path(demo, family, '/publicity/end'), {
    track,
    on,
    outcome: 'no-objection',
  });

export async function decide(
  demo: DemoRun,
  family: FamilyKey,
  track: Track,
  on: string,
  decided: { outcome: 'recognise' | 'refuse'; reasonCodes?: readonly string[] },
): Promise<void> {
  const { determinationHash } = await worksheet(demo, family, track);
  const body = { track, on, determinationHash, ...decided };
  await demo.http.post(DECIDERS[track], 'eligibility', path(demo, family, '/decision'), body);
}

export async function giveNotice(demo: DemoRun, family: FamilyKey, track: Track, on: string): Promise<void> {
  const receivedBy = demo.family(family).persons.get('m1');
  const body = { track, on, method: 'in-person', receivedBy };
  await demo.http.post('demo-clerk', 'eligibility', path(demo, family, '/refusal-notice'), body);
}

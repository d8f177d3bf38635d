import { addDays, dateOf, type IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Received, type SqlText, type Tx } from '@aid-chain/messaging';

type Recognised = Received<'eligibility.household-recognised.v1'>;
type RecognitionEnded = Received<'eligibility.recognition-ended.v1'>;
type RecognitionRestored = Received<'eligibility.recognition-restored.v1'>;
type Opened = Received<'eligibility.case-opened.v1'>;

/** An event about one track of a case. */
export interface OfTrack {
  readonly time: string;
  readonly data: {
    readonly subject: { readonly householdId: string };
    readonly caseId: string;
    readonly track: string;
  };
}

interface Matter {
  readonly householdId: string;
  readonly matter: string;
  /** Of a recognition of the whole household. */
  readonly category: string | null;
  readonly openTo: IsoDate | null;
}

/** What a decision recognised is open as long as it was granted. */
export async function openRecognitions(tx: Tx, events: readonly Recognised[]): Promise<void> {
  const granted = events.flatMap(({ data: { subject, results } }) =>
    results.map((result) => ({ ...recognitionOf(subject, result), openTo: result.validTo ?? null })),
  );
  await save(tx, granted);
}

/** A recognition is open to the day before the first without. */
export async function endRecognitions(tx: Tx, events: readonly RecognitionEnded[]): Promise<void> {
  const ended = events.map(({ data }) => ({
    ...recognitionOf(data.subject, data),
    openTo: addDays(data.effectiveOn, -1),
  }));
  await save(tx, ended);
}

/** Runs as if it had not ended. */
export async function reopenRecognitions(tx: Tx, events: readonly RecognitionRestored[]): Promise<void> {
  const restored = events.map(({ data }) => ({
    ...recognitionOf(data.subject, data),
    openTo: data.validTo ?? null,
  }));
  await save(tx, restored);
}

/** Tracks of cases that belong to no application. */
export async function openReviews(tx: Tx, events: readonly Opened[]): Promise<void> {
  const reviews = events.filter(({ data }) => data.applicationId === undefined);
  const opened = reviews.flatMap(({ data: { subject, caseId, tracks } }) =>
    tracks.map((track) => ({ ...reviewOf(subject, caseId, track), openTo: null })),
  );
  await save(tx, opened);
}

/** A track of an application has no row: its application holds how it stands. */
export async function endReviews(tx: Tx, events: readonly OfTrack[]): Promise<void> {
  const ended = events.map(({ time, data: { subject, caseId, track } }) => ({
    ...reviewOf(subject, caseId, track),
    openTo: addDays(dateOf(time), -1),
  }));
  await saveKnown(ended).on(tx);
}

/** A person undid the end of a track. */
export async function reopenReviews(tx: Tx, events: readonly OfTrack[]): Promise<void> {
  const reopened = events.map(({ data: { subject, caseId, track } }) => ({
    ...reviewOf(subject, caseId, track),
    openTo: null,
  }));
  await saveKnown(reopened).on(tx);
}

type OfHousehold = OfTrack['data']['subject'];

function recognitionOf(
  { householdId }: OfHousehold,
  { category, personId }: { readonly category: string; readonly personId?: string },
): Omit<Matter, 'openTo'> {
  const matter = `recognition ${category} ${personId ?? ''}`;
  return { householdId, matter, category: personId === undefined ? category : null };
}

function reviewOf({ householdId }: OfHousehold, caseId: string, track: string): Omit<Matter, 'openTo'> {
  return { householdId, matter: `review ${caseId} ${track}`, category: null };
}

const MATTER = { householdId: 'uuid', matter: 'text', category: 'text', openTo: 'date' } as const;

async function save(tx: Tx, matters: readonly Matter[]): Promise<void> {
  if (matters.length === 0) return;
  await sql`
    insert into eligibility_matter (household_id, matter, category, open_to)
    select distinct on ("householdId", matter) "householdId", matter, category, "openTo"
    from ${rows('m', MATTER, matters)} order by "householdId", matter
    on conflict (household_id, matter) do update set open_to = excluded.open_to`.on(tx);
}

const saveKnown = (matters: readonly Matter[]): SqlText => sql`
  update eligibility_matter e set open_to = m."openTo" from ${rows('m', MATTER, matters)}
  where e.household_id = m."householdId" and e.matter = m.matter`;

import type { OpinionCommand } from '../opinion/opinion.rules.js';
import fc from 'fast-check';
import { addDays } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { CaseWalk } from '../testing/case-walk.fixture.js';
import { determined, opened } from '../testing/given.fixture.js';
import type { DecisionCommand } from '../decision/decision.rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import type { CaseEvent } from './case.state.js';
import { isOpen, tracksOf } from './case-track.rules.js';

type Act = (walk: CaseWalk, on: string) => string;

/** The tracks that every application starts. */
const STARTED = tracksOf(opened().state).map(({ track: started }) => started);
const track = fc.constantFrom<Track>(...STARTED);
/** What a diligent official would do next on a track, so that walks get to the end often enough. */
const diligent: fc.Arbitrary<Act> = fc
  .tuple(track, fc.constantFrom<DecisionCommand['outcome']>('recognise', 'recognise', 'refuse'))
  .map(
    ([of, outcome]): Act =>
      (walk, on) =>
        nextAct(walk, of, on, outcome),
  );
const arbitrary: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>((walk, on) => walk.report(on)),
  fc.constant<Act>((walk, on) => walk.survey(on)),
  fc.tuple(track, fc.constantFrom<OpinionCommand['opinion']>('positive', 'negative', 'no-ground')).map(
    ([of, kind]): Act =>
      (walk, on) =>
        walk.opinion(of, on, kind),
  ),
  track.map(
    (of): Act =>
      (walk, on) =>
        walk.publicity(of, on),
  ),
  fc.tuple(track, fc.constantFrom<'no-objection' | 'objection'>('no-objection', 'objection')).map(
    ([of, outcome]): Act =>
      (walk, on) =>
        walk.publicityEnd(of, on, outcome),
  ),
  fc
    .tuple(
      track,
      fc.constantFrom<DecisionCommand['outcome']>('recognise', 'refuse', 'return'),
      fc.constantFrom('official', 'reviewer'),
    )
    .map(
      ([of, outcome, by]): Act =>
        (walk, on) =>
          walk.decision(of, on, outcome, by),
    ),
  track.map(
    (of): Act =>
      (walk, on) =>
        walk.notice(of, on),
  ),
);
const acts = fc.oneof({ weight: 2, arbitrary: diligent }, { weight: 1, arbitrary });
const results = fc.record({
  'civil-affairs': fc.constantFrom(
    determined('civil-affairs', { dibao: 'met', margin: 'not-applicable' }),
    determined('civil-affairs', { dibao: 'not-met', margin: 'met' }),
    determined('civil-affairs', { dibao: 'not-met', margin: 'not-met' }),
    determined('civil-affairs', { dibao: 'undetermined' }),
  ),
  monitored: fc.constantFrom(
    determined('monitored', { monitored: 'proposed' }),
    determined('monitored', { monitored: 'not-proposed' }),
  ),
});
/** Acts with the days that pass before each. */
const walks = fc.array(fc.tuple(acts, fc.integer({ min: 0, max: 9 })), { minLength: 5, maxLength: 40 });
const RUNS = { numRuns: 400 };

function nextAct(walk: CaseWalk, of: Track, on: string, outcome: DecisionCommand['outcome']): string {
  const { verification, survey, tracks } = walk.state;
  if (verification.is !== 'reported') return walk.report(on);
  if (survey.is !== 'recorded') return walk.survey(on);
  switch (tracks[of]?.is) {
    case 'gathering':
      return walk.opinion(of, on, 'positive');
    case 'awaiting-publicity':
      return walk.publicity(of, on);
    case 'in-publicity':
      return walk.publicityEnd(of, on);
    case 'publicised':
      return walk.decision(of, on, outcome, 'official');
    case 'supported':
    case 'opposed':
    case 'decided':
    case 'closed':
    case undefined:
      return walk.survey(on);
  }
}

type Results = typeof results extends fc.Arbitrary<infer R> ? R : never;

/** Takes every act in turn; a refused one must leave the case exactly as it was. */
function walked(given: Results, plan: readonly [Act, number][]): CaseWalk {
  const walk = new CaseWalk(opened().state, given);
  let on = '2026-01-12';
  for (const [act, days] of plan) {
    on = addDays(on, days);
    const [before, eventCount] = [walk.state, walk.events.length];
    const refused = act(walk, on) !== 'done';
    if (refused && (walk.state !== before || walk.events.length !== eventCount))
      throw new Error('a refusal changed the case');
  }
  return walk;
}

function steps(events: readonly CaseEvent[], of: Track): string[] {
  return events.flatMap((event) => {
    if (event.type !== 'eligibility.step-recorded.v1') return [];
    const { step, track: own, outcomeCode } = event.data;
    return own === undefined || own === of ? [`${step}:${outcomeCode}`] : [];
  });
}

describe('whatever officials try, in whatever order', () => {
  it('nothing is recognised without report, survey, positive opinion and publicity that ended without objection', () => {
    let recognitions = 0;
    fc.assert(
      fc.property(results, walks, (given, plan) => {
        const { events } = walked(given, plan);
        events.forEach((event, index) => {
          if (event.type !== 'eligibility.household-recognised.v1') return;
          recognitions += 1;
          const way = steps(events.slice(0, index), event.data.track);
          const ordered = [
            'survey:recorded',
            'opinion:positive',
            'publicity-started:started',
            'publicity-ended:no-objection',
          ];
          const places = ordered.map((step) => way.lastIndexOf(step));
          expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
          expect(places.slice(1)).toEqual(places.slice(1).toSorted((a, b) => a - b));
          expect(way).toContain('verification:reported');
          expect(way.slice((places[1] ?? 0) + 1)).not.toContain('objection:returned-to-survey');
        });
      }),
      RUNS,
    );
    expect(recognitions).toBeGreaterThan(50);
  });

  it('a track never ends without a person: who decided or closed it is on file, and is not who gave the opinion', () => {
    fc.assert(
      fc.property(results, walks, (given, plan) => {
        for (const { track: of, state } of tracksOf(walked(given, plan).state)) {
          if (state.is === 'closed') {
            expect(state.by).not.toBe('');
            expect(Object.values(PROCEDURES[of].closes)).toContain(state.outcome);
          }
          if (state.is === 'decided') {
            expect(state.decision.by).toBe('official');
            expect(state.decision.by).not.toBe(state.opinion.by);
          }
        }
      }),
      RUNS,
    );
  });

  it('each track ends at most once, and an undetermined one is never refused', () => {
    fc.assert(
      fc.property(results, walks, (given, plan) => {
        const walk = walked(given, plan);
        for (const of of STARTED) {
          const ends = walk.events.filter((event) => endOf(event) === of);
          const kinds = new Set(ends.map(({ type }) => type));
          expect(kinds.size).toBe(ends.length);
          const state = walk.state.tracks[of];
          expect(ends.length === 0).toBe(state !== undefined && isOpen(state));
        }
        const unknown = given['civil-affairs'].missing.length > 0;
        if (unknown) expect(walk.events.filter((event) => endOf(event) === 'civil-affairs')).toEqual([]);
      }),
      RUNS,
    );
  });
});

function endOf(event: CaseEvent): Track | undefined {
  switch (event.type) {
    case 'eligibility.household-recognised.v1':
    case 'eligibility.application-refused.v1':
    case 'eligibility.track-closed.v1':
      return event.data.track;
    case 'eligibility.case-opened.v1':
    case 'eligibility.step-recorded.v1':
    case 'eligibility.remedy-updated.v1':
    case 'eligibility.arrears-updated.v1':
    case 'eligibility.close-relative-registered.v1':
    case 'eligibility.withdrawal-granted.v1':
    case 'eligibility.withdrawal-declined.v1':
    case 'eligibility.need-established.v1':
    case 'eligibility.recognition-changed.v1':
    case 'eligibility.recognition-ended.v1':
    case 'eligibility.recognition-end-confirmed.v1':
    case 'eligibility.recognition-restored.v1':
    case 'eligibility.recognition-without-household.v1':
    case 'eligibility.contradiction-resolved.v1':
    case 'eligibility.judgement-recorded.v1':
    case 'eligibility.track-reopened.v1':
    case 'eligibility.measures-matched.v1':
      return undefined;
  }
}

import type { Contest, ExclusivePair } from './exclusive-pair.fixture.js';
import type { Family, Scene, Sent } from './scene.fixture.js';

const contest = (family: Family, one: Sent, other: Sent): Contest => ({ family, commands: [one, other] });

/** Pairs of commands about one case, and about the application that it rests on. */
export const CASE_PAIRS: readonly ExclusivePair[] = [
  {
    pair: 'withdrawal / decision, the only open track',
    async prepare(scene) {
      const family = await scene.opposed();
      await scene.must(scene.opinion(family, 'monitored', 'no-ground'));
      return contest(family, scene.withdraw(family), scene.decision(family, 'refuse'));
    },
    second: ['TRACK_WITHDRAWN', 'APPLICATION_ALREADY_DECIDED'],
    both: 'a decision that is there when the request comes stands, and the request is declined',
  },
  {
    pair: 'withdrawal / decision, the other track open',
    async prepare(scene) {
      const family = await scene.opposed();
      return contest(family, scene.withdraw(family), scene.decision(family, 'refuse'));
    },
    second: ['TRACK_WITHDRAWN'],
    both: 'a decision that is there when the request comes stands, the request ends the other track',
  },
  {
    pair: 'withdrawal / opinion',
    async prepare(scene) {
      const family = await scene.gathered();
      return contest(family, scene.withdraw(family), scene.opinion(family, 'civil-affairs', 'positive'));
    },
    second: ['TRACK_WITHDRAWN'],
    both: 'an opinion that is there when the request comes ends with its track',
  },
  {
    pair: 'withdrawal / start of publicity',
    async prepare(scene) {
      const family = await scene.approved(false);
      return contest(family, scene.withdraw(family), scene.publicity(family));
    },
    second: ['TRACK_WITHDRAWN'],
    both: 'publicity that has begun when the request comes ends with its track',
  },
  {
    pair: 'withdrawal / withdrawal',
    async prepare(scene) {
      const family = await scene.applied();
      return contest(family, scene.withdraw(family), scene.withdraw(family));
    },
    second: ['WITHDRAWAL_ALREADY_REQUESTED', 'APPLICATION_ALREADY_WITHDRAWN'],
  },
  {
    pair: 'decision / decision',
    async prepare(scene) {
      const family = await scene.opposed();
      return contest(family, scene.decision(family, 'refuse'), scene.decision(family, 'refuse'));
    },
    second: ['TRACK_ALREADY_CLOSED'],
  },
  {
    pair: 'decision / return to the survey',
    async prepare(scene) {
      const family = await scene.opposed();
      return contest(family, scene.decision(family, 'refuse'), scene.decision(family, 'return'));
    },
    second: ['TRACK_ALREADY_CLOSED', 'OPINION_MISSING'],
  },
  {
    pair: 'survey / opinion',
    async prepare(scene) {
      const family = await scene.gathered();
      const survey = await scene.survey(family);
      return contest(family, survey, scene.opinion(family, 'civil-affairs', 'positive'));
    },
    second: ['OPINION_ALREADY_GIVEN'],
    both: 'the opinion rests on the survey that was there before it',
  },
  {
    pair: 'verification report / opinion',
    async prepare(scene) {
      const family = await scene.gathered();
      const report = scene.report(family);
      return contest(family, report, scene.opinion(family, 'civil-affairs', 'positive'));
    },
    second: ['OPINION_ALREADY_GIVEN'],
    both: 'the opinion rests on the report that was there before it',
  },
  {
    pair: 'opinion / opinion',
    async prepare(scene) {
      const family = await scene.gathered();
      const opinion = (): Sent => scene.opinion(family, 'civil-affairs', 'positive');
      return contest(family, opinion(), opinion());
    },
    second: ['OPINION_ALREADY_GIVEN'],
  },
  {
    pair: 'start of publicity / start of publicity',
    async prepare(scene) {
      const family = await scene.approved(false);
      return contest(family, scene.publicity(family), scene.publicity(family));
    },
    second: ['PUBLICITY_ALREADY_STARTED'],
  },
  {
    pair: 'refusal notice / refusal notice',
    async prepare(scene) {
      const family = await scene.opposed();
      await scene.must(scene.decision(family, 'refuse'));
      const [head] = await scene.membersOf(family);
      const body = { track: 'civil-affairs', method: 'in-person', receivedBy: head?.personId };
      const notice = (): Sent => scene.step(family, 'demo-clerk', 'refusal-notice', body);
      return contest(family, notice(), notice());
    },
    second: ['NOTICE_ALREADY_GIVEN'],
  },
  {
    pair: 'end of publicity / objection',
    prepare: async (scene) => ended(scene, await scene.approved(true)),
    on: '2026-01-21',
    again: (scene, { family }) => ended(scene, family),
    second: ['PUBLICITY_ALREADY_ENDED', 'PUBLICITY_NOT_STARTED'],
  },
];

function ended(scene: Scene, family: Family | undefined): Contest {
  if (family === undefined) throw new Error('no family in publicity');
  return contest(family, scene.publicityEnd(family, 'no-objection'), scene.publicityEnd(family, 'objection'));
}

import { disagreements, parkedAnywhere } from './agreement.fixture.js';
import { EXCLUSIVE_PAIRS } from './exclusive-commands.fixture.js';
import type { Contest, ExclusivePair } from './exclusive-pair.fixture.js';
import { SERVICES } from '../services.js';
import { WatchedTraces } from '../surface/watched-traces.fixture.js';
import { Scene } from './scene.fixture.js';

const ROUNDS = 3;
/** What somebody hears who comes second: never a failure of the system. */
const REFUSED = [409, 422];

/** Commands that exclude no other one; their rows are looked at where they are done. */
const DONE_ELSEWHERE = [
  'intake POST /v1/households/{id}/proposals',
  'intake POST /v1/household-proposals/{id}/answer',
  'intake POST /v1/person-searches',
  'intake POST /v1/applications/{id}/prints',
  'intake POST /v1/applications/{id}/notice-delivery',
  'intake POST /v1/prints/{id}/copies',
  'intake POST /v1/households/{id}/service-assignments',
  'intake POST /v1/service-assignments/{id}/end',
  'eligibility POST /v1/cases/{id}/negative-list',
  'eligibility POST /v1/cases/{id}/negative-list/override',
  'eligibility POST /v1/cases/{id}/single-filings',
  'eligibility POST /v1/cases/{id}/no-special-hardship',
  'eligibility POST /v1/cases/{id}/tekun-minors',
  'eligibility POST /v1/cases/{id}/property-reviews',
  'eligibility POST /v1/cases/{id}/other-grounds',
  'eligibility POST /v1/cases/{id}/open-categories',
  'eligibility POST /v1/cases/{id}/hardship-check',
  'eligibility POST /v1/cases/{id}/hardship-consultation',
  'eligibility POST /v1/cases/{id}/support-form',
  'eligibility POST /v1/cases/{id}/verification-requests',
  'eligibility POST /v1/cases/{id}/verification-report/issue',
  'eligibility POST /v1/verification-requests/{id}/withdrawal',
  'eligibility POST /v1/verification-requests/{id}/answer',
  'eligibility POST /v1/verification-requests/{id}/objection',
  'eligibility POST /v1/parked-answers/{id}/decision',
  'eligibility POST /v1/verification-batches/{id}/sending',
  'eligibility POST /v1/cases/{id}/inquiry-letters',
  'eligibility POST /v1/inquiry-letters/{id}/reminder',
  'eligibility POST /v1/inquiry-letters/{id}/answer',
  'eligibility POST /v1/cases/{id}/recognition-end',
  'eligibility POST /v1/cases/{id}/recognition-restoration',
  'eligibility POST /v1/cases/{id}/county-visit',
  'eligibility POST /v1/cases/{id}/time-limit',
  'eligibility POST /v1/cases/{id}/supplement-notice',
  'eligibility POST /v1/cases/{id}/papers',
  'eligibility POST /v1/cases/{id}/village-steps',
  'eligibility POST /v1/cases/{id}/ledger-entries',
  'eligibility POST /v1/cases/{id}/review-meeting',
  'eligibility POST /v1/cases/{id}/posting',
  'eligibility POST /v1/cases/{id}/posting/end',
  'eligibility POST /v1/cases/{id}/prints',
  'eligibility POST /v1/prints/{id}/copies',
  'eligibility POST /v1/redeterminations',
  'eligibility POST /v1/redeterminations/{id}/adoption',
  'eligibility POST /v1/cases/{id}/adjustments',
  ...['hearing-tries', 'hearing', 'publicity', 'publicity/end', 'decision', 'withdrawal', 'notice'].map(
    (step) => `eligibility POST /v1/adjustments/{id}/${step}`,
  ),
  'eligibility POST /v1/close-relatives',
  'eligibility POST /v1/close-relatives/{id}/withdrawal',
  'eligibility POST /v1/cases/{id}/fraud-entries',
  ...['notice', 'objection', 'objection-answer', 'visits'].map(
    (step) => `eligibility POST /v1/fraud-entries/{id}/${step}`,
  ),
  'eligibility POST /v1/cases/{id}/ordered-visits',
  'eligibility POST /v1/remedies',
  'eligibility POST /v1/remedies/{id}/acceptance',
  'eligibility POST /v1/remedies/{id}/examiner',
  'eligibility POST /v1/remedies/{id}/orders',
  'eligibility POST /v1/remedies/{id}/result',
  'eligibility POST /v1/remedies/{id}/answer',
  'eligibility POST /v1/remedies/{id}/correction',
  'eligibility POST /v1/remedies/{id}/execution',
  'eligibility POST /v1/arrears/{id}/settlement',
  'eligibility POST /v1/arrears/{id}/correction',
  'eligibility POST /v1/remedies/{id}/facts/{key}',
  'eligibility POST /v1/certificate-proposals',
  'eligibility POST /v1/certificate-proposals/{id}/answer',
  'monitoring POST /v1/batches/cremations',
  'referral POST /v1/needs/{id}/decision',
  'referral POST /v1/households/{id}/prints',
  'referral POST /v1/referrals/{id}/prints',
  'referral POST /v1/prints/{id}/copies',
  'referral POST /v1/supervision-orders',
  'referral POST /v1/referrals/{id}/unreached',
  'referral POST /v1/departments/{code}/sheet-uploads',
  'referral POST /v1/sheet-uploads/{id}/run',
  'referral POST /v1/sheet-uploads/{id}/undo',
  'referral POST /v1/households/{id}/missing-measures',
  'referral POST /v1/double-aid/{id}',
  'referral POST /v1/found-persons',
  'referral POST /v1/found-persons/{id}/identity',
  'referral POST /v1/found-persons/{id}/identity-correction',
  'referral POST /v1/found-persons/{id}/end',
  'referral POST /v1/helper-awards',
  'referral POST /v1/helper-awards/{id}/reversal',
  'referral POST /v1/households/{id}/helper-visits',
  'referral POST /v1/case-conferences',
  'referral POST /v1/case-conferences/{id}/answer',
  'referral POST /v1/case-conferences/{id}/minutes',
  'referral POST /v1/households/{id}/service-assessments',
  'referral POST /v1/service-assessments/{id}/plan',
  'referral POST /v1/service-plans/{id}/sessions',
  'referral POST /v1/service-sessions/{id}/provider-attendance',
  'referral POST /v1/service-sessions/{id}/person-attendance',
  'referral POST /v1/service-sessions/{id}/cancellation',
  'referral POST /v1/service-sessions/{id}/follow-up',
  'referral POST /v1/service-sessions/{id}/evaluation',
  'referral POST /v1/social-organisations',
  'referral POST /v1/social-organisations/{id}/offers',
  'referral POST /v1/social-organisations/{id}/fund-receipts',
  'referral POST /v1/social-organisations/{id}/fund-remainder',
  'referral POST /v1/social-organisations/{id}/fund-reversals',
  'referral POST /v1/social-organisations/{id}/changes',
  'referral POST /v1/social-organisations/{id}/end',
  'referral POST /v1/social-organisations/{id}/certificates',
  'referral POST /v1/social-offers/{id}/amendments',
  'referral POST /v1/social-offers/{id}/withdrawal',
  'referral POST /v1/needs/{id}/social-openings',
  'referral POST /v1/social-needs/{id}/closing',
  'referral POST /v1/social-needs/{id}/matches',
  'referral POST /v1/social-matches/{id}/answer',
  'referral POST /v1/social-matches/{id}/failure',
  'referral POST /v1/social-matches/{id}/delivery',
  'referral POST /v1/social-matches/{id}/delivery-reversal',
  'referral POST /v1/social-matches/{id}/evaluation',
  'referral POST /v1/social-matches/{id}/consent',
  'referral POST /v1/social-matches/{id}/consent-revocation',
  ...SERVICES.flatMap(({ name }) => [
    `${name} POST /v1/access-log-withholdings`,
    `${name} POST /v1/access-log-withholdings/{id}/end`,
    `${name} POST /v1/handovers/{id}/confirmation`,
  ]),
];

interface Answered {
  readonly status: number;
  readonly code: unknown;
}

let scene: Scene;
let traces: WatchedTraces;
/** What must stand before its day comes. */
const early = new Map<string, Contest[]>();

/** The same several times. */
const prepared = ({ prepare }: ExclusivePair): Promise<Contest[]> =>
  Promise.all(Array.from({ length: ROUNDS }, () => prepare(scene)));

beforeAll(async () => {
  scene = await Scene.start('2026-01-12');
  traces = await WatchedTraces.watch(scene.stack);
  for (const pair of EXCLUSIVE_PAIRS) {
    if (pair.on !== undefined) early.set(pair.pair, await prepared(pair));
  }
}, 120_000);

afterAll(async () => {
  traces?.stop();
  await scene?.stack.stop();
});

async function ready(pair: ExclusivePair): Promise<Contest[]> {
  const contests = early.get(pair.pair) ?? (await prepared(pair));
  await scene.stack.idle();
  if (pair.on === undefined) return contests;
  await scene.moveTo(pair.on);
  return contests.map((contest) => pair.again?.(scene, contest) ?? contest);
}

/** Both at the same moment, each of them first in half of the rounds. */
async function race({ commands: [one, other] }: Contest, round: number): Promise<Answered[]> {
  const sent = round % 2 === 0 ? [one, other] : [other, one];
  const answers = await Promise.all(sent.map((each) => scene.send(each)));
  return answers.map(({ status, body }) => ({ status, code: body['code'] }));
}

describe('two commands that exclude each other, sent at the same moment', () => {
  it.each(EXCLUSIVE_PAIRS.map((pair) => [pair.pair, pair] as const))(
    '%s: one succeeds and the other hears why not, or both in the order that is written down',
    async (_, pair) => {
      const contests = await ready(pair);
      for (const answers of await Promise.all(contests.map(race))) {
        const lost = answers.filter(({ status }) => status >= 300);
        expect(lost.filter(({ status }) => !REFUSED.includes(status))).toEqual([]);
        expect(pair.second).toEqual(expect.arrayContaining(lost.map(({ code }) => code)));
        expect(pair.both === undefined ? [1] : [0, 1]).toContain(lost.length);
      }
      await scene.stack.idle();
      for (const { family } of contests) {
        expect(family === undefined ? [] : await disagreements(scene, family)).toEqual([]);
      }
      expect(await parkedAnywhere(scene)).toBe(0);
    },
    60_000,
  );

  it('[S4-06] each left a row in the audit, done or refused: who, for what, when, and how it ended', async () => {
    expect(await traces.untraced()).toEqual([]);
    expect(traces.neverDone('POST').sort()).toEqual([...DONE_ELSEWHERE].sort());
  });
});

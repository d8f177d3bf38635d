import { householdBuilder } from '@aid-chain/testing';
import type { ExclusivePair } from './exclusive-pair.fixture.js';
import type { Body, Scene, Sent } from './scene.fixture.js';

const PASSED_ON = { to: 'charity', reasonCode: 'not-in-scheme' };

const NONE = 'none';

/** A request for help that has reached its department. */
async function referred(scene: Scene): Promise<string> {
  const filing = householdBuilder().with().asks().needs('housing').build();
  const { householdId } = await scene.must(scene.file(filing));
  const path = `/v1/referrals?householdId=${String(householdId)}`;
  return scene.once<{ items: { referralId: string }[] }>(
    'referral',
    path,
    ({ items }) => items[0]?.referralId,
  );
}

const answer = (scene: Scene, id: string, given: string, more: Body = {}): Sent => ({
  ...{ key: 'demo-dept-housing', service: 'referral', path: `/v1/referrals/${id}/answer` },
  body: { answer: given, on: scene.today, ...more },
});

const official = (scene: Scene, id: string, command: string, reasonCode: string): Sent => ({
  ...{ key: 'demo-civil-affairs', service: 'referral', path: `/v1/referrals/${id}/${command}` },
  body: { on: scene.today, reasonCode },
});

const finalReport = (id: string): Sent => ({
  ...{ key: 'demo-dept-housing', service: 'referral', path: `/v1/referrals/${id}/feedback` },
  body: {
    ...{ reportId: `r-${id}`, quarter: '2026Q1', final: true, outcome: 'helped' },
    aid: [
      {
        ...{
          measureCode: 'house-repair',
          kind: 'service',
          nature: 'transitional',
          quantity: 1,
          unit: 'house',
        },
        ...{ period: { from: '2026-02-01', to: '2026-03-31' }, fundingSource: 'county-budget' },
      },
    ],
  },
});

/** A bill of a registered family as its department sent it, and whose it is. */
export interface Billed {
  readonly householdId: string;
  readonly rowRef: string;
  readonly idNumber: unknown;
  readonly selfPaidFen: number;
  readonly settledOn: string;
}

/** A warning about the bill of a registered family. */
export async function warned(scene: Scene): Promise<{ readonly id: string; readonly row: Billed }> {
  const { filing, householdId } = await scene.applied();
  // A bill is matched when it comes: monitoring must know the family by then.
  await scene.stack.idle(120_000);
  const { idNumber } = filing.members[0] ?? {};
  const row = { rowRef: householdId, idNumber, selfPaidFen: 9_000_000, settledOn: scene.today };
  await scene.must({
    ...{ key: 'demo-dept-medical-insurance', service: 'monitoring', path: '/v1/batches/medical-bills' },
    body: { rows: [row] },
  });
  const path = `/v1/warnings?householdId=${householdId}`;
  const id = await scene.once<{ items: { warningId: string }[] }>(
    'monitoring',
    path,
    ({ items }) => items[0]?.warningId,
  );
  return { id, row: { ...row, householdId } };
}

/** What was found at the home. */
export const visit = (scene: Scene, id: string, outcome: string): Sent => ({
  ...{ key: 'demo-clerk', service: 'monitoring', path: `/v1/warnings/${id}/visit` },
  body: { on: scene.today, outcome },
});

/** What the reviewer makes of a warning. */
export const dispose = (scene: Scene, id: string, ...dispositions: string[]): Sent => ({
  ...{ key: 'demo-reviewer', service: 'monitoring', path: `/v1/warnings/${id}/dispositions` },
  body: { on: scene.today, dispositions },
});

const idIn = ({ path }: Sent): string => path.split('/')[3] ?? NONE;

/** Pairs of commands of departments about a referral, and of townships about a warning. */
export const WORK_PAIRS: readonly ExclusivePair[] = [
  {
    pair: 'accepting / declining a referral',
    async prepare(scene) {
      const id = await referred(scene);
      const declined = answer(scene, id, 'declined', { reasonCode: 'not-eligible' });
      return { commands: [answer(scene, id, 'accepted'), declined] };
    },
    second: ['ANSWER_OUT_OF_ORDER', 'REFERRAL_ALREADY_ENDED'],
  },
  {
    pair: 'cancelling / completing a referral',
    async prepare(scene) {
      const id = await referred(scene);
      await scene.must(answer(scene, id, 'accepted'));
      const cancel = official(scene, id, 'cancellation', 'need-withdrawn');
      return { commands: [cancel, answer(scene, id, 'completed')] };
    },
    second: ['REFERRAL_CANCELLED', 'REFERRAL_ALREADY_ENDED'],
  },
  {
    pair: 'cancelling / passing on a referral',
    async prepare(scene) {
      const id = await referred(scene);
      const cancel = official(scene, id, 'cancellation', 'need-withdrawn');
      return { commands: [cancel, answer(scene, id, 'passed-on', PASSED_ON)] };
    },
    second: ['REFERRAL_CANCELLED', 'REFERRAL_ALREADY_ENDED'],
  },
  {
    pair: 'reopening / reopening a referral',
    async prepare(scene) {
      const id = await referred(scene);
      await scene.must(official(scene, id, 'cancellation', 'opened-by-mistake'));
      const reopen = (): Sent => official(scene, id, 'reopening', 'help-did-not-last');
      return { commands: [reopen(), reopen()] };
    },
    second: ['REFERRAL_ALREADY_REOPENED', 'NEED_ALREADY_REFERRED'],
  },
  {
    pair: 'visit / visit of one warning',
    async prepare(scene) {
      const { id } = await warned(scene);
      return { commands: [visit(scene, id, 'substantiated'), visit(scene, id, 'unsubstantiated')] };
    },
    second: ['WARNING_ALREADY_VISITED'],
  },
  {
    pair: 'identifying / checking a warning',
    async prepare(scene) {
      const { id } = await warned(scene);
      await scene.must(visit(scene, id, 'substantiated'));
      return { commands: [dispose(scene, id, 'identify'), dispose(scene, id, 'check')] };
    },
    second: ['WARNING_ALREADY_DISPOSED'],
  },
  {
    pair: 'passing on / final report',
    on: '2026-04-01',
    async prepare(scene) {
      const id = await referred(scene);
      return { commands: [finalReport(id), answer(scene, id, 'passed-on', PASSED_ON)] };
    },
    again: (scene, { commands: [report] }) => ({
      commands: [report, answer(scene, idIn(report), 'passed-on', PASSED_ON)],
    }),
    second: ['FEEDBACK_NOT_OWED', 'REFERRAL_ALREADY_ENDED', 'ANSWER_OUT_OF_ORDER'],
    both: 'a report of the quarter stands, and the need goes on to the next department',
  },
  {
    pair: 'cancelling / final report',
    on: '2026-04-01',
    async prepare(scene) {
      const id = await referred(scene);
      return { commands: [finalReport(id), official(scene, id, 'cancellation', 'need-met-otherwise')] };
    },
    again: (scene, { commands: [report] }) => ({
      commands: [report, official(scene, idIn(report), 'cancellation', 'need-met-otherwise')],
    }),
    second: ['REFERRAL_CANCELLED'],
    both: 'a report of the quarter stands, and nothing more is owed',
  },
  {
    pair: 'final report / final report',
    on: '2026-04-01',
    async prepare(scene) {
      const id = await referred(scene);
      const other = finalReport(id);
      return { commands: [finalReport(id), { ...other, body: { ...other.body, reportId: `s-${id}` } }] };
    },
    second: ['FINAL_ALREADY_REPORTED'],
  },
];

import { compareContracts } from './baseline/compare-contracts.js';
import { currentContracts, readPublished } from './baseline/published-files.js';
import { contracts } from './index.js';

const household = 'household';
const elig = 'eligibility';
const mon = 'monitoring';
const ref = 'referral';
const int = 'intake';

/** The rows of the catalogue: type, topic, stream, handled by, link only. */
const rows: [string, string, string, string[], string[]?][] = [
  ['intake.household-registered', 'intake.v1', household, [elig, mon, ref]],
  ['intake.household-changed', 'intake.v1', household, [elig, mon, ref]],
  ['intake.household-closed', 'intake.v1', household, [elig, mon, ref]],
  ['intake.household-ended', 'intake.v1', household, [elig, mon, ref]],
  ['intake.household-restored', 'intake.v1', household, [elig, mon, ref]],
  ['intake.household-absorbed', 'intake.v1', household, [elig, mon], [ref]],
  ['intake.application-accepted', 'intake.v1', household, [elig, ref]],
  ['intake.facts-declared', 'intake.v1', household, [elig, mon, ref]],
  ['intake.application-withdrawn', 'intake.v1', household, [elig], [ref]],
  ['intake.withdrawal-requested', 'intake.v1', household, [elig], [ref]],
  ['intake.request-forwarded', 'intake.v1', household, [ref]],
  ['intake.non-acceptance-updated', 'intake.v1', 'application', [elig]],
  ['intake.clue-registered', 'intake.v1', 'clue', [mon]],
  ['intake.clue-closed', 'intake.v1', 'clue', [mon]],
  ['eligibility.case-opened', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.step-recorded', 'eligibility.v1', household, [], [ref]],
  ['eligibility.contradiction-resolved', 'eligibility.v1', household, [], [ref]],
  ['eligibility.judgement-recorded', 'eligibility.v1', household, [], [ref]],
  ['eligibility.track-closed', 'eligibility.v1', household, [int, mon], [ref]],
  ['eligibility.track-reopened', 'eligibility.v1', household, [int, mon], [ref]],
  ['eligibility.close-relative-registered', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.remedy-updated', 'eligibility.v1', household, [], [ref]],
  ['eligibility.non-acceptance-set-aside', 'eligibility.v1', 'application', [int]],
  ['eligibility.arrears-updated', 'eligibility.v1', household, [ref]],
  ['eligibility.withdrawal-granted', 'eligibility.v1', household, [int], [ref]],
  ['eligibility.withdrawal-declined', 'eligibility.v1', household, [int], [ref]],
  ['eligibility.need-established', 'eligibility.v1', household, [ref]],
  ['eligibility.household-recognised', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.application-refused', 'eligibility.v1', household, [int, mon], [ref]],
  ['eligibility.recognition-changed', 'eligibility.v1', household, [mon, ref]],
  ['eligibility.recognition-ended', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.recognition-restored', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.recognition-end-confirmed', 'eligibility.v1', household, [], [ref]],
  ['eligibility.recognition-without-household', 'eligibility.v1', household, [mon], [ref]],
  ['eligibility.measures-matched', 'eligibility.v1', household, [ref]],
  ['monitoring.warning-raised', 'monitoring.v1', household, [], [ref]],
  ['monitoring.visit-recorded', 'monitoring.v1', household, [], [ref]],
  ['monitoring.warning-disposed', 'monitoring.v1', household, [ref]],
  ['monitoring.need-found', 'monitoring.v1', household, [ref]],
  ['monitoring.delivery-requested', 'monitoring.v1', household, [ref]],
  ['monitoring.review-requested', 'monitoring.v1', household, [elig]],
  ['monitoring.death-report-withdrawn', 'monitoring.v1', household, [elig], [ref]],
  ['monitoring.application-advised', 'monitoring.v1', 'household-or-clue', [int]],
  ['referral.need-referred', 'referral.v1', household, [mon, ref]],
  ['referral.referral-updated', 'referral.v1', household, [mon, ref]],
  ['referral.need-decided', 'referral.v1', household, [], [ref]],
  ['referral.need-updated', 'referral.v1', household, [], [ref]],
  ['referral.step-overdue', 'referral.v1', household, [], [ref]],
  ['referral.referral-supervised', 'referral.v1', household, [], [ref]],
  ['referral.feedback-recorded', 'referral.v1', household, [mon, ref]],
  ['referral.feedback-overdue', 'referral.v1', household, [mon], [ref]],
  ['referral.double-aid-confirmed', 'referral.v1', household, [], [ref]],
  ['referral.delivery-answered', 'referral.v1', household, [mon], [ref]],
  ['referral.conference-updated', 'referral.v1', household, [], [ref]],
  ['referral.social-aid-updated', 'referral.v1', household, [], [ref]],
  ['referral.service-aid-updated', 'referral.v1', household, [], [ref]],
  ['referral.found-person-updated', 'referral.v1', household, [], [ref]],
  ['referral.helper-award-updated', 'referral.v1', household, [], [ref]],
  ['referral.helper-visit-recorded', 'referral.v1', household, [], [ref]],
  ['department.referral-requested', 'referral.{department}.v1', 'department-household', []],
  ['department.referral-cancelled', 'referral.{department}.v1', 'department-household', []],
  ['department.referral-reminded', 'referral.{department}.v1', 'department-household', []],
  ['department.feedback-due', 'referral.{department}.v1', 'department-household', []],
  ['department.feedback-refused', 'referral.{department}.v1', 'feedback', []],
  ['department.supervision-ordered', 'referral.{department}.v1', 'feedback', []],
  ['department.referral-answered', 'feedback.{department}.v1', 'none', [ref]],
  ['department.feedback-reported', 'feedback.{department}.v1', 'none', [ref]],
];

describe('the event catalogue', () => {
  it.each(rows)(
    'has %s.v1 on %s, keyed by %s, with its subscribers',
    (name, topic, streamKind, handledBy, ...more) => {
      const contract = contracts.find(({ type }) => type === `${name}.v1`);
      expect(contract).toMatchObject({ topic, streamKind, handledBy });
      expect(contract?.linkOnly).toEqual(more[0]);
    },
  );

  it('has no other type', () => {
    expect(contracts.map(({ type }) => type).sort()).toEqual(rows.map(([name]) => `${name}.v1`).sort());
  });

  it('widens a published version at most: a narrower form is a new version with a name of its own', () => {
    expect(compareContracts(readPublished(), currentContracts()).broken).toEqual([]);
  });

  it('has a published form of every type (npm run contracts:publish writes it)', () => {
    const published = readPublished().map(({ type }) => type);
    const missing = contracts.map(({ type }) => type).filter((type) => !published.includes(type));
    expect(missing.map((type) => `${type}: npm run contracts:publish`)).toEqual([]);
  });
});

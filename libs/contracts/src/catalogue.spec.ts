import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { contracts, type Contract } from './index.js';

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
  ['intake.household-absorbed', 'intake.v1', household, [elig, mon, ref]],
  ['intake.application-accepted', 'intake.v1', household, [elig, ref]],
  ['intake.facts-declared', 'intake.v1', household, [elig]],
  ['intake.application-withdrawn', 'intake.v1', household, [elig, ref]],
  ['intake.request-forwarded', 'intake.v1', household, [ref]],
  ['intake.clue-registered', 'intake.v1', 'clue', [mon]],
  ['intake.clue-closed', 'intake.v1', 'clue', [mon]],
  ['eligibility.case-opened', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.step-recorded', 'eligibility.v1', household, [ref]],
  ['eligibility.track-closed', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.need-established', 'eligibility.v1', household, [ref]],
  ['eligibility.household-recognised', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.application-refused', 'eligibility.v1', household, [int, mon, ref]],
  ['eligibility.recognition-changed', 'eligibility.v1', household, [mon, ref]],
  ['eligibility.recognition-ended', 'eligibility.v1', household, [mon, ref]],
  ['monitoring.warning-raised', 'monitoring.v1', household, [ref]],
  ['monitoring.visit-recorded', 'monitoring.v1', household, [ref]],
  ['monitoring.warning-disposed', 'monitoring.v1', household, [ref]],
  ['monitoring.need-found', 'monitoring.v1', household, [ref]],
  ['monitoring.review-requested', 'monitoring.v1', household, [elig]],
  ['monitoring.application-advised', 'monitoring.v1', 'household-or-clue', [int]],
  ['referral.need-referred', 'referral.v1', household, [mon], [ref]],
  ['referral.referral-updated', 'referral.v1', household, [mon], [ref]],
  ['referral.feedback-recorded', 'referral.v1', household, [mon], [ref]],
  ['referral.feedback-overdue', 'referral.v1', household, [mon], [ref]],
  ['department.referral-requested', 'referral.{department}.v1', 'department-household', []],
  ['department.referral-cancelled', 'referral.{department}.v1', 'department-household', []],
  ['department.feedback-due', 'referral.{department}.v1', 'department-household', []],
  ['department.feedback-refused', 'referral.{department}.v1', 'feedback', []],
  ['department.referral-answered', 'feedback.{department}.v1', 'none', [ref]],
  ['department.feedback-reported', 'feedback.{department}.v1', 'none', [ref]],
];

function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, entry]) => key !== 'description' || typeof entry !== 'string',
  );
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, withoutNotes(v)]),
  );
}

/** What a published version promises: where it travels, what it holds, what is sealed. Texts may improve. */
function fingerprint({ type, topic, streamKind, schema, sealedFields }: Contract): string {
  const promise = withoutNotes({ type, topic, streamKind, schema, sealedFields });
  return createHash('sha256').update(JSON.stringify(promise)).digest('hex');
}

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

  it('never changes a published version: a new form is a new version with a name of its own', () => {
    const file = new URL('../published.json', import.meta.url);
    const published: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.fromEntries(contracts.map((contract) => [contract.type, fingerprint(contract)]))).toEqual(
      published,
    );
  });
});

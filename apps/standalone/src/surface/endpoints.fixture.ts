import { fileURLToPath } from 'node:url';
import { newId } from '@aid-chain/kernel';
import { DATA_KIND_DEFINITIONS } from '@aid-chain/monitoring';
import { Policies } from '@aid-chain/platform';
import { departmentWithTask } from '@aid-chain/policy';
import { accountedSources, householdBuilder } from '@aid-chain/testing';
import {
  SERVICE_NAMES,
  WITHHOLDING_GROUNDS,
  type DataKindCode,
  type ServiceName,
} from '@aid-chain/vocabulary';

const PERIOD = { from: '2026-01-01', to: '2026-01-31' };
/** Stands for a member of the family; the spec puts the real id in its place. */
export const SOME_MEMBER = newId();
/** The same for a household. */
export const SOME_HOUSEHOLD = newId();
/** The same for a case. */
export const SOME_CASE = newId();
const ID = SOME_MEMBER;
const FOUND = {
  incomes: [
    {
      personId: ID,
      kind: 'wage',
      itemCode: 'wage',
      amountFen: 1,
      period: PERIOD,
    },
  ],
  expenditures: [{ kind: 'medical', grossFen: 2, reimbursedFen: 1, period: PERIOD }],
  assets: [{ kind: 'deposit', valueFen: 0, locationRegionCode: '510683' }],
};

/** One POST of the surface, who may send it, and a body near to a good one. */
export interface Endpoint {
  readonly service: ServiceName;
  readonly path: string;
  readonly key: string;
  /** A body near to a good one; its values are spoiled one by one. */
  readonly near: unknown;
}

const at = (service: ServiceName, key: string, path: string, near: unknown): Endpoint => ({
  service,
  path,
  key,
  near,
});

const policies = await Policies.read(fileURLToPath(new URL('../../../../policies', import.meta.url)));

/** The key of the department that sends a kind of rows in the demo county. */
function senderOf(kind: DataKindCode): string {
  return `demo-dept-${departmentWithTask(policies.departments('510683990000'), kind) ?? 'nobody'}`;
}

/** Every POST of the surface with a sound body. `{case}` and the like are ids of real objects. */
export const ENDPOINTS: readonly Endpoint[] = [
  at(
    'intake',
    'demo-clerk',
    '/v1/applications',
    householdBuilder().with({}).with({ wageFenPerMonth: 1 }).build(),
  ),
  at('intake', 'demo-clerk', '/v1/applications/{application}/withdrawal', {
    on: '2026-01-12',
    reasonCode: 'moved-away',
  }),
  at('intake', 'demo-clerk', '/v1/applications/{application}/window-check', {
    decision: 'confirm',
    reasonCode: 'documents-seen',
    householdId: 'new',
    members: [{ ref: 'm1', personId: 'new' }],
    change: { effectiveOn: '2026-01-12', reasonCode: 'born' },
  }),
  at('intake', 'demo-reviewer', '/v1/households/{household}/changes', {
    kind: 'correction',
    version: 1,
    effectiveOn: '2026-01-12',
    reasonCode: 'data-corrected',
    persons: [{ personId: ID, relation: 'head' }],
    relations: [],
    corrected: { name: '试更正', phone: '13900000001', livesTogether: { from: '2015-01-01' } },
    place: { regionCode: '510683990002', residence: 'rural', address: '示范镇二村' },
  }),
  at('intake', 'demo-reviewer', '/v1/households/{household}/proposals', {
    kind: 'moved',
    effectiveOn: '2026-01-12',
    reasonCode: 'moved',
    persons: [],
    place: { regionCode: '510683990002', residence: 'rural', address: '示范镇二村' },
  }),
  at('intake', 'demo-reviewer', '/v1/household-proposals/{household}/answer', {
    decision: 'confirm',
    reasonCode: 'family-asked',
  }),
  at('eligibility', 'demo-civil-affairs', '/v1/cases/{case}/verification-report', {
    on: '2026-01-12',
    sources: accountedSources('2026-01-12', [
      { sourceCode: 'tax', personId: ID, result: 'match', period: PERIOD, ...FOUND },
    ]),
  }),
  at('eligibility', 'demo-civil-affairs', '/v1/cases/{case}/contradictions/asset.deposit/resolutions', {
    on: '2026-01-12',
    source: 'bank-deposits',
    reasonCode: 'documents-seen',
    note: '已核对存折',
  }),
  at('eligibility', 'demo-clerk', '/v1/cases/{case}/survey', {
    on: '2026-01-12',
    investigators: ['demo-clerk', 'demo-clerk-2'],
    needs: [
      { kind: 'medical', personId: ID, decision: 'confirm', reasonCode: 'seen-at-home', aspects: ['cost'] },
    ],
    facts: { ...FOUND, housing: { grade: 'D', only: true }, water: { safe: true } },
    authorisations: [{ personId: ID, textVersion: 'authorisation-2026', signedOn: '2026-01-12' }],
    note: '已查看',
  }),
  at('eligibility', 'demo-reviewer', '/v1/cases/{case}/initial-opinion', {
    track: 'civil-affairs',
    on: '2026-01-12',
    opinion: 'positive',
  }),
  at('eligibility', 'demo-reviewer', '/v1/cases/{case}/publicity', { track: 'monitored', on: '2026-01-12' }),
  at('eligibility', 'demo-reviewer', '/v1/cases/{case}/publicity/end', {
    track: 'monitored',
    on: '2026-01-12',
    outcome: 'no-objection',
  }),
  at('eligibility', 'demo-agriculture', '/v1/cases/{case}/decision', {
    track: 'monitored',
    on: '2026-01-12',
    outcome: 'refuse',
    determinationHash: 'a'.repeat(64),
    reasonCodes: [],
  }),
  at('eligibility', 'demo-clerk', '/v1/cases/{case}/refusal-notice', {
    track: 'civil-affairs',
    on: '2026-01-12',
    method: 'in-person',
    receivedBy: ID,
  }),
  at('eligibility', 'demo-civil-affairs', '/v1/cases/{case}/recognition-restoration', {
    track: 'civil-affairs',
    on: '2026-01-12',
    answer: 'restore',
  }),
  at('eligibility', 'demo-reviewer', '/v1/cases/{case}/track-reopening', {
    track: 'civil-affairs',
    on: '2026-01-12',
    answer: 'reopen',
  }),
  at('eligibility', 'demo-civil-affairs', '/v1/cases/{case}/recognition-end', {
    track: 'civil-affairs',
    on: '2026-01-12',
  }),
  ...DATA_KIND_DEFINITIONS.map(({ code, example }) =>
    at('monitoring', senderOf(code), `/v1/batches/${code}`, { rows: [example] }),
  ),
  at('monitoring', 'demo-clerk', '/v1/possible-doubles/{double}', {
    decision: 'one-bill',
    reasonCode: 'receipts-differ',
  }),
  at('monitoring', 'demo-clerk', '/v1/warnings/{warning}/visit', {
    on: '2026-01-12',
    outcome: 'substantiated',
  }),
  at('monitoring', 'demo-reviewer', '/v1/warnings/{warning}/dispositions', {
    on: '2026-01-12',
    dispositions: ['push', 'identify'],
    needs: [{ kind: 'medical', aspects: ['cost'], urgency: 'normal' }],
  }),
  at('referral', 'demo-dept-medical-insurance', '/v1/referrals/{referral}/answer', {
    answer: 'acknowledged',
    on: '2026-01-12',
  }),
  at('referral', 'demo-dept-medical-insurance', '/v1/referrals/{referral}/feedback', {
    reportId: 'r-1',
    quarter: '2026Q1',
    final: false,
    outcome: 'helped',
    evidence: ['v/1'],
    aid: [
      {
        measureCode: 'm',
        kind: 'cash',
        nature: 'regular',
        amountFen: 1,
        period: PERIOD,
        fundingSource: 'fund',
      },
    ],
  }),
  at('referral', 'demo-clerk', '/v1/referrals/{referral}/cancellation', {
    reasonCode: 'other',
    on: '2026-01-12',
  }),
  at('referral', 'demo-reviewer', '/v1/referrals/{referral}/reopening', {
    reasonCode: 'help-did-not-last',
    on: '2026-01-12',
  }),
  // Second bodies of endpoints that take several kinds, and of objects in another state.
  at('intake', 'demo-clerk', '/v1/applications/{waiting}/window-check', {
    decision: 'refuse',
    reasonCode: 'not-the-applicant',
  }),
  at('intake', 'demo-reviewer', '/v1/households/{household}/changes', {
    kind: 'moved',
    effectiveOn: '2026-01-12',
    reasonCode: 'moved',
    persons: [],
    place: { regionCode: '510683990002', residence: 'rural', address: '示范镇二村' },
  }),
  ...SERVICE_NAMES.map((service) =>
    at(service, 'demo-auditor', '/v1/access-log-withholdings', {
      householdId: SOME_HOUSEHOLD,
      purposes: ['audit-order'],
      groundCode: WITHHOLDING_GROUNDS[0],
      decision: 'D-2026-0012',
      until: '2026-12-31',
    }),
  ),
];

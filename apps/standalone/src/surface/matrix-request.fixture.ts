import { OFFICIAL_ROLES, REGIONAL_ROLES, type Role } from '@aid-chain/vocabulary';
import type { MatrixRow } from '../documents/role-matrix.js';
import { ENDPOINTS, SOME_CASE, SOME_HOUSEHOLD, SOME_MEMBER } from './endpoints.fixture.js';
import type { MatrixScene } from './matrix-scene.fixture.js';
import { ROLE_KEYS } from './reviewed-matrix.fixture.js';

/** What each address names, by its first part. */
const NAMED: Readonly<Record<string, string>> = {
  'supervision-orders': 'order',
  applications: 'application',
  households: 'household',
  'household-proposals': 'proposal',
  cases: 'case',
  warnings: 'warning',
  'possible-doubles': 'double',
  referrals: 'referral',
  needs: 'need',
  'service-assignments': 'assignment',
  redeterminations: 'redetermination',
  adjustments: 'adjustment',
  'sheet-uploads': 'sheet',
  'double-aid': 'double-aid',
  'case-conferences': 'conference',
  'found-persons': 'found-person',
  'helper-awards': 'award',
  'service-assessments': 'assessment',
  'service-plans': 'plan',
  'service-sessions': 'session',
  'social-organisations': 'organisation',
  'social-offers': 'offer',
  'social-needs': 'social-need',
  'social-matches': 'social-match',
  remedies: 'remedy',
  'certificate-proposals': 'certificate',
  'fraud-entries': 'fraud-entry',
  'close-relatives': 'registration',
  arrears: 'arrears',
  'verification-requests': 'verification-request',
  'parked-answers': 'parked-answer',
  'verification-batches': 'verification-batch',
  'inquiry-letters': 'inquiry',
};

/** Who reads the page of a copy that is the own one. */
const PRINTERS: readonly Role[] = [...OFFICIAL_ROLES, 'department'];

function nameOf(kind: string, role: Role, service: string): string {
  if (kind === 'access-log-withholdings') return `withholding at ${service}`;
  if (kind === 'applications' && role === 'integrator') return 'filed';
  if (kind === 'applications' && role === 'service-worker') return 'proxy';
  if (kind === 'prints') return role === 'department' ? 'share' : 'print';
  if (kind === 'print-copies') return `copy of ${PRINTERS.includes(role) ? role : 'clerk'}`;
  const giver = REGIONAL_ROLES.includes(role) ? role : 'clerk';
  return kind === 'handovers' ? `handover of ${giver}` : (NAMED[kind] ?? '');
}

/** Sound bodies of operations that the other specs of the surface send nothing to. */
const NEAR: Readonly<Record<string, unknown>> = {
  '/v1/households/{id}/prints': { form: 'happiness-list' },
  '/v1/cases/{id}/prints': { form: 'publicity-sheet', track: 'monitored' },
  '/v1/applications/{id}/prints': { form: 'non-acceptance-notice' },
  '/v1/applications/{id}/notice-delivery': { on: '2026-01-12', method: 'in-person' },
  '/v1/cases/{id}/supplement-notice': { on: '2026-01-12', method: 'in-person' },
  '/v1/cases/{id}/papers': { on: '2026-01-12', papers: [{ paper: 'medical-receipt' }] },
  '/v1/cases/{id}/county-visit': {
    ...{ on: '2026-01-12', visitors: ['demo-civil-affairs', 'demo-clerk'] },
    ...{ outcome: 'as-surveyed', note: '示范' },
  },
  '/v1/cases/{id}/time-limit': { on: '2026-01-12', change: 'extend', reasonCode: 'hard-survey' },
  '/v1/cases/{id}/village-steps': { step: 'village-survey', on: '2026-01-12', outcome: 'matches-report' },
  '/v1/cases/{id}/ledger-entries': {
    ...{ on: '2026-01-12', cause: 'illness', unit: 'agriculture', responsible: '示责任' },
    measures: ['paired-helper'],
  },
  '/v1/cases/{id}/review-meeting': {
    ...{ track: 'monitored', on: '2026-01-12', outcome: 'supported', paper: '示评〔2026〕1号' },
    ...{ present: 9, votesFor: 8, votesAgainst: 1 },
  },
  '/v1/cases/{id}/posting': { track: 'monitored', on: '2026-01-12' },
  '/v1/cases/{id}/posting/end': { track: 'monitored', on: '2026-01-12' },
  '/v1/referrals/{id}/prints': { form: 'department-share' },
  '/v1/prints/{id}/copies': { reasonCode: 'lost' },
  '/v1/handovers/{id}/confirmation': { digest: 'a'.repeat(64) },
  '/v1/households/{id}/service-assignments': { worker: 'demo-service-worker' },
  '/v1/service-assignments/{id}/end': { reasonCode: 'done' },
  '/v1/cases/{id}/negative-list': {
    ...{ on: '2026-01-12', minutes: '会议记录〔2026〕3号' },
    items: [1, 2, 3, 4, 5, 6, 7].map((item) => ({ item, applies: false })),
  },
  '/v1/cases/{id}/negative-list/override': {
    ...{ on: '2026-01-12', causes: ['very-large-spending'], hasHeavyDebt: true },
    committees: { on: '2026-01-12', who: '村两委', paper: '会议记录〔2026〕4号' },
    representatives: { on: '2026-01-12', who: '村民代表', paper: '决议〔2026〕1号' },
  },
  '/v1/cases/{id}/single-filings': {
    ...{ on: '2026-01-12', personId: SOME_MEMBER, ground: 'seriously-ill', answer: 'yes' },
  },
  '/v1/cases/{id}/no-special-hardship': { on: '2026-01-12' },
  '/v1/cases/{id}/tekun-minors': {
    ...{ on: '2026-01-12', personId: SOME_MEMBER, answer: 'yes', paper: '会议纪要〔2026〕7号' },
  },
  '/v1/cases/{id}/property-reviews': { on: '2026-01-12', answer: 'yes', paper: '会议纪要〔2026〕8号' },
  '/v1/cases/{id}/other-grounds': {
    ...{ on: '2026-01-12', answer: 'yes', paper: '会议记录〔2026〕6号', note: '示范情形' },
  },
  '/v1/cases/{id}/open-categories': {
    ...{ on: '2026-01-12', category: 'tekun', answer: 'yes', reasonCode: 'not-found-out-yet' },
  },
  '/v1/cases/{id}/support-form': {
    ...{ on: '2026-01-12', personId: SOME_MEMBER, form: 'home', askedBy: 'demo-clerk' },
  },
  '/v1/cases/{id}/verification-requests': {
    ...{ on: '2026-01-12', persons: [{ personId: SOME_MEMBER, sources: ['tax'] }] },
  },
  '/v1/cases/{id}/verification-report/issue': { on: '2026-01-12' },
  '/v1/verification-requests/{id}/withdrawal': { on: '2026-01-12', reasonCode: 'not-needed' },
  '/v1/verification-requests/{id}/answer': {
    ...{ on: '2026-01-12', paper: 'HF-1', queriedOn: '2026-01-12', result: 'no-data' },
  },
  '/v1/verification-requests/{id}/objection': { on: '2026-01-12', reasonCode: 'not-own' },
  '/v1/parked-answers/{id}/decision': { decision: 'set-aside', on: '2026-01-12' },
  '/v1/cases/{id}/inquiry-letters': {
    on: '2026-01-12',
    unit: '示范单位',
    purpose: 'income',
    fields: ['wage'],
    personId: SOME_MEMBER,
  },
  '/v1/inquiry-letters/{id}/reminder': { on: '2026-01-12' },
  '/v1/inquiry-letters/{id}/answer': { on: '2026-01-12', outcome: 'answered', paper: 'HF-1' },
  '/v1/cases/{id}/hardship-check': { on: '2026-01-12', answer: 'no' },
  '/v1/cases/{id}/hardship-consultation': {
    ...{
      on: '2026-01-12',
      departments: [{ department: 'education' }],
      answer: 'no',
      minutes: '纪要〔2026〕5号',
    },
  },
  '/v1/cases/{id}/adjustments': { on: '2026-01-12', category: 'dibao' },
  '/v1/redeterminations/{id}/adoption': { on: '2026-01-12', changes: ['up'] },
  '/v1/adjustments/{id}/hearing-tries': { on: '2026-01-12', means: 'phone' },
  '/v1/adjustments/{id}/hearing': {
    ...{ outcome: 'heard', on: '2026-01-12', means: 'phone', heardBy: ['demo-clerk'] },
    ...{ personId: SOME_MEMBER, capacity: 'full', opinion: 'agrees' },
  },
  '/v1/adjustments/{id}/publicity': { on: '2026-01-12' },
  '/v1/adjustments/{id}/publicity/end': { on: '2026-01-12', outcome: 'no-objection' },
  '/v1/adjustments/{id}/decision': { on: '2026-01-12' },
  '/v1/adjustments/{id}/withdrawal': { on: '2026-01-12', reason: '示范' },
  '/v1/adjustments/{id}/notice': { on: '2026-01-12', method: 'post' },
  '/v1/redeterminations': { onDay: '2026-02-01', regionCode: '510683990000' },
  '/v1/needs/{id}/decision': { decision: 'not-needed', on: '2026-01-12' },
  '/v1/supervision-orders': { department: 'housing', regionCode: '510683990000' },
  '/v1/households/{id}/missing-measures': {
    on: '2026-01-12',
    answers: [{ measureCode: 'medical-assistance', personId: SOME_MEMBER, answer: 'not-fitting' }],
  },
  '/v1/double-aid/{id}': { decision: 'not-the-same', reasonCode: 'other-period', on: '2026-01-12' },
  '/v1/found-persons': {
    ...{ kind: 'stranded', on: '2026-01-12', regionCode: '510683990001' },
    circumstances: '车站候车室，约六十岁男性',
  },
  '/v1/found-persons/{id}/identity': {
    ...{ householdId: SOME_HOUSEHOLD, personId: SOME_MEMBER, proof: 'police', on: '2026-01-12' },
  },
  '/v1/found-persons/{id}/identity-correction': { reasonCode: 'another-person' },
  '/v1/found-persons/{id}/end': { reasonCode: 'recorded-by-mistake' },
  '/v1/helper-awards': {
    ...{ measureCode: 'industry-leader-award', organisationId: SOME_HOUSEHOLD, householdId: SOME_HOUSEHOLD },
    ...{ on: '2026-01-12', figures: { incomeRiseFen: 1_000_000 }, paper: 'JB-1' },
  },
  '/v1/households/{id}/helper-visits': { on: '2026-01-12', incomeFen: 100_000, measuresInPlace: true },
  '/v1/helper-awards/{id}/reversal': { reasonCode: 'entered-by-mistake' },
  '/v1/case-conferences': { householdId: SOME_HOUSEHOLD, triggers: ['unclear'], note: '示范' },
  '/v1/case-conferences/{id}/answer': { answer: 'decline', on: '2026-01-12', reasonCode: 'no-longer-urgent' },
  '/v1/case-conferences/{id}/minutes': { on: '2026-01-12', minutes: '示范纪要', plan: [] },
  '/v1/households/{id}/service-assessments': {
    ...{ personId: SOME_MEMBER, reason: 'first', on: '2026-01-12', carer: 'nobody', home: 'not-known' },
    unrecognisedReason: 'case-open',
    selfCare: Object.fromEntries(
      ['eating', 'dressing', 'bed', 'toilet', 'walking', 'bathing'].map((item) => [item, 'not-known']),
    ),
  },
  '/v1/service-assessments/{id}/plan': { lines: [{ item: 'meal-delivery', unitsAMonth: 1 }] },
  '/v1/service-plans/{id}/sessions': { sessions: [{ line: 1, on: '2026-01-12', from: '10:00', units: 1 }] },
  '/v1/service-sessions/{id}/provider-attendance': { given: false, reasonCode: 'weather' },
  '/v1/service-sessions/{id}/person-attendance': { given: false, reasonCode: 'weather', by: SOME_MEMBER },
  '/v1/service-sessions/{id}/cancellation': { reasonCode: 'planned-by-mistake' },
  '/v1/service-sessions/{id}/follow-up': { followUp: 'planned-again' },
  '/v1/service-sessions/{id}/evaluation': { evaluation: 'helped' },
  '/v1/social-organisations': { kind: 'charity', name: '示范慈善会', regionCode: '510683990000' },
  '/v1/social-organisations/{id}/offers': { form: 'money', quantity: 100 },
  '/v1/social-organisations/{id}/fund-receipts': {
    ...{ on: '2026-01-12', amountFen: 100, source: 'donation', paper: 'JZ-1' },
  },
  '/v1/social-organisations/{id}/fund-remainder': { on: '2026-01-12', to: 'charity', paper: 'JZ-3' },
  '/v1/social-organisations/{id}/fund-reversals': { entryNo: 1, reasonCode: 'entered-by-mistake' },
  '/v1/social-organisations/{id}/changes': { phone: '13900000002' },
  '/v1/social-organisations/{id}/end': { reasonCode: 'dissolved' },
  '/v1/social-organisations/{id}/certificates': { from: '2026-01-01', to: '2026-01-12' },
  '/v1/social-offers/{id}/amendments': { quantity: 100_000, needKinds: [] },
  '/v1/social-offers/{id}/withdrawal': { reasonCode: 'donors-wish' },
  '/v1/needs/{id}/social-openings': { form: 'money', quantity: 100, lawFirst: 'urgent-meanwhile' },
  '/v1/social-needs/{id}/closing': { reasonCode: 'nobody-offers' },
  '/v1/social-needs/{id}/matches': { offerId: SOME_MEMBER, quantity: 1 },
  '/v1/social-matches/{id}/answer': { answer: 'accepted' },
  '/v1/social-matches/{id}/failure': { reasonCode: 'not-kept' },
  '/v1/social-matches/{id}/delivery': {
    ...{ on: '2026-01-12', quantity: 1, handedBy: 'township', receivedBy: SOME_MEMBER, isNeedMet: false },
  },
  '/v1/social-matches/{id}/delivery-reversal': { reasonCode: 'entered-by-mistake' },
  '/v1/social-matches/{id}/evaluation': { on: '2026-01-12', evaluation: 'helped', by: SOME_MEMBER },
  '/v1/social-matches/{id}/consent': {
    ...{ personId: SOME_MEMBER, scopes: ['name'], purpose: 'visit', textVersion: 'social-consent-2026' },
    ...{ signedAs: 'self', signedOn: '2026-01-12' },
  },
  '/v1/social-matches/{id}/consent-revocation': { on: '2026-01-12' },
  '/v1/remedies': {
    ...{ kind: 'tip-off', about: 'unit', channel: 'hotline', receivedOn: '2026-01-12' },
    ...{ regionCode: '510683990000', content: '示范' },
  },
  '/v1/remedies/{id}/acceptance': { on: '2026-01-12', accepted: false, note: '示范' },
  '/v1/remedies/{id}/examiner': { on: '2026-01-12', examiner: 'demo-civil-affairs' },
  '/v1/remedies/{id}/orders': { on: '2026-01-12', order: 'stay' },
  '/v1/remedies/{id}/result': { on: '2026-01-12', result: 'kept', findings: '示范' },
  '/v1/remedies/{id}/answer': { on: '2026-01-12', method: 'post', answer: '示范' },
  '/v1/remedies/{id}/correction': { on: '2026-01-12', basis: 'as-filed', reason: '示范' },
  '/v1/remedies/{id}/execution': { on: '2026-01-12', outcome: 'impossible', reason: '示范' },
  '/v1/arrears/{id}/settlement': { on: '2026-01-12', outcome: 'paid' },
  '/v1/arrears/{id}/correction': { on: '2026-01-12', reason: '误登到本户' },
  '/v1/remedies/{id}/facts/{key}': { on: '2026-01-12', amountFen: 1 },
  '/v1/cases/{id}/fraud-entries': {
    ...{ on: '2026-01-12', personId: SOME_MEMBER, decidedOn: '2026-01-05', until: '2027-01-05' },
    ...{ document: '示范〔2026〕1号', authority: '示范县民政局', findings: '示范' },
  },
  '/v1/fraud-entries/{id}/notice': { on: '2026-01-12', method: 'in-person' },
  '/v1/fraud-entries/{id}/objection': { on: '2026-01-12', content: '示范' },
  '/v1/fraud-entries/{id}/objection-answer': { on: '2026-01-12', answer: 'kept', findings: '示范' },
  '/v1/fraud-entries/{id}/visits': { on: '2026-01-12' },
  '/v1/verification-batches/{id}/sending': { on: '2026-01-12' },
  '/v1/cases/{id}/ordered-visits': { on: '2026-01-12', reason: '示范：核实居住情况' },
  '/v1/close-relatives': {
    ...{ on: '2026-01-12', householdId: SOME_HOUSEHOLD, personId: SOME_MEMBER, relation: 'sibling' },
    ...{ learnedFrom: 'family', name: '示范员', villageCode: '510683990001' },
  },
  '/v1/close-relatives/{id}/withdrawal': { on: '2026-01-12', reason: '示范：登记有误' },
  '/v1/certificate-proposals': {
    ...{ caseId: SOME_CASE, on: '2026-01-12', issuer: '示范村', addressee: '示范镇', content: '示范' },
  },
  '/v1/certificate-proposals/{id}/answer': { on: '2026-01-12', answer: 'dealt-with', note: '示范' },
  '/v1/referrals/{id}/unreached': { answer: 'send-again' },
  '/v1/sheet-uploads/{id}/run': { readyRows: 0 },
  '/v1/sheet-uploads/{id}/undo': { reasonCode: 'entered-wrongly' },
  '/v1/person-searches': { purpose: 'filing', name: '示范员', regionCode: '510683990001' },
  '/v1/access-log-withholdings/{id}/end': { reasonCode: 'entered-by-mistake' },
};

/** What has to be asked in an address, beside the id. */
const ASKED: Readonly<Record<string, string>> = {
  '/v1/service-payments': '?from=2026-01-01&to=2026-01-31',
  '/v1/access-log': `?householdId=${SOME_HOUSEHOLD}&presence=in-person`,
  '/v1/access-log/print': `?householdId=${SOME_HOUSEHOLD}&presence=in-person`,
  '/v1/cases/{id}/prints': '?track=monitored',
  '/v1/prints': `?householdId=${SOME_HOUSEHOLD}`,
  '/v1/access-log-withholdings': `?householdId=${SOME_HOUSEHOLD}`,
  '/v1/notice-checks': '?number=QR-510683990-2026-000001&code=0000-0000-0000-0000',
  '/v1/cases/{id}/counterfactuals': '?category=dibao',
  '/v1/audit-entries/given': '?entryId=1&reason=audit-order&matter=SJ-2026-001',
  '/v1/look-ups': '?month=2026-01',
  '/v1/exposures': '?from=2026-01-01&to=2026-01-31',
};

/** A request of a row about the real objects: who may do it and whose they are gets no refusal for what they are not. */
export function requestOf(
  { service, method, path }: MatrixRow,
  ids: MatrixScene['ids'],
  role: Role,
): { readonly path: string; readonly body?: unknown } {
  const [, , kind = ''] = path.split('/');
  const real = path
    .replace('{id}', ids[nameOf(kind, role, service)] ?? '')
    .replace('{key}', 'asset.deposit')
    .replace('{code}', 'medical-insurance');
  const withIds = (text: string): string =>
    text
      .replaceAll(SOME_MEMBER, ids['member'] ?? '')
      .replaceAll(SOME_HOUSEHOLD, ids['household'] ?? '')
      .replaceAll(SOME_CASE, ids['case'] ?? '');
  if (method === 'GET') return { path: `${real}${withIds(ASKED[path] ?? '')}` };
  const near = endpointOf(path)?.near ?? NEAR[path] ?? {};
  const body: unknown = JSON.parse(withIds(JSON.stringify(near)));
  return { path: real, body };
}

/** A key of the demo whose the objects of a row are: of the department that sends a kind of data, where it is about one. */
export function ownKey({ path }: MatrixRow, role: Role): string {
  const sender = endpointOf(path)?.key ?? '';
  return role === 'department' && sender.startsWith('demo-dept-') ? sender : ROLE_KEYS[role];
}

const endpointOf = (path: string) => ENDPOINTS.find((one) => shapeOf(one.path) === shapeOf(path));

const shapeOf = (path: string): string => path.replace(/\{\w+\}|asset\.deposit/g, '*');

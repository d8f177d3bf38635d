import type { Result } from '@aid-chain/kernel';
import {
  CHILD,
  codeOf,
  FATHER,
  gathered,
  MOTHER,
  must,
  NOBODY,
  opened,
  POSITIONS,
} from '../testing/given.fixture.js';
import {
  askRequests,
  type RequestCommand,
  type RequestContext,
  type RequestedMember,
} from './request.rules.js';
import { requestKey } from './request-key.rules.js';
import type { AskedSupporter, NewRequest } from './verification-request.js';

const signed = { basis: 'application', textVersion: 'authorisation-2026', signedOn: '2026-01-12' } as const;
const adult: RequestedMember = { hasIdNumber: true, registerRegionCode: '510683', ground: signed };
let made = 0;
const context = (more: Partial<RequestContext> = {}): RequestContext => ({
  ...{ today: '2026-01-14', actorId: 'officer', staffCode: 'S-9', declaredRelatives: NOBODY },
  members: new Map([
    [FATHER, adult],
    [MOTHER, adult],
    [CHILD, { ...adult, ground: undefined }],
  ]),
  ...{ positions: POSITIONS, scope: ['tax', 'bank-deposits'], known: new Map() },
  due: { date: '2026-01-28', provisional: false },
  newId: () => `request-${String(++made)}`,
  ...more,
});
const asking = (subjectId: string, sources = ['tax']): RequestCommand => ({
  on: '2026-01-14',
  persons: [{ subjectId, path: '/persons/0', sources }],
});
const refusalOf = (result: Result<readonly NewRequest[]>): unknown => codeOf(result);
const faultsOf = (result: Result<readonly NewRequest[]>) =>
  result.ok ? [] : (result.refusal.faults ?? []).map(({ code, path }) => `${code} ${path}`);

describe('asking sources about persons', () => {
  it('[N4] [S0-20] makes one request for each person and source, with its ground, its day and what it is due by', () => {
    const command = {
      on: '2026-01-14',
      persons: [FATHER, MOTHER].map((subjectId) => ({
        subjectId,
        path: '',
        sources: ['tax', 'bank-deposits'],
      })),
    };
    const requests = must(askRequests(opened().state, command, context()));
    expect(requests.map(({ subjectId, sourceCode }) => [subjectId, sourceCode])).toEqual([
      [FATHER, 'tax'],
      [FATHER, 'bank-deposits'],
      [MOTHER, 'tax'],
      [MOTHER, 'bank-deposits'],
    ]);
    expect(requests[0]).toMatchObject({
      version: 1,
      ground: signed,
      askedOn: '2026-01-14',
      dueOn: '2026-01-28',
    });
  });

  it('[L-09] [S0-20] nobody without a ground is asked about, and the refusal names the place in the family', () => {
    const refused = askRequests(opened().state, asking(CHILD), context());
    expect(refused).toMatchObject({ refusal: { code: 'VERIFICATION_WITHOUT_GROUND' } });
    expect(JSON.stringify(refused)).toContain('子女');
    expect(JSON.stringify(refused)).not.toContain(CHILD);
  });

  it('[L-15] nothing is asked without a case that is examined, nor by a relative whom the family declared', () => {
    const opinion = { by: 'reviewer', on: '2026-01-14', determinationHash: 'a'.repeat(64) };
    const reviewed = { ...gathered(), tracks: { 'civil-affairs': { is: 'supported', opinion } as const } };
    expect(refusalOf(askRequests(reviewed, asking(FATHER), context()))).toBe('VERIFICATION_CASE_CLOSED');
    const ended = { ...opened().state, householdEnded: { on: '2026-01-13', reasonCode: 'died' as const } };
    expect(refusalOf(askRequests(ended, asking(FATHER), context()))).toBe('VERIFICATION_CASE_CLOSED');
    const related = context({ declaredRelatives: new Set(['s-9']) });
    expect(refusalOf(askRequests(opened().state, asking(FATHER), related))).toBe('CLOSE_RELATIVE');
  });

  it('[L-10] a supporter is asked about by need and consent, which need no ground of a member', () => {
    const supporter: AskedSupporter = {
      ...{ supporterOf: FATHER, relation: 'child' },
      need: { statedOn: '2026-01-12', reasonCode: 'support-not-declared' },
      consent: { givenOn: '2026-01-13' },
    };
    const persons = [{ subjectId: 'supporter-1', path: '/supporters/0', sources: ['tax'], supporter }];
    const [request] = must(askRequests(opened().state, { on: '2026-01-14', persons }, context()));
    expect(request).toMatchObject({ subjectId: 'supporter-1', supporter, ground: { basis: 'supporter' } });
  });

  it('one request to a source about a person is open at a time; the next is a new version', () => {
    const key = requestKey({ sourceCode: 'tax', subjectId: FATHER, askedOf: 'platform' });
    const open = context({ known: new Map([[key, { version: 2, isOpen: true }]]) });
    expect(refusalOf(askRequests(opened().state, asking(FATHER), open))).toBe('REQUEST_OPEN_ALREADY');
    const over = context({ known: new Map([[key, { version: 2, isOpen: false }]]) });
    expect(must(askRequests(opened().state, asking(FATHER), over))[0]).toMatchObject({ version: 3 });
  });

  it('all else that is wrong comes in one answer', () => {
    const members = new Map([[FATHER, { ...adult, hasIdNumber: false }]]);
    const command: RequestCommand = {
      on: '2026-01-14',
      persons: [
        { subjectId: FATHER, path: '/persons/0', sources: ['tax', 'cars', 'tax'] },
        { subjectId: 'stranger', path: '/persons/1', sources: ['tax'] },
      ],
      period: { from: '2026-03-01', to: '2026-02-28' },
    };
    expect(faultsOf(askRequests(opened().state, command, context({ members })))).toEqual([
      'REQUEST_WITHOUT_ID_NUMBER /persons/0',
      'SOURCE_NOT_IN_SCOPE /persons/0/sources/1',
      'SOURCE_TWICE /persons/0/sources/2',
      'PERSON_NOT_IN_HOUSEHOLD /persons/1/personId',
      'PERIOD_REVERSED /period',
      'FACT_IN_FUTURE /period/to',
    ]);
    expect(refusalOf(askRequests(opened().state, { on: '2026-01-14', persons: [] }, context()))).toBe(
      'REQUEST_NOBODY_ASKED',
    );
  });

  it.each([
    ['cross-province', '420100', true],
    ['cross-province', '510100', false],
    ['register-place', '421223', true],
    ['register-place', '420100', false],
    ['register-place', '510683', false],
  ] as const)(
    '[S1-07] help of another authority (%s, %s) is asked of one elsewhere: %s',
    (kind, regionCode, isAsked) => {
      const members = new Map([
        [
          FATHER,
          {
            ...adult,
            registerRegionCode: kind === 'register-place' && regionCode === '510683' ? '510683' : '421223',
          },
        ],
      ]);
      const command = { ...asking(FATHER), authority: { kind, regionCode } };
      const result = askRequests(opened().state, command, context({ members }));
      if (isAsked) expect(must(result)[0]).toMatchObject({ askedOf: kind, authorityRegion: regionCode });
      else expect(refusalOf(result)).toBe('AUTHORITY_NOT_ELSEWHERE');
    },
  );
});

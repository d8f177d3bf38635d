import { fileURLToPath } from 'node:url';
import { describeRefusal } from '@aid-chain/kernel';
import { Policies } from '@aid-chain/platform';
import { establishedBy, type RulePack } from '@aid-chain/policy';
import { PAPERS, type Paper } from '@aid-chain/vocabulary';
import { FATHER, MOTHER, PERSONS } from '../testing/given.fixture.js';
import { lastAnswers, type AnsweredReport } from './last-answers.rules.js';
import { paperFaults, paperState, type PaperRequest } from './paper-requests.rules.js';

const folder = fileURLToPath(new URL('../../../../policies', import.meta.url));
const adults = [FATHER, MOTHER];
let policies: Policies;
let pack: RulePack;

beforeAll(async () => {
  policies = await Policies.read(folder);
  pack = policies.pack('510683990001', '2026-07-15');
});

type Answer = AnsweredReport['sources'][number];
const bank = (result: Answer['result'], more: Partial<Answer> = {}): AnsweredReport => ({
  sources: [{ sourceCode: 'bank-deposits', result, ...more }],
  adults,
});
const statement = (more: Partial<PaperRequest> = {}): PaperRequest => ({
  paper: 'bank-statement',
  personId: FATHER,
  reasonCode: 'no-answer',
  ...more,
});

function faultsOf(requests: readonly PaperRequest[], reports: readonly AnsweredReport[] = [], on = pack) {
  const context = {
    memberIds: PERSONS,
    establishedBy: (paper: Paper) => establishedBy(on, paper),
    answers: lastAnswers(reports),
  };
  return paperFaults(requests, context);
}
const codesOf = (...given: Parameters<typeof faultsOf>) =>
  faultsOf(...given).map(({ code, path }) => `${code} ${path}`);

describe('What verification can establish is not asked of a family', () => {
  it('[L-12] a bank statement is refused while the place verifies with banks and nobody asked them yet', () => {
    expect(codesOf([statement()])).toEqual(['PAPER_OBTAINABLE /papersRequested/0']);
    expect(codesOf([statement({ reasonCode: 'no-source' })])).toEqual([
      'PAPER_OBTAINABLE /papersRequested/0',
    ]);
  });

  it('[L-12] the refusal names the paper, the source that establishes it and the article', () => {
    const [fault] = faultsOf([statement()]);
    const { zh, en } = describeRefusal({ code: 'PAPER_OBTAINABLE', params: fault?.params ?? {} });
    for (const part of ['银行存款证明', '“银行存款”', '中华人民共和国社会救助法第六十二条第二款'])
      expect(zh).toContain(part);
    expect(en).toContain('bank statement');
    expect(en).toContain('bank deposits');
    expect(en).toContain('Social Assistance Law, article 62(2)');
  });

  it.each(['match', 'exceed'] as const)('[L-12] a source that answered (%s) has established it', (result) => {
    expect(codesOf([statement()], [bank(result)])).toEqual(['PAPER_OBTAINABLE /papersRequested/0']);
  });

  it.each([
    ['unreachable', 'timed-out', 'no-answer'],
    ['unreachable', 'other', 'no-answer'],
    ['not-asked', 'not-connected', 'no-answer'],
    ['not-asked', 'no-id-number', 'no-answer'],
    ['no-data', undefined, 'no-data'],
  ] as const)(
    '[L-12] where the source is %s (%s) the paper is asked for with that reason',
    (result, why, reasonCode) => {
      const reports = [bank(result, why === undefined ? {} : { reasonCode: why })];
      expect(codesOf([statement({ reasonCode })], reports)).toEqual([]);
      const other = reasonCode === 'no-data' ? 'no-answer' : 'no-data';
      expect(codesOf([statement({ reasonCode: other })], reports)).toEqual([
        'PAPER_REASON_DIFFERS /papersRequested/0/reasonCode',
      ]);
    },
  );

  it.each(['papers-instead', 'other'] as const)(
    '[L-12] a source that was left out (%s) although it can be asked opens nothing',
    (reasonCode) => {
      expect(codesOf([statement()], [bank('not-asked', { reasonCode })])).toEqual([
        'PAPER_OBTAINABLE /papersRequested/0',
      ]);
    },
  );

  it('[L-12] a gap about one member opens the paper of that member, not of another', () => {
    const reports: AnsweredReport[] = [
      {
        sources: [
          { sourceCode: 'bank-deposits', personId: FATHER, result: 'unreachable', reasonCode: 'timed-out' },
          { sourceCode: 'bank-deposits', result: 'match' },
        ],
        adults,
      },
    ];
    expect(codesOf([statement(), statement({ personId: MOTHER })], reports)).toEqual([
      'PAPER_OBTAINABLE /papersRequested/1',
    ]);
    const { personId, ...ofHousehold } = statement();
    expect(personId).toBe(FATHER);
    expect(codesOf([ofHousehold], reports)).toEqual([]);
  });

  it('[L-12] a paper of the household is asked for as without data only where the source has none of any adult', () => {
    const ofHousehold: PaperRequest = { paper: 'bank-statement', reasonCode: 'no-data' };
    const one = (result: Answer['result'], personId: string) =>
      ({ sourceCode: 'bank-deposits', personId, result }) as const;
    const report = (...sources: Answer[]): AnsweredReport[] => [{ sources, adults }];
    const answered = report(one('match', FATHER), one('no-data', MOTHER));
    expect(codesOf([ofHousehold], answered)).toEqual(['PAPER_OBTAINABLE /papersRequested/0']);
    expect(codesOf([{ ...ofHousehold, personId: MOTHER }], answered)).toEqual([]);
    expect(codesOf([ofHousehold], report(one('no-data', FATHER), one('no-data', MOTHER)))).toEqual([]);
  });

  it('[L-12] a paper that was asked for is needed no longer once the source has answered', () => {
    const silent = bank('unreachable', { reasonCode: 'timed-out' });
    const stateAfter = (...reports: AnsweredReport[]) =>
      paperState(statement(), establishedBy(pack, 'bank-statement'), lastAnswers(reports)).state;
    expect([stateAfter(silent), stateAfter(silent, bank('match'))]).toEqual(['asked', 'not-needed']);
    const receipt = statement({ paper: 'medical-receipt', reasonCode: 'no-source' });
    expect(paperState(receipt, undefined, lastAnswers([bank('match')])).state).toBe('asked');
  });

  it('[N2] [L-12] all papers are asked for at once: a further one is refused with the day and the article, unless the family has new facts', () => {
    const receipt = statement({ paper: 'medical-receipt', reasonCode: 'no-source' });
    const loss = statement({ paper: 'loss-record', reasonCode: 'no-source' });
    const asked = {
      on: '2026-07-08',
      papers: [receipt],
      basis: { zh: '民发〔2021〕57号第十条', en: 'D57 10' },
    };
    const context = { memberIds: PERSONS, establishedBy: () => undefined, answers: lastAnswers([]) };
    const faults = (hasNewFacts: boolean) =>
      paperFaults([receipt, loss], { ...context, asked: { ...asked, hasNewFacts } });
    expect(faults(false)).toMatchObject([
      { code: 'PAPER_ASKED_BEFORE', path: '/papersRequested/1', params: { on: '2026-07-08' } },
    ]);
    expect(faults(true)).toEqual([]);
    expect(paperFaults([receipt, loss], context)).toEqual([]);
  });

  it('[L-12] a later answer closes the gap, and a later silence takes no answer back', () => {
    const silent = bank('unreachable', { reasonCode: 'timed-out' });
    expect(codesOf([statement()], [silent, bank('match')])).toEqual(['PAPER_OBTAINABLE /papersRequested/0']);
    expect(codesOf([statement()], [bank('match'), silent])).toEqual(['PAPER_OBTAINABLE /papersRequested/0']);
  });

  it('[L-12] a paper that no source of the place establishes is asked for with that reason', () => {
    const receipt = statement({ paper: 'medical-receipt', reasonCode: 'no-source' });
    expect(codesOf([receipt])).toEqual([]);
    expect(codesOf([{ ...receipt, reasonCode: 'no-answer' }])).toEqual([
      'PAPER_REASON_DIFFERS /papersRequested/0/reasonCode',
    ]);
  });

  it('[L-12] an account with a payment institution is verified from 1 July 2026 on, before it no source did so', () => {
    const payment = statement({ paper: 'payment-statement', reasonCode: 'no-source' });
    expect(codesOf([payment], [], policies.pack('510683990001', '2026-06-30'))).toEqual([]);
    expect(codesOf([payment], [], policies.pack('510683990001', '2026-07-01'))).toEqual([
      'PAPER_OBTAINABLE /papersRequested/0',
    ]);
  });

  it('[L-12] the policies name for every source of the law the paper that it makes needless', () => {
    const scope = pack.parameters['verification.scope']?.value as readonly string[];
    const sources = new Set(PAPERS.flatMap((paper) => establishedBy(pack, paper)?.source ?? []));
    expect([...sources].sort()).toEqual([...scope].sort());
  });

  it('who is no member, and one paper twice, is refused', () => {
    const stranger = statement({ paper: 'medical-receipt', reasonCode: 'no-source', personId: 'x' });
    const receipt = { ...stranger, personId: MOTHER };
    expect(codesOf([stranger, receipt, receipt])).toEqual([
      'PERSON_NOT_IN_HOUSEHOLD /papersRequested/0/personId',
      'PAPER_TWICE /papersRequested/2',
    ]);
  });
});

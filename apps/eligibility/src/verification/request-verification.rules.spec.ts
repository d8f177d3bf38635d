import { describeRefusal } from '@aid-chain/kernel';
import type { CaseState } from '../cases/case.state.js';
import { CHILD, codeOf, FATHER, gathered, MOTHER, opened } from '../testing/given.fixture.js';
import type { AccountedReport } from './accounted.rules.js';
import { verificationMissing } from './missing-report.rules.js';
import { assess, authorisedOrRefuse, reassess, type HouseholdOnDay } from './request-verification.rules.js';

const together = { from: '2015-01-01' };
const father = { personId: FATHER, birthDate: '1980-05-01', livesTogether: together };
const mother = { personId: MOTHER, birthDate: '1982-05-01', livesTogether: together };
const child = { personId: CHILD, birthDate: '2008-01-22', livesTogether: together };
const LATER = '2026-01-20';
const day = (members: HouseholdOnDay['members'], on = LATER): HouseholdOnDay => ({ members, on });
/** The report of 13 January, of the father alone. */
const ofFather: AccountedReport = { sources: [{ sourceCode: 'tax' }], adults: [FATHER] };
const REPORTED = { is: 'reported', version: 1, on: '2026-01-13' } as const;
const supplementary = { version: 1, on: '2026-01-13', persons: [MOTHER] };

/** The case after its report, looked at again with these members. */
function after(
  members: readonly HouseholdOnDay[],
  signed: readonly string[],
  reports: readonly AccountedReport[] = [ofFather],
  file: CaseState = gathered(),
): CaseState {
  return reassess(file, members, { authorised: new Set(signed), reports });
}

describe('the request for verification', () => {
  it('[S0-20] nobody is queried until every adult has signed', () => {
    const family = day([father, mother, child], '2026-01-12');
    expect(assess(family, new Set([FATHER]))).toEqual({ is: 'authorisation-missing', missing: [MOTHER] });
    expect(assess(family, new Set([FATHER, MOTHER]))).toEqual({ is: 'requested', on: '2026-01-12' });
  });

  it('a household that the register has not sent yet waits', () => {
    expect(assess(day(undefined), new Set())).toEqual({ is: 'authorisation-missing', missing: [] });
  });

  it('a new adult member before the report asks for one more signature', () => {
    const known = { authorised: new Set([FATHER]), reports: [] };
    expect(reassess(opened().state, [day([father, mother])], known).verification).toEqual({
      is: 'authorisation-missing',
      missing: [MOTHER],
    });
  });

  it('a request that stands is not dated anew', () => {
    const file = opened().state;
    const known = { authorised: new Set([FATHER]), reports: [] };
    expect(reassess(file, [day([father])], known)).toBe(file);
    const waiting = after([day([father, mother])], [MOTHER]);
    expect(after([day([father, mother], '2026-01-25')], [MOTHER], [ofFather], waiting)).toBe(waiting);
  });
});

describe('an adult who comes after the report', () => {
  it('[S0-20] has not signed: the authorisation is asked for first, as of everybody', () => {
    const file = after([day([father, mother])], [FATHER]);
    expect(file.verification).toEqual({ is: 'authorisation-missing', missing: [MOTHER], supplementary });
    expect(codeOf(authorisedOrRefuse(file, [MOTHER]))).toBe('AUTHORISATION_MISSING');
  });

  it('[S0-05] has signed: a report of that adult is asked for, the earlier one stands', () => {
    const { verification } = after([day([father, mother])], [FATHER, MOTHER]);
    expect(verification).toEqual({ is: 'requested', on: LATER, supplementary });
  });

  it('[S0-05] is verified by a report of that adult alone', () => {
    const ofMother: AccountedReport = {
      sources: [{ sourceCode: 'tax', personId: MOTHER }],
      adults: [FATHER, MOTHER],
    };
    const waiting = after([day([father, mother])], [MOTHER]);
    expect(after([day([father, mother])], [MOTHER], [ofFather, ofMother], waiting).verification).toEqual(
      REPORTED,
    );
  });

  it('[S0-05] has another ID number since the report: nobody was asked about that one, also where the report names the person', () => {
    const ofBoth = { ...ofFather, adults: [FATHER, MOTHER], outdated: [MOTHER] };
    const { verification } = after([day([father, mother])], [FATHER, MOTHER], [ofBoth]);
    expect(verification).toEqual({ is: 'requested', on: LATER, supplementary });
    const named = { ...ofBoth, sources: [{ sourceCode: 'tax', personId: MOTHER }] };
    expect(after([day([father, mother])], [FATHER, MOTHER], [named]).verification).toEqual(verification);
    const anew = { ...named, outdated: [] };
    const waiting = after([day([father, mother])], [FATHER, MOTHER], [ofBoth]);
    expect(after([day([father, mother])], [FATHER, MOTHER], [ofBoth, anew], waiting).verification).toEqual(
      REPORTED,
    );
  });

  it('was asked about by name at every source before, as a child: nothing is asked twice', () => {
    const both: AccountedReport = {
      sources: [{ sourceCode: 'tax' }, { sourceCode: 'tax', personId: MOTHER }],
      adults: [FATHER],
    };
    const file = gathered();
    expect(after([day([father, mother])], [], [both], file)).toBe(file);
  });

  it('leaves again, or turns out to be a child: nobody is waited for any more', () => {
    const waiting = after([day([father, mother])], [FATHER]);
    expect(after([day([father])], [FATHER], [ofFather], waiting).verification).toEqual(REPORTED);
    const gone = { ...mother, livesTogether: { from: '2026-01-15', to: '2026-01-18' } };
    expect(after([day([father, gone])], [FATHER], [ofFather], waiting).verification).toEqual(REPORTED);
    const young = { ...mother, birthDate: '2014-05-01' };
    expect(after([day([father, young])], [FATHER], [ofFather], waiting).verification).toEqual(REPORTED);
  });

  it('who was verified, left and came back is not asked again; nor is anybody about whom a source gave no answer', () => {
    const file = gathered();
    const both = { ...ofFather, adults: [FATHER, MOTHER] };
    expect(after([day([father, mother])], [], [both, ofFather], file)).toBe(file);
  });

  it('[S0-05] whose birth is corrected is an adult on every day; who turns 18 is one from that day', () => {
    const corrected = { ...child, birthDate: '2000-01-13' };
    expect(after([day([father, corrected])], []).verification).toMatchObject({ missing: [CHILD] });
    expect(after([day([father, child], '2026-01-21')], []).verification).toEqual(REPORTED);
    expect(after([day([father, child], '2026-01-22')], []).verification).toMatchObject({ missing: [CHILD] });
  });

  it('[S0-05] who lived there on the day of the opinion counts, whatever became of them until today', () => {
    const gone = { ...mother, livesTogether: { from: '2026-01-15', to: '2026-01-18' } };
    const days = [day([father, gone], '2026-01-16'), day([father, gone])];
    expect(after(days, []).verification).toMatchObject({ missing: [MOTHER] });
  });

  it('is not waited for once every track has its opinion: a change of the household leads those back first', () => {
    const opinion = { by: 'r', on: '2026-01-15', determinationHash: 'h' };
    const fixed = { is: 'awaiting-publicity', opinion } as const;
    const file: CaseState = { ...gathered(), tracks: { 'civil-affairs': fixed, monitored: fixed } };
    expect(after([day([father, mother])], [], [ofFather], file)).toBe(file);
  });
});

describe('what the refusal of an opinion says about it', () => {
  it('[S0-05] of a case without report nobody in particular, of a later adult the place in the family and what comes next', () => {
    const sentenceOf = ({ refusal }: ReturnType<typeof verificationMissing>): string => {
      const { zh, en } = describeRefusal(refusal);
      return `${zh} ${en}`;
    };
    expect(sentenceOf(verificationMissing(opened().state))).toContain('There is no verification report yet');
    const household = {
      members: [
        { personId: FATHER, relation: 'head' },
        { personId: MOTHER, relation: 'spouse' },
      ],
    } as const;
    const unsigned = { ...after([day([father, mother])], []), household };
    const first = '先上门取得其核对授权';
    expect(sentenceOf(verificationMissing(unsigned))).toContain(`配偶在 2026-01-13 的核对报告之后方须核对`);
    expect(sentenceOf(verificationMissing(unsigned))).toContain(first);
    const signed = { ...after([day([father, mother])], [MOTHER]), household };
    expect(sentenceOf(verificationMissing(signed))).toContain('report of the spouse yet');
    expect(sentenceOf(verificationMissing(signed))).not.toContain(first);
  });
});

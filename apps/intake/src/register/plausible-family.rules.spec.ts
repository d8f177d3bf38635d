import type { FileApplicationDto } from '../filing/file-application.dto.js';
import type { FiledMember, Filing } from '../filing/filing.js';
import { familyDoubts } from './plausible-family.rules.js';
import { recognise } from './recognition.rules.js';
import type { RegisterView } from './register.js';

const AGES = { marriageMale: 22, marriageFemale: 20, work: 16, school: 6 };
const NOBODY: RegisterView = { households: [], withoutHousehold: [], answered: new Map() };

let order = 10;
const member = (
  relation: FiledMember['relation'],
  birthDate: string,
  sex: 'male' | 'female' = 'female',
): FiledMember => ({
  ref: `m${String(order)}`,
  relation,
  name: `试${String(order)}`,
  idNumber: `99000019800101${String(order++).padStart(4, '0')}`,
  birthDate,
  sex,
  livesTogether: { from: '2015-01-01' },
});

const head = member('head', '1985-05-04', 'male');

function doubts(
  members: readonly FiledMember[],
  view = NOBODY,
  wages: readonly string[] = [],
  first = head,
  stages: readonly (readonly [string, string])[] = [],
): string[] {
  const filing: Filing = {
    household: {
      regionCode: '510683990001',
      residence: 'rural',
      address: '示范一村',
      members: [first, ...members],
    },
    declaration: {
      receivedOn: '2026-01-12',
      members: stages.map(([ref, stage]) => ({ ref, circumstance: { student: { stage } } })),
      incomes: wages.map((memberRef) => ({
        memberRef,
        kind: 'wage',
        amountFen: 100,
        period: { from: '2025-01-01', to: '2025-12-31' },
      })),
    } as unknown as FileApplicationDto,
  };
  return familyDoubts(filing, recognise(filing.household.members, view), AGES).map(
    ({ code, memberRef = '' }) => `${memberRef} ${code}`,
  );
}

describe('A family that can hardly be as filed is a question to the window (A-25)', () => {
  it('a usual family raises none', () => {
    const family = [
      member('spouse', '1986-01-01'),
      member('child', '2012-01-01'),
      member('parent', '1955-01-01'),
    ];
    expect(doubts(family)).toEqual([]);
  });

  it('two spouses are asked about, each', () => {
    const two = [member('spouse', '1986-01-01'), member('spouse', '1987-01-01')];
    expect(doubts(two)).toEqual(two.map(({ ref }) => `${ref} relation-too-often`));
  });

  it('three parents are asked about', () => {
    const three = ['1950-01-01', '1951-01-01', '1952-01-01'].map((birth) => member('parent', birth));
    expect(doubts(three)).toHaveLength(3);
  });

  it.each([
    ['a spouse aged 8', member('spouse', '2017-06-01')],
    ['a wife a day short of 20', member('spouse', '2006-01-13')],
    ['a parent younger than the head', member('parent', '1985-05-05')],
    ['a grandparent as old as the head', member('grandparent', '1985-05-04')],
    ['a child older than the head', member('child', '1980-01-01')],
  ])('%s is asked about', (_case, odd) => {
    expect(doubts([odd])).toEqual([`${odd.ref} relation-against-age`]);
  });

  it('a husband of 21 is asked about, and so are two spouses of one sex (民法典 1046)', () => {
    const wife = member('head', '1985-05-04');
    const young = member('spouse', '2004-01-13', 'male');
    expect(doubts([young], NOBODY, [], wife)).toEqual([`${young.ref} relation-against-age`]);
    const grown = member('spouse', '1984-01-13', 'male');
    expect(doubts([grown], NOBODY, [], wife)).toEqual([]);
    expect(doubts([grown])).toEqual([`${grown.ref} spouse-of-same-sex`]);
  });

  it('a university student of 8 is asked about, one of 16 and a pupil of 8 are not', () => {
    const [child, grown] = [member('child', '2017-06-01'), member('child', '2009-12-31')];
    const studies = (one: FiledMember, stage: string) => doubts([one], NOBODY, [], head, [[one.ref, stage]]);
    for (const stage of ['college', 'postgraduate'])
      expect(studies(child, stage)).toEqual([`${child.ref} schooling-against-age`]);
    expect(studies(child, 'primary')).toEqual([]);
    expect(studies(grown, 'college')).toEqual([]);
  });

  it('a newborn pupil of a primary school is asked about, one in a kindergarten and one of six are not', () => {
    const [newborn, six] = [member('child', '2025-12-20'), member('child', '2020-01-12')];
    const studies = (one: FiledMember, stage: string) => doubts([one], NOBODY, [], head, [[one.ref, stage]]);
    for (const stage of ['primary', 'junior', 'vocational'])
      expect(studies(newborn, stage)).toEqual([`${newborn.ref} schooling-against-age`]);
    expect(studies(newborn, 'kindergarten')).toEqual([]);
    expect(studies(six, 'primary')).toEqual([]);
  });

  it('a wife of 20 is not', () => {
    expect(doubts([member('spouse', '2006-01-12')])).toEqual([]);
  });

  it('a wage of an infant is asked about, of somebody of 16 it is not', () => {
    const [infant, young] = [member('child', '2024-06-01'), member('child', '2009-12-31')];
    expect(doubts([infant], NOBODY, [infant.ref])).toEqual([`${infant.ref} wage-of-child`]);
    expect(doubts([young], NOBODY, [young.ref])).toEqual([]);
  });

  it('what the register has so already was settled before', () => {
    const young = member('spouse', '2007-01-01');
    const registered = [head, young].map(({ ref, ...person }) => ({
      ...person,
      personId: `p-${ref}`,
      registerRegionCode: '510683',
      indexed: [],
    }));
    const place = { regionCode: '510683990001', residence: 'rural', address: '示范一村' } as const;
    const home = { householdId: 'h', version: 1, changedOn: '2025-01-01', ...place, members: registered };
    expect(doubts([young], { ...NOBODY, households: [home] })).toEqual([]);
  });
});

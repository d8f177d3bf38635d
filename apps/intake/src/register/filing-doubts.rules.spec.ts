import type { Category } from '@aid-chain/vocabulary';
import type { FileApplicationDto } from '../filing/file-application.dto.js';
import type { FamilyTerms } from '../filing/filing-terms.js';
import type { FiledMember, Filing } from '../filing/filing.js';
import { filingDoubts } from './filing-doubts.rules.js';
import type { Recognition } from './recognition.js';
import type { KnownHousehold, RecognisedAs } from './register.js';

const TODAY = '2026-07-06';
const NOBODY: Recognition = { known: new Map(), doubts: [] };
const COUNTY: FamilyTerms = { registerPlace: 'county' };

const member = (registerRegionCode?: string, name = '试甲'): FiledMember => ({
  ref: 'm1',
  relation: 'head',
  name,
  idNumber: '110101198001010013',
  birthDate: '1980-01-01',
  sex: 'male',
  ...(registerRegionCode === undefined ? {} : { registerRegionCode }),
  livesTogether: { from: '2015-01-01' },
});

/** The doubts about an application for dibao in a village of 绵竹. */
function doubts(
  members: readonly FiledMember[],
  terms: FamilyTerms = COUNTY,
  recognition = NOBODY,
  categoriesRequested: readonly Category[] = ['dibao'],
): string[] {
  const filing: Filing = {
    household: { regionCode: '510683990001', residence: 'rural', address: '一村', members },
    declaration: {
      ...{ receivedOn: TODAY, categoriesRequested, members: [], incomes: [], declaredRelatives: [] },
    } as unknown as FileApplicationDto,
  };
  return filingDoubts(filing, recognition, { terms, today: TODAY, unknownStaff: [] }).map(({ code }) => code);
}

/** A household of the register with what it has. */
const has = (...recognised: RecognisedAs[]): Recognition => ({
  ...NOBODY,
  home: { householdId: 'h', members: [], recognised } as unknown as KnownHousehold,
});

describe('a filing of a family', () => {
  it('[L-26] [S1-07] of which nobody is registered here is asked for a residence permit or a reason', () => {
    expect(doubts([member('110101')])).toEqual(['registered-elsewhere']);
    expect(doubts([member('110101'), member('510704')])).toEqual(['registered-elsewhere']);
  });

  it.each<[string, readonly FiledMember[]]>([
    ['in the county', [member('510683')]],
    ['in another township of the county', [member('510683001002')]],
    ['through one of its members', [member('110101'), member('510683')]],
    // The number names where it was issued, not where somebody is registered now.
    ['nowhere that it states', [member()]],
  ])('[L-26] registered %s is asked nothing', (_where, members) => {
    expect(doubts(members)).toEqual([]);
  });

  it('[L-26] in a place that opens it within the province, as it says, or asks nobody, only who is from beyond it is asked', () => {
    const within = (registerPlace: 'prefecture' | 'province') =>
      ['510704', '510601', '110101'].map((place) => doubts([member(place)], { registerPlace }).length);
    expect([within('prefecture'), within('province')]).toEqual([
      [1, 0, 1],
      [0, 0, 1],
    ]);
    expect(doubts([member('110101')], {})).toEqual([]);
  });

  it('[L-26] that the register has, or that asks for help alone, is asked nothing about the place', () => {
    expect(doubts([member('110101')], COUNTY, has())).toEqual([]);
    expect(doubts([member('110101')], COUNTY, NOBODY, [])).toEqual([]);
  });

  it('[S2-06] for what the household has already is a question, not for another category or once it is over', () => {
    const dibao = (to: string | null) => has({ category: 'dibao', to });
    expect(doubts([member('510683')], {}, dibao(null))).toEqual(['recognised-already']);
    expect(doubts([member('510683')], {}, dibao(TODAY))).toEqual(['recognised-already']);
    expect(doubts([member('510683')], {}, dibao('2026-07-05'))).toEqual([]);
    expect(doubts([member('510683')], {}, dibao(null), ['tekun'])).toEqual([]);
  });

  it.each(['<script>', '=cmd()', '李😀山', '张3', '王@家'])(
    '[A-23] the name %s is compared with the card',
    (name) => {
      expect(doubts([member('510683', name)])).toEqual(['name-unusual']);
    },
  );

  it.each(['李山', '古丽·阿布', '𠮷田', "O'Brien Zoë", '古丽．阿布', '买买提•艾力', 'Smith-Jones'])(
    '[A-23] the name %s is a name',
    (name) => {
      expect(doubts([member('510683', name)])).toEqual([]);
    },
  );
});

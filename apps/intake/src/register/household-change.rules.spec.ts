import type { FiledHousehold, FiledMember } from '../filing/filing.js';
import { householdChange } from './household-change.rules.js';
import type { KnownHousehold, KnownMember } from './register.js';

const head: FiledMember = {
  ref: 'm1',
  relation: 'head',
  name: '试甲',
  idNumber: '990000198001010012',
  birthDate: '1980-01-01',
  sex: 'male',
  registerRegionCode: '510683',
  livesTogether: { from: '2015-01-01' },
  phone: '13900000001',
};
const child: FiledMember = {
  ...head,
  ref: 'm2',
  relation: 'child',
  name: '试乙',
  idNumber: '990000201001010017',
};

const asKnown = ({ ref, ...member }: FiledMember): KnownMember => ({
  ...member,
  personId: `p-${ref}`,
  indexed: [],
});

const before: KnownHousehold = {
  householdId: 'h',
  version: 3,
  regionCode: '510683990001',
  residence: 'rural',
  address: '示范一村',
  members: [asKnown(head), asKnown(child)],
};

const filing = (changes: Partial<FiledHousehold> = {}): FiledHousehold => ({
  regionCode: before.regionCode,
  residence: 'rural',
  address: before.address,
  members: [head, child],
  ...changes,
});

const known = new Map([
  ['m1', asKnown(head)],
  ['m2', asKnown(child)],
]);

const change = (changes: Partial<FiledHousehold> = {}) => householdChange(before, filing(changes), known);

describe('what a second filing changes in the register', () => {
  it('the same family saying the same changes nothing', () => {
    expect(change()).toBeUndefined();
  });

  it('the order in which the members are named changes nothing', () => {
    expect(change({ members: [child, head] })).toBeUndefined();
  });

  it('a phone that is left out is not a change', () => {
    const silent = { ...head, phone: undefined };
    expect(change({ members: [silent, child] })).toBeUndefined();
  });

  it('somebody who joined is a succession', () => {
    const baby: FiledMember = { ...child, ref: 'm3', name: '试丙', idNumber: '990000202001010011' };
    expect(change({ members: [head, child, baby] })).toEqual({
      kind: 'succession',
      reasonCode: 'members-changed',
    });
  });

  it('somebody who left is a succession', () => {
    expect(change({ members: [head] })).toEqual({ kind: 'succession', reasonCode: 'members-changed' });
  });

  it('another head of the same people is a succession', () => {
    const members: FiledMember[] = [
      { ...head, relation: 'parent' },
      { ...child, relation: 'head' },
    ];
    expect(change({ members })).toEqual({ kind: 'succession', reasonCode: 'head-changed' });
  });

  it.each([
    ['another village', { regionCode: '510683990002' }],
    ['another address', { address: '示范一村新址' }],
    ['from the country to the town', { residence: 'urban' as const }],
  ])('%s is a succession', (_title, changes) => {
    expect(change(changes)).toEqual({ kind: 'succession', reasonCode: 'moved' });
  });

  it.each<[string, Partial<FiledMember>]>([
    ['a name written differently', { name: '试假' }],
    ['another phone', { phone: '13900000002' }],
    ['another register place', { registerRegionCode: '510600' }],
    ['living together since another day', { livesTogether: { from: '2016-01-01' } }],
  ])('%s is a correction', (_title, changes) => {
    expect(change({ members: [{ ...head, ...changes }, child] })).toEqual({
      kind: 'correction',
      reasonCode: 'data-corrected',
    });
  });
});

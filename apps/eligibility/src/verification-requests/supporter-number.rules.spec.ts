import { idCheckCharacter } from '@aid-chain/kernel';
import { supporterNumberFaults, type NumberContext } from './supporter-number.rules.js';

const numberOf = (first17: string): string => first17 + idCheckCharacter(first17);
const HEAD = numberOf('11010119580307001');
const SON = numberOf('11010119900307013');
const CHILD = numberOf('11010120180303003');
const LEFT = numberOf('11010119850303001');

const context: NumberContext = {
  numbers: new Map([
    ['head', HEAD],
    ['left', LEFT],
  ]),
  inside: new Set(['head']),
  adultFrom: 18,
};
const supporter = (idNumber: string, more = {}) => ({
  ...{ idNumber, supporterOf: 'head', relation: 'child', consent: { givenOn: '2026-07-06' } },
  ...more,
});
const codes = (...supporters: ReturnType<typeof supporter>[]) =>
  supporterNumberFaults(supporters, context).map(({ code, path }) => `${code} ${path}`);

describe('who a supporter is by their number', () => {
  it('[L-10] is nobody of the household, whatever name stands beside the number', () => {
    expect(codes(supporter(SON))).toEqual([]);
    expect(codes(supporter(HEAD))).toEqual(['SUPPORTER_IN_HOUSEHOLD /supporters/0/idNumber']);
  });

  it('[L-10] may be a member who lives elsewhere by now, but never supports themselves', () => {
    expect(codes(supporter(LEFT))).toEqual([]);
    expect(codes(supporter(LEFT, { supporterOf: 'left' }))).toEqual([
      'SUPPORTER_IN_HOUSEHOLD /supporters/0/idNumber',
    ]);
  });

  it('[L-10] fits the relation that is stated: no parent is younger than the child', () => {
    const against = ['SUPPORTER_RELATION_AGE /supporters/0/relation'];
    expect(codes(supporter(SON, { relation: 'parent' }))).toEqual(against);
    expect(codes(supporter(numberOf('11010119400307001')))).toEqual(against);
    expect(codes(supporter(numberOf('11010119400307001'), { relation: 'parent' }))).toEqual([]);
    expect(codes(supporter(SON, { relation: 'sibling' }))).toEqual([]);
  });

  it('[L-10] is no child: it owes no support, and its consent is not its own', () => {
    expect(codes(supporter(CHILD))).toEqual(['SUPPORTER_NOT_ADULT /supporters/0/idNumber']);
    expect(codes(supporter(CHILD, { consent: { givenOn: '2036-03-03' } }))).toEqual([]);
  });

  it('[L-10] stands once for one member', () => {
    expect(codes(supporter(SON), supporter(SON, { relation: 'sibling' }))).toEqual([
      'SUPPORTER_TWICE /supporters/1',
    ]);
    expect(codes(supporter(SON), supporter(SON, { supporterOf: 'left' }))).toEqual([]);
  });
});

import { Allow, IsInt, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { checkedInstance } from '../checked-instance.js';
import { constraint } from '../constraint.js';
import { taken } from '../taken.js';
import {
  Asynchronous,
  Conditioned,
  DefaultPart,
  Discriminated,
  Excluded,
  ExcludedClass,
  Inner,
  Method,
  OwnTransform,
  Promised,
  Promises,
  Renamed,
  Unchecked,
  UndeclaredDefault,
  Undecorated,
  WithoutType,
} from './unknown-decorators.fixture.js';
import { validInstance } from './valid-instance.js';

const text = { name: 'a' };

class Plain {
  @IsString()
  @MaxLength(3)
  name: string;

  @Allow()
  anything?: unknown;

  @IsOptional()
  @IsInt({ each: true })
  numbers: number[] = [];

  @IsOptional()
  @taken((sign) => sign.toUpperCase())
  @IsString()
  sign?: string;
}

describe('a class with a decorator that is not known here', () => {
  it.each([
    [Asynchronous, text],
    [Promised, text],
    [Promises, text],
    [OwnTransform, text],
    [Renamed, text],
    [Excluded, text],
    [ExcludedClass, text],
    [Conditioned, { name: 1 }],
    [Method, text],
    [WithoutType, {}],
    [WithoutType, { name: text }],
    [Unchecked, {}],
    [Unchecked, { name: text }],
    [Undecorated, text],
    [DefaultPart, text],
    [UndeclaredDefault, text],
    [Discriminated, { name: { kind: 'inner', name: 'a' } }],
  ])('is left to class-validator: %p', (type, body) => {
    expect(validInstance(type, body)).toBeUndefined();
  });
});

describe('a body of a class that is known', () => {
  it('is taken with the defaults of its class, and a field that is null is one that was left out', () => {
    const taken = validInstance(Plain, { name: 'abc', numbers: null, sign: 'x' });
    expect(taken).toStrictEqual(Object.assign(new Plain(), { name: 'abc', sign: 'X' }));
  });

  it.each<[string, object]>([
    ['a field that nobody declared', { name: 'a', other: 1 }],
    ['a field that nobody declared and is null', { name: 'a', other: null }],
    ['a required field that is missing', {}],
    ['a text that is too long', { name: 'abcd' }],
    ['one wrong entry of a list', { name: 'a', numbers: [1, 2, '3'] }],
    ['a value of no JSON', { name: 'a', anything: new Date(0) }],
    ['a value of no JSON within a list', { name: 'a', anything: [undefined] }],
    ['a set in the place of a list', { name: 'a', numbers: new Set([1]) }],
    ['a key that reaches the prototype', { name: 'a', anything: { toString: 'b' } }],
    ['an object of a class', new Inner()],
  ])('is left to class-validator with %s', (_what, body) => {
    expect(validInstance(Plain, body)).toBeUndefined();
  });

  it('shares nothing with what was sent', () => {
    const sent = { name: 'a', anything: { list: [{ n: 1 }] }, numbers: [1] };
    const instance = validInstance(Plain, sent) as Plain;
    sent.anything.list.push({ n: 2 });
    sent.numbers.push(2);
    expect(instance).toMatchObject({ anything: { list: [{ n: 1 }] }, numbers: [1] });
  });

  it('asks each condition for the whole body, as class-validator does', async () => {
    class Either {
      @ValidateIf((body: Either) => body.other === undefined)
      @IsString()
      one?: string;

      @IsOptional()
      @constraint('other', (value) => (value === 1 ? undefined : 'FIELD_INVALID'))
      other?: number;
    }
    for (const body of [{ one: 2, other: 1 }, { other: 1 }, { one: 'a' }, { one: 2 }, {}]) {
      const { instance, faults } = await checkedInstance(Either, body);
      expect(validInstance(Either, body)).toEqual(faults.length === 0 ? instance : undefined);
    }
  });
});

import { isBelowFloor } from './broker-version.js';

describe('the version of a broker', () => {
  it.each([
    ['3.8', true],
    ['3.9', false],
    ['3.10', false],
    ['2.13', true],
    ['4.0', false],
  ])('%s is below the floor: %s', (version, below) => {
    expect(isBelowFloor(version)).toBe(below);
  });
});

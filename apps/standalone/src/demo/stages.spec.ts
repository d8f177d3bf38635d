import { demoOptions } from './demo-options.js';
import { stagesFor } from './stages.js';

const codes = (place?: string): string[] => stagesFor(place).map(({ code }) => code);

describe('npm run demo --', () => {
  it('plays the place of the demo where none is named', () => {
    expect(demoOptions([])).toEqual({ forMachines: false, onKafka: false });
    expect(codes()).toEqual(['510683']);
  });

  it.each([
    ['640000', '640121'],
    ['640121', '640121'],
    ['410100', '410102'],
    ['421223', '421223'],
    ['520402', '520402'],
    ['510683', '510683'],
  ])('--place %s plays the place with that code, or the one below it', (place, played) => {
    expect(demoOptions(['--place', place, '--json'])).toEqual({ forMachines: true, onKafka: false, place });
    expect(codes(place)).toEqual([played]);
  });

  it('--place all plays the five places, that of the demo first', () => {
    expect(codes('all')).toEqual(['510683', '410102', '421223', '520402', '640121']);
  });

  it.each(['110000', '64', 'ningxia', ''])(
    '--place %s is refused with the places that there are',
    (place) => {
      expect(() => stagesFor(place)).toThrow(/410102, 421223, 520402, 640121, all/);
    },
  );

  it('refuses a word that it does not know, and another place on Kafka', () => {
    expect(() => demoOptions(['--palce', 'all'])).toThrow(/--place <code\|all>/);
    expect(() => demoOptions(['--place'])).toThrow(/--place <code\|all>/);
    expect(() => demoOptions(['--place', 'all', '--kafka'])).toThrow(/leave --kafka out/);
  });
});

import { demoOptions } from './demo-options.js';
import { placeFolders } from './places/place-folders.fixture.js';
import { stagesFor } from './stages.js';

const OWN = '510683';
const FOLDERS = placeFolders();

const codes = (place?: string): string[] => stagesFor(place).map(({ code }) => code);

describe('npm run demo --', () => {
  it('plays the place of the demo where none is named', () => {
    expect(demoOptions([])).toEqual({ forMachines: false, onKafka: false });
    expect(codes()).toEqual([OWN]);
  });

  it.each([OWN, ...FOLDERS])(
    '--place %s, or the code of its city or province, plays what is there',
    (code) => {
      expect(demoOptions(['--place', code, '--json'])).toEqual({
        ...{ forMachines: true, onKafka: false, place: code },
      });
      for (const place of [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]) {
        const below = place.replace(/(00)+$/, '');
        const there = code === OWN ? [OWN] : FOLDERS.filter((each) => each.startsWith(below));
        expect([place, codes(place)]).toEqual([place, there]);
      }
    },
  );

  it('--place all plays every place that has a folder, that of the demo first', () => {
    expect(FOLDERS.length).toBeGreaterThan(3);
    expect(codes('all')).toEqual([OWN, ...FOLDERS]);
  });

  it.each(['110000', '64', 'ningxia', ''])(
    '--place %s is refused with the places that there are',
    (place) => {
      expect(() => stagesFor(place)).toThrow([OWN, ...FOLDERS, 'all'].join(', '));
    },
  );

  it('refuses a word that it does not know, and another place on Kafka', () => {
    expect(() => demoOptions(['--palce', 'all'])).toThrow(/--place <code\|all>/);
    expect(() => demoOptions(['--place'])).toThrow(/--place <code\|all>/);
    expect(() => demoOptions(['--place', 'all', '--kafka'])).toThrow(/leave --kafka out/);
  });
});

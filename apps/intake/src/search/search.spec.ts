import { additions, notesOf, soughtOf } from './search.rules.js';
import type { SearchPersonsDto } from './search-persons.dto.js';

const VILLAGE = '510683990001';
const TOWNSHIP = '510683990000';
const COUNTY = '510683000000';
const caseId = '01900000-0000-7000-8000-000000000061';
const asked = (body: Partial<SearchPersonsDto>): unknown => {
  const sought = soughtOf({ purpose: 'filing', ...body });
  return sought.ok ? sought.value : sought.refusal.code;
};

describe('a search for people', () => {
  it('[A-13] needs a number, a name with its place, or a case', () => {
    expect(asked({ idNumber: '1' })).toEqual({ by: 'number', idNumber: '1' });
    expect(asked({ name: '试甲', regionCode: VILLAGE })).toEqual({ by: 'name', name: '试甲' });
    expect(asked({ caseId })).toEqual({ by: 'case', caseId });
    expect(asked({ idNumber: '1', regionCode: VILLAGE, caseId })).toEqual({ by: 'number', idNumber: '1' });
  });

  it.each<[string, Partial<SearchPersonsDto>, string]>([
    ['for nobody', {}, 'SEARCH_NOT_SPECIFIC'],
    ['for everybody of a place', { regionCode: VILLAGE }, 'SEARCH_NOT_SPECIFIC'],
    ['for a name anywhere', { name: '试甲' }, 'SEARCH_NOT_SPECIFIC'],
    ['for a name in a county', { name: '试甲', regionCode: COUNTY }, 'SEARCH_REGION_TOO_WIDE'],
    [
      'for whoever was born on a day',
      { birthDate: '1980-01-01', regionCode: VILLAGE },
      'SEARCH_NOT_SPECIFIC',
    ],
    ['for two things at once', { name: '试甲', idNumber: '1', regionCode: VILLAGE }, 'SEARCH_NOT_SPECIFIC'],
  ])('[A-13] is refused %s', (_what, body, code) => {
    expect(asked(body)).toBe(code);
  });

  it('[A-13] says what to add where it found more than it shows', () => {
    const name = { by: 'name', name: '试甲' } as const;
    expect(additions(name, TOWNSHIP)).toEqual(['village', 'birth-date', 'id-number']);
    expect(additions({ ...name, birthDate: '1980-01-01' }, VILLAGE)).toEqual(['id-number']);
  });

  it.each([
    ['试甲', []],
    ['试 甲', ['blanks-left-out']],
    ['古丽．阿布', ['other-form']],
    ['古丽 • 阿布', ['blanks-left-out', 'other-form']],
    ['古丽·阿布', []],
  ])('[A-23] says in which other form a name was compared: %s', (name, notes) => {
    expect(notesOf({ by: 'name', name })).toEqual(notes);
  });
});

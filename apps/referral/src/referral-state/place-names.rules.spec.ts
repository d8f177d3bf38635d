import { notListed, ownName } from './place-names.rules.js';

describe('names that the place gives', () => {
  it('[S0-25] a code that no list has is named in words, with the code in brackets', () => {
    expect(notListed('measure', 'old-grant')).toEqual({
      zh: '本地目录中没有的措施（old-grant）',
      en: 'a measure that the list of the place does not have (old-grant)',
    });
    expect(notListed('reason', 'x').zh).toBe('本地目录中没有的理由（x）');
  });

  it('takes nothing for a name that every object has', () => {
    const names = { 'home-care': { zh: '居家照护', en: 'home care' } };
    expect(ownName(names, 'home-care')?.zh).toBe('居家照护');
    expect(ownName(names, 'constructor')).toBeUndefined();
    expect(ownName(undefined, 'home-care')).toBeUndefined();
  });
});

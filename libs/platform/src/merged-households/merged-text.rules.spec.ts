import { mergedText } from './merged-text.rules.js';

const follows = { zh: '待遇列于户 c。', en: 'what is received is listed with household c.' };

describe('a household that went into another one', () => {
  it('[S2-19] names it, and where everything is today', () => {
    expect(mergedText({ into: 'c', on: '2026-01-15', standsAs: 'c' }, follows)).toEqual({
      textZh: '本户自 2026-01-15 起并入户 c；待遇列于户 c。',
      textEn:
        'From 2026-01-15 this household is part of household c; what is received is listed with household c.',
    });
  });

  it('[S2-19] which went into a third one, names both: nobody is sent to a household that is gone', () => {
    const { textZh, textEn } = mergedText({ into: 'b', on: '2026-01-15', standsAs: 'c' }, follows);
    expect(textZh).toBe('本户自 2026-01-15 起并入户 b，该户其后并入户 c；待遇列于户 c。');
    expect(textEn).toContain('household b, which went into household c since');
  });
});

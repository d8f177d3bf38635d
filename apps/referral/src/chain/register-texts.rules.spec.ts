import { LIVES_APART_REASONS } from '@aid-chain/vocabulary';
import { countText } from './register-texts.rules.js';

const lives = { livesTogether: {} };
const left = (reasonOut: string) => ({ livesTogether: { reasonOut } });
const AWAY = ['work-away', 'study-away'];

describe('how many belong to a family, as it reads it', () => {
  it.each(AWAY)('[S0-25] whoever is only away (%s) is one of them and is counted', (reason) => {
    expect(countText([lives, left(reason)])).toEqual({ zh: '现有 2 人', en: '2 in all now' });
  });

  it.each(LIVES_APART_REASONS.filter((reason) => !AWAY.includes(reason)))(
    '[S0-25] whoever lives there no more (%s) is named beside them, not among them',
    (reason) => {
      expect(countText([lives, left(reason)])).toEqual({
        zh: '现有 1 人，另有在册的 1 人已不共同生活',
        en: '1 in all now, and 1 on the list who no longer live there',
      });
    },
  );
});

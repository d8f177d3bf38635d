import type { Bilingual } from '@aid-chain/vocabulary';
import type { Condition } from './condition.js';

/**
 * What a person has to find out before it is clear whether somebody may get a measure, where its other conditions can be
 * met: whether a house is wanting, whether a drought brings hardship. Of a measure that asks nothing else, such as help in a
 * sudden emergency, nobody is asked: it would stand on every list.
 */
export function judgedQuestions(where: Condition): readonly Bilingual[] {
  return where.kind === 'judged' ? [] : judgedIn(where);
}

function judgedIn(condition: Condition): readonly Bilingual[] {
  switch (condition.kind) {
    case 'judged':
      return [condition.text];
    case 'all':
    case 'any':
      return condition.of.flatMap(judgedIn);
    case 'not':
    case 'some-member':
    case 'every-member':
      return judgedIn(condition.of);
    case 'everyone':
    case 'test':
      return [];
  }
}

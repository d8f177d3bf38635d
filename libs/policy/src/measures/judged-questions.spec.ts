import type { Condition } from './condition.js';
import { judgedQuestions } from './judged-questions.js';

const question = { zh: '是否因旱灾生活困难', en: 'whether a drought brings hardship' };
const judged: Condition = { kind: 'judged', text: question };
const ofClass: Condition = { kind: 'test', test: { fact: 'category', in: ['dibao'] } };

describe('what a person is asked about a measure', () => {
  it('[S2-27] [N16] is what no fact shows, where its other conditions can be met', () => {
    expect(judgedQuestions({ kind: 'all', of: [ofClass, judged] })).toEqual([question]);
    expect(judgedQuestions({ kind: 'any', of: [ofClass, { kind: 'all', of: [ofClass, judged] }] })).toEqual([
      question,
    ]);
    expect(judgedQuestions({ kind: 'not', of: judged })).toEqual([question]);
  });

  it('is nothing where all is shown by facts, and nothing about an emergency, which would stand on every list', () => {
    expect(judgedQuestions(ofClass)).toEqual([]);
    expect(judgedQuestions(judged)).toEqual([]);
  });
});

import { readAnswer } from './read-answer.js';

const ID = '019a0000-0000-7000-8000-000000000003';
const answer = (more: object = {}) => ({
  ...{
    answerId: 'a-1',
    requestId: ID,
    subjectId: ID,
    sourceCode: 'tax',
    result: 'no-data',
    queriedOn: '2026-01-15',
  },
  ...more,
});

describe('a line with an answer', () => {
  it('is read as a body of the API is read', async () => {
    const read = await readAnswer(JSON.stringify(answer()));
    expect(read.answer).toEqual({ ...answer(), facts: {} });
    expect(read.raw).toBeUndefined();
  });

  it('may have an id of a platform that is a UUID, whatever its digits', async () => {
    const answerId = 'a-12345678-1234-4123-8123-123456789012';
    expect((await readAnswer(JSON.stringify(answer({ answerId })))).answerId).toBe(answerId);
  });

  it.each([
    ['no JSON', '{"answerId":"a-1"'],
    ['no object', '["a-1"]'],
    ['with an unknown field', JSON.stringify(answer({ idNumber: 'x' }))],
    ['without a request', JSON.stringify(answer({ requestId: undefined }))],
    ['with a field twice', JSON.stringify(answer()).replace('{', '{"result":"match",')],
    ['with a key of every object', JSON.stringify(answer()).replace('{', '{"__proto__":{},')],
    ['with a number that may be a person’s', JSON.stringify(answer({ answerId: 'a-13812345678' }))],
  ])('%s cannot be read: it is kept whole, under the hash of it', async (_what, line) => {
    const { answerId, answer: none, raw, contentHash } = await readAnswer(line);
    expect([none, raw, answerId]).toEqual([undefined, line, `unreadable-${contentHash}`]);
  });

  it('is the same as another with the same content alone', async () => {
    const [one, same, other] = await Promise.all(
      [answer(), answer(), answer({ result: 'match' })].map((each) => readAnswer(JSON.stringify(each))),
    );
    expect(one?.contentHash).toBe(same?.contentHash);
    expect(one?.contentHash).not.toBe(other?.contentHash);
  });
});

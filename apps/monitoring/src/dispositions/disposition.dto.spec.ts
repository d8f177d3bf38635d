import { describeRefusal, RefusalError } from '@aid-chain/kernel';
import { BodyPipe } from '@aid-chain/platform';
import { DispositionDto } from './disposition.dto.js';

/** The sentences of the faults of a body, as the clerk reads them. */
async function sentencesFor(body: object): Promise<string[]> {
  try {
    await new BodyPipe().transform(body, { type: 'body', metatype: DispositionDto });
    return [];
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return (error.refusal.faults ?? []).map((fault) => {
      const { zh, en } = describeRefusal(fault);
      return `${zh} ${en}`;
    });
  }
}

describe('a disposition that cannot be read', () => {
  it.each([
    ['none chosen', []],
    ['one twice', ['push', 'push']],
    ['one that does not exist', ['arrest']],
    [
      'more than there are',
      ['deliver', 'push', 'identify', 'conference', 'check', 'unsubstantiated', 'push'],
    ],
  ])('%s: every sentence names its limits, with no gap in it', async (_title, dispositions) => {
    const sentences = await sentencesFor({ on: '2026-02-06', dispositions });
    expect(sentences).not.toEqual([]);
    expect(sentences.join('\n')).not.toContain('…');
  });
});

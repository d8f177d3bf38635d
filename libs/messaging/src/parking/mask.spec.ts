import { about, bytesOf } from '../fixture/events.js';
import { maskBody } from './mask.js';

describe('a parked body as an operator sees it', () => {
  it('shows form and ids, no text and no number of the payload', () => {
    const event = about('intake.application-withdrawn.v1', 7);
    const masked = maskBody(bytesOf(event, 3), true) as Record<string, unknown>;
    expect(masked).toMatchObject({ id: event.id, streamseq: 3, type: event.type });
    expect(JSON.stringify(masked.data)).toMatch(/<text \d+>/);
    expect(JSON.stringify(masked.data)).not.toContain('2026');
  });

  it('trusts no attribute of an outsider', () => {
    expect(maskBody(Buffer.from('{"id":"13800001111","n":5,"l":["张三",true,null]}'), false)).toEqual({
      id: '<text 11>',
      n: '<number>',
      l: ['<text 2>', true, null],
    });
  });

  it('shows nothing of bytes that are no JSON', () => {
    expect(maskBody(Buffer.from('张三'), true)).toBeNull();
  });
});

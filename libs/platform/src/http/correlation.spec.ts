import type { FastifyRequest } from 'fastify';
import { correlationOf } from './correlation.js';

const asked = (traceparent: string) =>
  correlationOf({ headers: { traceparent } } as unknown as FastifyRequest);
const TRACE = '0af7651916cd43dd8448eb211c80319c';

describe('the trace of a request', () => {
  it('is the one of the caller’s traceparent', () => {
    const traceparent = `00-${TRACE}-b7ad6b7169203331-01`;
    expect(asked(traceparent)).toMatchObject({ traceparent, traceId: TRACE });
  });

  it('is left out of the log where it could hide the number of a person', () => {
    const traceparent = '00-0000000000000051068319900101123a-b7ad6b7169203331-01';
    expect(asked(traceparent).traceId).toBeUndefined();
  });

  it.each(['', 'nonsense', `00-${TRACE}`])('is none for %j', (traceparent) => {
    expect(asked(traceparent)).toEqual({ correlationId: expect.any(String) as string });
  });
});

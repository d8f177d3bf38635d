import { fastify } from 'fastify';
import { createLog } from '../logging/create-log.js';
import { requestScope, type RequestScope } from '../request/request-scope.js';
import { registerRequestHooks } from './request-hooks.js';

describe('the scope of a request', () => {
  it('ends when the request has been answered: what it remembered of people is forgotten then', async () => {
    const http = fastify();
    const log = createLog('intake', 'silent', { write: () => undefined });
    registerRequestHooks(http, log, { observe: () => undefined }, { add: () => undefined });
    const seen: (RequestScope | undefined)[] = [];
    const ended: (boolean | undefined)[] = [];
    http.get('/', (_request, reply) => {
      seen.push(requestScope.getStore());
      ended.push(seen[0]?.hasEnded);
      return reply.send('');
    });
    const address = await http.listen({ host: '127.0.0.1', port: 0 });
    await (await fetch(address)).text();
    await http.close();
    expect(ended).toEqual([false]);
    expect(seen[0]?.hasEnded).toBe(true);
  });
});

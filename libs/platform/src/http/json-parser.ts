import type { FastifyInstance } from 'fastify';
import { scanBody } from '@aid-chain/validation';
import { BodyRefused } from './body-refused.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Takes JSON bodies only, in UTF-8, and looks through each before anything else sees it. Replaces Fastify's own
 * parser, which answers malformed text and a `__proto__` key alike.
 */
export function registerJsonParser(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json(?:\s*;|$)/,
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, parseBody(Buffer.isBuffer(body) ? body : Buffer.from(body)));
      } catch (error) {
        done(error instanceof Error ? error : new BodyRefused({ code: 'BODY_NOT_JSON', params: {} }));
      }
    },
  );
}

/** @throws BodyRefused BODY_NOT_JSON, BODY_FORBIDDEN_KEY, BODY_TOO_DEEP or VALIDATION_FAILED. */
function parseBody(bytes: Buffer): unknown {
  const body = parsed(bytes);
  const refusal = scanBody(body);
  if (refusal !== undefined) throw new BodyRefused(refusal);
  return body;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new BodyRefused({ code: 'BODY_NOT_JSON', params: {} });
  }
}

import type { Refusal } from '@aid-chain/kernel';
import type { FastifyInstance } from 'fastify';
import { duplicateKeyFaults, isSoundBody, scanBody } from '@aid-chain/validation';
import { BodyRefused } from './body-refused.js';

/** What a client calls its body: JSON of any kind, and no other encoding than the one in which it is read. */
const JSON_IN_UTF8 =
  /^application\/(?:(?!problem\+)[\w.-]+\+)?json\s*(?:;(?!\s*charset=)[^;]*|;\s*charset="?utf-?8"?\s*)*$/i;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Takes JSON bodies only, in UTF-8, and looks through each before anything else sees it. Replaces Fastify's own
 * parser, which answers malformed text and a `__proto__` key alike.
 */
export function registerJsonParser(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser(JSON_IN_UTF8, { parseAs: 'buffer' }, (request, body, done) => {
    try {
      checkEncoding(request.headers['content-encoding']);
      done(null, parseBody(Buffer.isBuffer(body) ? body : Buffer.from(body)));
    } catch (error) {
      done(error instanceof Error ? error : new BodyRefused({ code: 'BODY_NOT_JSON', params: {} }));
    }
  });
}

/** A small body gains nothing from compression, and a small one that grows without end would be a weapon. */
function checkEncoding(encoding: string | undefined): void {
  if (encoding === undefined || encoding.trim().toLowerCase() === 'identity') return;
  throw new BodyRefused({ code: 'BODY_COMPRESSED', params: {} });
}

/** @throws BodyRefused BODY_NOT_JSON, BODY_FORBIDDEN_KEY, BODY_TOO_DEEP or VALIDATION_FAILED. */
function parseBody(bytes: Buffer): unknown {
  const text = textOf(bytes);
  const body = parsed(text);
  const refusal = isSoundBody(body, text) ? undefined : (scanBody(body) ?? writtenTwice(text));
  if (refusal !== undefined) throw new BodyRefused(refusal);
  return body;
}

function writtenTwice(text: string): Refusal | undefined {
  const faults = duplicateKeyFaults(text);
  if (faults.length === 0) return undefined;
  return { code: 'VALIDATION_FAILED', params: { count: faults.length }, faults };
}

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new BodyRefused({ code: 'BODY_NOT_JSON', params: {} });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyRefused({ code: 'BODY_NOT_JSON', params: {} });
  }
}

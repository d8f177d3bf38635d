#!/usr/bin/env node
// The receiving side of a department's webhook in one file: plain Node, nothing else.
//
//   node webhook.mjs      takes what is posted, checks who sent it, and prints each message once
//
// PORT=8443  WEBHOOK_SECRET_FILE=…  (whsec_…, as it was issued)  TLS_PEM_FILE=…  (key and certificate; without it plain HTTP)
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

const { PORT = '8443', WEBHOOK_SECRET_FILE, TLS_PEM_FILE } = process.env;
const secret = readFileSync(WEBHOOK_SECRET_FILE, 'utf8').trim();
const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
const TOLERANCE_SECONDS = 300;
const MAX_BYTES = 262_144;
// A message may come twice. Keep the ids where you keep the messages: this set forgets them when the program ends.
const known = new Set();

/** Whether the headers prove that the message is from Aid Chain, unchanged and of these minutes. */
function isGenuine(headers, body) {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  if (!id || !timestamp || Math.abs(Date.now() / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  // What is signed is the body as it came: not a JSON that was read and written again.
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  // Two signatures stand there while the secret is being replaced.
  return (headers['webhook-signature'] ?? '').split(' ').some((signature) => {
    const [version, value = ''] = signature.split(',');
    const given = Buffer.from(value, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

async function take(request, response) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return void response.writeHead(413).end();
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  if (request.method !== 'POST' || !isGenuine(request.headers, body))
    return void response.writeHead(401).end();
  const id = request.headers['webhook-id'];
  if (!known.has(id)) console.log(body.toString('utf8'));
  known.add(id);
  // Answer at once and work later. This says that it came: the referral is acknowledged by an answer of its own.
  response.writeHead(204).end();
}

const listener = (request, response) => void take(request, response).catch(() => response.destroy());
const pem = TLS_PEM_FILE ? readFileSync(TLS_PEM_FILE, 'utf8') : undefined;
const server = pem ? createSecureServer({ key: pem, cert: pem }, listener) : createServer(listener);
server.listen(Number(PORT), () => console.error(`listening on ${server.address().port}`));

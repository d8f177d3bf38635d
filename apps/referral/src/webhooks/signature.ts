import { Webhook } from 'standardwebhooks';

/**
 * The headers of a message by Standard Webhooks: who gets it can tell from them who sent it, when, and that nobody
 * changed it.
 * @param secrets one, or two while they change: the receiver takes either
 */
export function signedHeaders(
  { id, body }: { readonly id: string; readonly body: string },
  secrets: readonly string[],
  at: Date,
): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

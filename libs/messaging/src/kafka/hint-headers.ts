const HINTS = ['specversion', 'id', 'source', 'type', 'time'] as const;

/**
 * The envelope's main attributes again as headers of the Kafka binding of CloudEvents: hints for filters, never
 * required and never read by our consumers.
 */
export function headersOf(bytes: Buffer): Record<string, string> {
  const found: Record<string, string> = { 'content-type': 'application/cloudevents+json; charset=utf-8' };
  const envelope = parse(bytes);
  for (const name of HINTS) {
    const value = envelope[name];
    if (typeof value === 'string') found[`ce_${name}`] = value;
  }
  return found;
}

function parse(bytes: Buffer): Record<string, unknown> {
  // The attributes stand before the payload, which is not read a second time.
  const end = bytes.indexOf(',"data":');
  if (end < 0) return {};
  try {
    return JSON.parse(`${bytes.toString('utf8', 0, end)}}`) as Record<string, unknown>;
  } catch {
    return {};
  }
}

import { randomBytes } from 'node:crypto';

let lastMs = 0;
let counter = 0;

/** Starts each millisecond low, so that at least 2,048 ids of one millisecond keep their order. */
function nextTick(): { ms: number; sequence: number } {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = randomBytes(2).readUInt16BE() & 0x7ff;
  } else if (counter === 0xfff) {
    lastMs += 1;
    counter = 0;
  } else {
    counter += 1;
  }
  return { ms: lastMs, sequence: counter };
}

/** A new UUID version 7 (RFC 9562): sorted by time, also within one millisecond of one process. */
export function newId(): string {
  const { ms, sequence } = nextTick();
  const bytes = randomBytes(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Whether the text is a UUID of any version. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

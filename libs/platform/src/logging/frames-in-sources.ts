import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A place in compiled code of our own, as a frame of a stack names it. */
const PLACE = /(file:\/\/[^\s()]+?\.js):(\d+):(\d+)/;
/** As many maps are kept as one failure may need; a failure that comes often reads none a second time. */
const MAX_KEPT = 16;
const kept = new Map<string, SourceMap | undefined>();

/**
 * Puts the places in the sources into the frames of a stack. The maps are read where an error is logged: `--enable-source-maps` keeps
 * those of every file that a service loads, 18 MB of the 99 that referral held at rest in a heap of 128.
 * @param frames lines of a stack; a place without a map stays as it is
 */
export function framesInSources(frames: readonly string[]): string[] {
  return frames.map((frame) => {
    const [place, file = '', line, column] = PLACE.exec(frame) ?? [];
    if (place === undefined || file.includes('/node_modules/')) return frame;
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) return frame;
    const { originalSource, originalLine, originalColumn } = entry;
    const source = new URL(originalSource, file).href;
    return frame.replace(place, `${source}:${String(originalLine + 1)}:${String(originalColumn + 1)}`);
  });
}

function mapOf(file: string): SourceMap | undefined {
  if (kept.has(file)) return kept.get(file);
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  const map = readMap(file);
  kept.set(file, map);
  return map;
}

/** An error is logged also where its map is not there or cannot be read. */
function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${file}.map`), 'utf8')) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

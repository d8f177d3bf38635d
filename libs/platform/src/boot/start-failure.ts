import { describeRefusal, inBothLanguages, RefusalError } from '@aid-chain/kernel';
import { PolicyRefused } from '@aid-chain/policy';
import { ALARM_CODES, type AlarmCode } from '@aid-chain/vocabulary';
import { ConfigError } from '../config/environment.js';
import type { ServiceLog } from '../logging/service-log.js';
import { policyFinding, type PlaceFinding } from '../place/finding.rules.js';
import { PlaceUnusable } from '../place/usable-place.js';
import { StartRefused } from '../start/start-refused.js';

const isAlarm = (code: string): code is AlarmCode => (ALARM_CODES as readonly string[]).includes(code);

/**
 * Logs why a service does not start as one line: its code, what to do in both languages, and every fault of the files. Only what
 * no operator can mend shows where in the program it happened.
 */
export function logStartFailure(log: ServiceLog, error: unknown): void {
  const refused = refusalOf(error);
  const { code, zh, en } = describeRefusal((refused ?? new StartRefused('START_FAILED')).refusal);
  const faults = faultsOfFiles(error);
  const found = faults === undefined ? {} : { found: faults };
  log.end(code, { ...(isAlarm(code) ? { alarm: true } : {}), zh, en, ...found }, refused ? undefined : error);
}

function refusalOf(error: unknown): RefusalError | undefined {
  if (error instanceof RefusalError) return error;
  if (error instanceof ConfigError) {
    const { faults } = error;
    const [zh, en] = [faults.map((each) => each.zh).join('；'), faults.map((each) => each.en).join('; ')];
    const params = inBothLanguages({ faults: { zh, en } });
    return new StartRefused('CONFIGURATION_WRONG', { ...params, count: faults.length });
  }
  const [first] = faultsOfFiles(error) ?? [];
  if (first !== undefined) return placeRefused(`${first.code} ${first.file} ${first.at}`.trimEnd(), first);
  const file = fileOf(error);
  return file === undefined ? undefined : placeRefused(file, { zh: '无法读取', en: 'it cannot be read' });
}

/** The faults of the files of a place, where these are why nothing starts. */
function faultsOfFiles(error: unknown): readonly PlaceFinding[] | undefined {
  if (error instanceof PlaceUnusable) return error.found;
  return error instanceof PolicyRefused
    ? error.faults.map((fault) => policyFinding('fault', fault))
    : undefined;
}

/** @param at file and place of the first fault. @param what what is wrong there */
function placeRefused(at: string, { zh, en }: { readonly zh: string; readonly en: string }): StartRefused {
  const found = { zh: `${at}：${zh}`, en: `${at}: ${en}` };
  return new StartRefused('PLACE_REVISION_REFUSED', inBothLanguages({ found }));
}

/** The file of an error of the file system: what a service reads before it listens are the files of its place. */
function fileOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('path' in error)) return undefined;
  return typeof error.path === 'string' ? error.path : undefined;
}

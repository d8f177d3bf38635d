import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in hundredths of a second. */
const TICKS = 100;
/** Places after the name of a line of /proc/<pid>/stat. */
const PARENT = 1;
const OWN_TIME = [11, 12];
const WITH_ENDED_CHILDREN = [11, 12, 13, 14];

function fileOf(pid: number | string, name: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

/** The name may hold blanks and brackets; what follows it does not. */
function statOf(pid: number | string): string[] {
  const text = fileOf(pid, 'stat');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

const sum = (fields: readonly string[], places: readonly number[]): number =>
  places.reduce((total, place) => total + Number(fields[place] ?? 0), 0);

/** Processor time of a process, its living children, and those that have ended, s. */
export function familyCpuSeconds(pid: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((fields) => Number(fields[PARENT]) === pid);
  const ticks = children.reduce((total, fields) => total + sum(fields, OWN_TIME), 0);
  return (ticks + sum(statOf(pid), WITH_ENDED_CHILDREN)) / TICKS;
}

/** Memory of a process with its share of what it has in common with others, kB. */
export function proportionalKb(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(fileOf(pid, 'smaps_rollup'))?.[1] ?? 0);
}

/** Resident memory of a process now and at its highest, MB. */
export function residentMb(pid: number): { readonly now: number; readonly peak: number } {
  const status = fileOf(pid, 'status');
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024);
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

import type { Missing, WorksheetLine } from './worksheet-line.js';

/** The lines of the rules that are in force. */
export function inForce(lines: readonly (WorksheetLine | undefined)[]): WorksheetLine[] {
  return lines.filter((line) => line !== undefined);
}

/** All must be met. While one is unknown the answer is open: a refusal names every reason, known for certain. */
export function allOf(lines: readonly WorksheetLine[]): 'met' | 'not-met' | 'undetermined' {
  if (lines.some((line) => line.outcome === 'unknown')) return 'undetermined';
  return lines.some((line) => line.outcome === 'not-met') ? 'not-met' : 'met';
}

/** One is enough to propose; while none is met an unknown one keeps the answer open. */
export function anyProposes(lines: readonly WorksheetLine[]): 'proposed' | 'not-proposed' | 'undetermined' {
  if (lines.some((line) => line.outcome === 'met')) return 'proposed';
  return lines.some((line) => line.outcome === 'unknown') ? 'undetermined' : 'not-proposed';
}

/** Everything that is missing in some lines, or for some categories, each once, in their order. */
export function missingOf(lines: readonly Pick<WorksheetLine, 'missing'>[]): Missing[] {
  const found = new Map<string, Missing>();
  for (const missing of lines.flatMap((line) => line.missing)) {
    const key = `${missing.fact}|${missing.personId ?? ''}`;
    if (!found.has(key)) found.set(key, missing);
  }
  return [...found.values()];
}

export function restsOnDemo(lines: readonly WorksheetLine[]): boolean {
  return lines.some((line) => line.parameters.some((parameter) => parameter.demo));
}

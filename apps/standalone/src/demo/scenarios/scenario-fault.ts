/** What is wrong at one place of a scenario file. */
export interface ScenarioFault {
  readonly file: string;
  readonly line: number;
  /** Where in the file, as a JSON pointer. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/** The scenarios cannot be played; every fault is listed with file, line and path, and nothing was sent. */
export class ScenarioError extends Error {
  constructor(readonly faults: readonly ScenarioFault[]) {
    super(
      faults
        .map(({ file, line, path, zh, en }) => `${file}:${String(line)} (${path}): ${zh} / ${en}`)
        .join('\n'),
    );
  }
}

/** What a program answers to `--help`, in both languages, and the flags that it knows beside it. */
export interface ProgramUsage {
  readonly lines: readonly string[];
  readonly flags?: readonly string[];
}

const HELP = ['--help', '-h'];

/**
 * Answers `--help` and refuses what a program does not know, before it opens or starts anything.
 * @param argv without the program
 * @returns the exit code with which it ends: 0 after help, 2 not understood; undefined where it goes on
 */
export function answerCommandLine(
  argv: readonly string[],
  { lines, flags = [] }: ProgramUsage,
  print: (line: string) => void,
): number | undefined {
  const unknown = argv.filter((word) => ![...flags, ...HELP].includes(word));
  const asksForHelp = argv.some((word) => HELP.includes(word));
  if (unknown.length === 0 && !asksForHelp) return undefined;
  for (const word of unknown) print(`未知参数 ${word} / unknown argument ${word}`);
  for (const line of lines) print(line);
  return unknown.length === 0 ? 0 : 2;
}

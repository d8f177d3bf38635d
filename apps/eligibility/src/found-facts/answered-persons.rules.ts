interface Answer {
  readonly sourceCode: string;
  readonly personId?: string;
}

/** One key for a source and a member; without one, for the source and the household. */
export const answerKey = (sourceCode: string, personId?: string): string => `${sourceCode}|${personId ?? ''}`;

/**
 * Whom an answer is about: its person or, where it names none, every adult of that day who has no answer of the same source
 * of their own in the report, so that a later answer about one of them takes its place.
 * @param sources every answer of the report
 */
export function personsAbout(
  { sourceCode, personId }: Answer,
  sources: readonly Answer[],
  adults: readonly string[],
): string[] {
  if (personId !== undefined) return [personId];
  const hasOwn = (adult: string) =>
    sources.some((each) => each.personId === adult && each.sourceCode === sourceCode);
  return adults.filter((adult) => !hasOwn(adult));
}

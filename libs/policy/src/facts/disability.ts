interface Disability {
  readonly kind: number;
  readonly grade: number;
}

const MULTIPLE = 7;
const SLIGHT = 4;

/** A disability as lists of parameters name it: `kind-grade` (GB/T 26341). */
export function classOf({ kind, grade }: Disability): string {
  return `${String(kind)}-${String(grade)}`;
}

/** Whether several disabilities stand in one grade, so that no list by kind says whether they are meant. */
export function isMultiple({ kind, grade }: Disability): boolean {
  return kind === MULTIPLE && grade < SLIGHT;
}

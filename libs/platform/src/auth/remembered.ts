interface Kept<V> {
  readonly value: V;
  readonly until: number;
}

/** What was found lately, each until its moment; at most so many, the oldest goes first. */
export class Remembered<V> {
  private readonly kept = new Map<string, Kept<V>>();

  constructor(private readonly max: number) {}

  /** Whether it was found when it was last looked for, be its moment over or not. */
  has(key: string): boolean {
    return this.kept.has(key);
  }

  /** @returns what is still good */
  get(key: string): V | undefined {
    const found = this.kept.get(key);
    return found !== undefined && found.until > Date.now() ? found.value : undefined;
  }

  /** @param until milliseconds of system time */
  set(key: string, value: V, until: number): void {
    this.kept.delete(key);
    const [oldest] = this.kept.size >= this.max ? this.kept.keys() : [];
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, { value, until });
  }

  delete(key: string): void {
    this.kept.delete(key);
  }
}

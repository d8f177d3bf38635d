import type { Lookup } from './references.js';

/** What the steps of the demo kept of earlier answers. */
export class Memory {
  private readonly kept = new Map<string, unknown>();

  keep(name: string, value: unknown): void {
    this.kept.set(name, value);
  }

  /** Undefined where no step kept it. */
  value(name: string): unknown {
    return this.kept.get(name);
  }

  /** @throws Error where no step kept it */
  text(name: string): string {
    const value = this.kept.get(name);
    if (typeof value !== 'string') throw new Error(`没有留下 / nothing was kept as "${name}"`);
    return value;
  }

  /** How names are looked up on one day, for one item where a list is gone through. */
  lookup(today: string, item?: unknown): Lookup {
    return (name) => {
      if (name === 'today') return today;
      const value = this.kept.has(name) ? this.kept.get(name) : fieldOf(item, name.split('.').slice(1));
      if (value === undefined) throw new Error(`没有留下 / nothing was kept as "${name}"`);
      return value;
    };
  }
}

function fieldOf(item: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, field) =>
      value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[field] : undefined,
    item,
  );
}

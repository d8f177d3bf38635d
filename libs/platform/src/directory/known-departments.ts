import type { DepartmentEntry, PresentDirectory } from './present-directory.sql.js';

/** The departments of the directory, those that have left the place apart. */
export class KnownDepartments {
  active: readonly DepartmentEntry[] = [];
  left: readonly DepartmentEntry[] = [];
  private readonly listeners: (() => void)[] = [];

  /** Takes over what was read, and notifies the listeners where a code is new or gone. */
  set(departments: PresentDirectory['departments']): void {
    const before = this.codes().join();
    this.active = departments.filter(({ active }) => active);
    this.left = departments.filter(({ active }) => !active);
    if (this.codes().join() !== before) for (const changed of this.listeners) changed();
  }

  /** @returns the codes of all that ever were, in one order */
  codes(): readonly string[] {
    return [...this.active, ...this.left].map(({ code }) => code).sort();
  }

  onChange(changed: () => void): void {
    this.listeners.push(changed);
  }
}

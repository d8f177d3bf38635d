import type { QueryRunner } from 'typeorm';
import { migration } from './migration.js';

describe('the migration of a feature', () => {
  it('runs its statements one after the other under its own name', async () => {
    const ran: string[] = [];
    const runner = { query: (text: string) => Promise.resolve(ran.push(text)) };
    const made = new (migration('Needs1768200400004', 'create table need ()', 'create index'))();
    await made.up(runner as unknown as QueryRunner);
    expect(made.name).toBe('Needs1768200400004');
    expect(ran).toEqual(['create table need ()', 'create index']);
  });

  it('is never taken back: what was recorded stays', async () => {
    const made = new (migration('Needs1768200400004', 'create table need ()'))();
    await expect(made.down({} as QueryRunner)).rejects.toThrow('Needs1768200400004 is never taken back');
  });

  it('has its place in the order in its name', () => {
    expect(() => migration('Needs', 'create table need ()')).toThrow('13 digits');
  });
});

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OBSERVED_TABLES } from './observed.tables.js';
import { WARNING_TABLES } from './warning.tables.js';

/** What monitoring observes (from everybody's events) and what it does about it. Personal data only sealed. */
export class MonitoringTables1768200300000 implements MigrationInterface {
  readonly name = 'MonitoringTables1768200300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OBSERVED_TABLES, ...WARNING_TABLES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table visit, warning, possible_double, department_row_correction, department_row, bill_correction,
        medical_bill, batch, overdue_feedback, referral, clue, case_track, membership_change, recognition, net_income, household_alias,
        member_index, household_member, household`,
    );
  }
}

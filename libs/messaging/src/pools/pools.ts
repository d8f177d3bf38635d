import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asCountedPool, poolUse, type PoolUse } from './pool-use.js';
import { ReadingPool } from './reading-pool.js';

/** The connections of a service: those for work that writes, and those for the rest. */
@Injectable()
export class Pools {
  constructor(
    @Inject(DataSource) readonly writing: DataSource,
    @Inject(ReadingPool) readonly reading: ReadingPool,
  ) {}

  /** Where each pool stands; that of TypeORM is the one its driver made. */
  use(): PoolUse[] {
    const { driver } = this.writing;
    const writing = asCountedPool('master' in driver ? driver.master : undefined);
    return [...(writing === undefined ? [] : [poolUse('writing', writing)]), this.reading.use];
  }
}

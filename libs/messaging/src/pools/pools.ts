import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadingPool } from './reading-pool.js';

/** The connections of a service: those for work that writes, and those for the rest. */
@Injectable()
export class Pools {
  constructor(
    @Inject(DataSource) readonly writing: DataSource,
    @Inject(ReadingPool) readonly reading: ReadingPool,
  ) {}
}

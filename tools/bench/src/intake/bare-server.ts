import 'reflect-metadata';
import { FileApplicationDto } from '@aid-chain/intake';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import Fastify from 'fastify';
import pg from 'pg';
import { answer, cpuSeconds, peakMemory } from '../child.js';
import { rowsOf } from './bare-rows.js';
import { writeRows } from './bare-write.js';
import type { ServerAnswer, ServerQuestion } from './product-server.js';

/** As many as the product's pool has. */
const POOL = 8;
const http = Fastify();
let pool: pg.Pool | undefined;
let url = '';

async function start(databaseUrl: string, pipeline: boolean): Promise<void> {
  const connections = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL,
    options: '-c search_path=intake',
    pipeline,
  });
  pool = connections;
  http.post('/v1/applications', async (request, reply) => {
    const body = plainToInstance(FileApplicationDto, request.body);
    const faults = await validate(body, { whitelist: true, forbidNonWhitelisted: true });
    if (faults.length > 0) return reply.status(422).send({ faults: faults.length });
    const rows = rowsOf(body);
    const { householdId, applicationId } = rows;
    const done = { applicationId, householdId, state: 'open' };
    await writeRows(connections, body, rows, {
      key: String(request.headers['idempotency-key']),
      answer: done,
    });
    return reply.status(201).send(done);
  });
  url = await http.listen({ port: 0, host: '127.0.0.1' });
}

async function reply(question: ServerQuestion): Promise<ServerAnswer> {
  if (question.ask === 'start') await start(question.databaseUrl, question.pipelined);
  return { url, memory: peakMemory(), cpu: cpuSeconds() };
}

answer(reply, async () => {
  await http.close();
  await pool?.end();
});

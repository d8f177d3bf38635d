// A portal in TypeScript: files an application and reads it back. The types are made from the document of the service:
//   npm install openapi-fetch@0.17.0 && npx openapi-typescript@7.13.0 http://127.0.0.1:7101/openapi.json -o intake.ts
// 门户示例：提交一件申请并读回。类型由服务的 OpenAPI 文档生成。
import createClient from 'openapi-fetch';
import { randomUUID } from 'node:crypto';
import type { components, paths } from './intake.js';

export type Family = components['schemas']['FileApplicationDto'];

/** Files a family; the same key again would be answered the same, without a second application. */
export async function fileAndRead(baseUrl: string, key: string, family: Family) {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });
  const header = { 'Idempotency-Key': randomUUID() };
  const filed = await client.POST('/v1/applications', { params: { header }, body: family });
  if (filed.error !== undefined) return { refused: filed.error.code, faults: filed.error.faults ?? [] };
  const { applicationId, state } = filed.data;
  const read = await client.GET('/v1/applications/{id}', { params: { path: { id: applicationId } } });
  if (read.error !== undefined) return { refused: read.error.code, faults: read.error.faults ?? [] };
  const { receivedOn, members } = read.data;
  return {
    applicationId,
    state,
    receivedOn,
    members: members.map(({ name, relation }) => ({ name, relation })),
  };
}

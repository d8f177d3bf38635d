import type { Reply } from '@aid-chain/testing';
import type { Scene } from './scene.fixture.js';

type Body = Record<string, unknown>;

/** A remedy as the spec of one files it and takes its steps, over HTTP with the keys of the demo. */
export class FiledRemedies {
  constructor(private readonly scene: Scene) {}

  file(key: string, body: Body): Promise<Reply<Body>> {
    return this.scene.http(key).post('eligibility', '/v1/remedies', {
      ...{
        channel: 'hotline',
        content: '示范：认为收入认定有误',
        reporter: { name: '试甲', contact: '示范电话' },
      },
      ...body,
    });
  }

  /** @returns the id of a remedy that was filed */
  async filed(key: string, body: Body): Promise<string> {
    const reply = await this.file(key, body);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return String(reply.body['remedyId']);
  }

  step(key: string, id: string, step: string, body: Body): Promise<Reply<Body>> {
    return this.scene.http(key).post('eligibility', `/v1/remedies/${id}/${step}`, body);
  }

  read(key: string, id: string, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    return this.scene.http(key).get('eligibility', `/v1/remedies/${id}`, { headers });
  }

  list(
    key: string,
    query = '',
  ): Promise<Reply<{ readonly items: readonly Body[]; readonly leftOut?: number }>> {
    return this.scene.http(key).get('eligibility', `/v1/remedies${query}`);
  }

  /** What the list of due items has of a remedy, to whom it shows the county's. */
  async due(id: string, key = 'demo-civil-affairs'): Promise<unknown[][]> {
    const { status, body } = await this.scene
      .http(key)
      .get<{ items: Record<string, unknown>[] }>('eligibility', '/v1/due-items?limit=200');
    if (status !== 200) throw new Error(`due items of ${key}: ${JSON.stringify(body)}`);
    return body.items
      .filter(({ objectId }) => objectId === id)
      .map(({ kind, dueOn, role }) => [kind, dueOn, role]);
  }
}

import { contracts, envelopeSchema, outsideEnvelopeSchema, type ShownContract } from '@aid-chain/contracts';
import { ENVELOPE_MEANINGS } from './envelope-meanings.js';
import { isSchema, type Schema } from './fields.js';
import { consumersOf, DEPARTMENT, isReadOutside, isWrittenOutside, producerOf, STREAMS } from './parties.js';

const TOPICS = [...new Set(contracts.map(({ topic }) => topic))];

/** @returns the AsyncAPI 3 document of all topics. `summaries`: what each type reports; `version`: of the system */
export function asyncApi(summaries: ReadonlyMap<string, string>, version: string): Schema {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Aid Chain · 一户一链',
      version,
      description:
        'Events of Aid Chain. Services use the first server and each other’s topics; a department reads `referral.<its code>.v1` and writes `feedback.<its code>.v1` at the second, nothing else. Written by `npm run events:document`.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    servers: servers(),
    channels: Object.fromEntries(TOPICS.map((topic) => [channelName(topic), channel(topic)])),
    operations: Object.fromEntries(TOPICS.flatMap(operations)),
    components: {
      messages: Object.fromEntries(contracts.map((one) => [one.type, message(one, summaries)])),
      schemas: {
        envelope: withMeanings(envelopeSchema),
        outsideEnvelope: withMeanings(outsideEnvelopeSchema),
      },
      securitySchemes: {
        scram: { type: 'scramSha512', description: 'Users `svc-<service>` and `dept-<code>`.' },
        plain: { type: 'plain', description: 'Over TLS, for clients that cannot log in by SCRAM.' },
      },
    },
  };
}

function servers(): Schema {
  const security = [
    { $ref: '#/components/securitySchemes/scram' },
    { $ref: '#/components/securitySchemes/plain' },
  ];
  return {
    services: {
      host: 'kafka.example:9092',
      protocol: 'kafka-secure',
      description: 'Listener of the services.',
      security,
    },
    departments: {
      host: 'broker.county.example:9094',
      protocol: 'kafka-secure',
      description: 'Listener of the departments: TLS, a login for each, rights on its own two topics.',
      security,
    },
  };
}

/** `intake.v1` is `intake`, `referral.{department}.v1` is `referralDepartment`. */
function channelName(topic: string): string {
  const [service = topic] = topic.split('.');
  return topic.includes('{') ? `${service}Department` : service;
}

const onTopic = (topic: string): readonly ShownContract[] => contracts.filter((one) => one.topic === topic);
const isDepartments = (topic: string): boolean => isReadOutside(topic) || isWrittenOutside(topic);

function channel(topic: string): Schema {
  return {
    address: topic,
    description: isDepartments(topic)
      ? 'One topic for each department of the place; the broker gives nobody else a right on it.'
      : 'Internal. Personal fields are sealed.',
    servers: [
      { $ref: '#/servers/services' },
      ...(isDepartments(topic) ? [{ $ref: '#/servers/departments' }] : []),
    ],
    ...(isDepartments(topic) ? { parameters: { department: DEPARTMENT_PARAMETER } } : {}),
    messages: Object.fromEntries(
      onTopic(topic).map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
    ),
  };
}

const DEPARTMENT_PARAMETER = {
  description: 'Code of a department, as the place’s departments.yaml names it.',
  examples: ['medical-insurance', 'housing'],
};

/** What the writer of a topic sends, and what each reader takes of it. */
function operations(topic: string): [string, Schema][] {
  const readers = new Map<string, string[]>();
  for (const contract of onTopic(topic))
    for (const { party } of consumersOf(contract))
      readers.set(party, [...(readers.get(party) ?? []), contract.type]);
  const writer = producerOf({ topic });
  const types = onTopic(topic).map(({ type }) => type);
  return [
    [`${writer}.sends.${channelName(topic)}`, operation('send', topic, writer, types)],
    ...[...readers].map(([party, taken]): [string, Schema] => [
      `${party}.receives.${channelName(topic)}`,
      operation('receive', topic, party, taken),
    ]),
  ];
}

function operation(
  action: 'send' | 'receive',
  topic: string,
  party: string,
  types: readonly string[],
): Schema {
  const group =
    party === DEPARTMENT
      ? '<code>.<any name>'
      : `aid-chain.${party}${isWrittenOutside(topic) ? '.outside' : ''}`;
  return {
    action,
    channel: { $ref: `#/channels/${channelName(topic)}` },
    tags: [{ name: party }],
    ...(action === 'receive'
      ? { description: `Consumer group \`${group}\`. Every other type is ignored.` }
      : {}),
    messages: types.map((type) => ({ $ref: `#/channels/${channelName(topic)}/messages/${type}` })),
  };
}

function message(contract: ShownContract, summaries: ReadonlyMap<string, string>): Schema {
  const envelope = isWrittenOutside(contract.topic) ? 'outsideEnvelope' : 'envelope';
  return {
    name: contract.type,
    title: contract.type,
    summary: summaries.get(contract.type) ?? '',
    contentType: 'application/cloudevents+json',
    bindings: {
      kafka: { key: { type: 'string', description: STREAMS[contract.streamKind] } },
    },
    payload: {
      allOf: [
        { $ref: `#/components/schemas/${envelope}` },
        {
          type: 'object',
          properties: { type: { const: contract.type }, data: { $ref: `./schemas/${contract.type}.json` } },
        },
      ],
    },
  };
}

/** The schema of an envelope with what each attribute means. */
function withMeanings(schema: { readonly properties: object }): Schema {
  const properties = Object.entries(schema.properties).map(([name, value]: [string, unknown]) => {
    const meaning = ENVELOPE_MEANINGS[name];
    if (meaning === undefined || !isSchema(value)) return [name, value];
    return [name, { ...value, description: `${meaning.zh} · ${meaning.en}` }];
  });
  return { ...schema, properties: Object.fromEntries(properties) as Schema };
}

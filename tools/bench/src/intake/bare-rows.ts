import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { FileApplicationDto } from '@aid-chain/intake';
import { newId, toInstant } from '@aid-chain/kernel';

const KEY = Buffer.alloc(32, 7);

/** AES-256-GCM of node:crypto, in the form in which the product keeps it. */
function seal(field: string, owner: string, text: string): object {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv);
  cipher.setAAD(Buffer.from(`${field}|${owner}`));
  const ct = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { kid: 'bench', iv: iv.toString('base64'), ct: ct.toString('base64') };
}

const hashed = (text: string): string => createHmac('sha256', KEY).update(text).digest('hex');

interface Person {
  readonly id: string;
  readonly relation: string;
  readonly livesFrom: string;
  readonly name: object;
  readonly idNumber: object;
  readonly birthDate: object;
  readonly sex: string;
  readonly registerRegionCode: string;
  readonly phone: object | null;
  readonly index: string;
  /** Of name and birth date, and of the name alone. */
  readonly nameIndex: readonly string[];
  readonly circumstance: unknown;
}

/** Everything that one accepted application writes. */
export interface BareRows {
  readonly householdId: string;
  readonly applicationId: string;
  readonly persons: readonly Person[];
  readonly circumstances: object;
  readonly declared: object;
  readonly address: object;
  /** Family and place as filed. */
  readonly filed: object;
}

function personOf(member: FileApplicationDto['members'][number]): Person {
  const id = newId();
  const idNumber = member.idNumber ?? '';
  return {
    id,
    relation: member.relation,
    livesFrom: member.livesTogether.from,
    name: seal('name', id, member.name),
    idNumber: seal('idNumber', id, idNumber),
    birthDate: seal(
      'birthDate',
      id,
      `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
    ),
    sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female',
    registerRegionCode: member.registerRegionCode ?? '510683',
    phone: member.phone === undefined ? null : seal('phone', id, member.phone),
    index: hashed(idNumber),
    nameIndex: [hashed(`${member.name}|${idNumber.slice(6, 14)}`), hashed(member.name)],
    circumstance: member.circumstance,
  };
}

export function rowsOf(body: FileApplicationDto): BareRows {
  const householdId = newId();
  const applicationId = newId();
  const persons = body.members.map(personOf);
  const { incomes, expenditures, assets, housing, water, authorisations, declaredRelatives } = body;
  const circumstances = seal(
    'circumstances',
    householdId,
    JSON.stringify(persons.map(({ id, circumstance }) => ({ personId: id, circumstance }))),
  );
  const declared = { incomes, expenditures, assets, housing, water, authorisations, declaredRelatives };
  const address = seal('address', householdId, body.address);
  const { regionCode, residence, members } = body;
  const copy = JSON.stringify({ regionCode, residence, address: body.address, members });
  const filed = seal('filed', applicationId, copy);
  return { householdId, applicationId, persons, circumstances, declared, address, filed };
}

/** The three events of an application, as bytes without their number. */
export function eventsOf(body: FileApplicationDto, rows: BareRows): { id: string; bytes: Buffer }[] {
  const subject = { householdId: rows.householdId };
  const { regionCode, residence, receivedOn, channel, filedBy, categoriesRequested, helpRequested } = body;
  const members = rows.persons.map(({ index: _index, circumstance: _circumstance, ...member }) => member);
  const { applicationId, address, circumstances, declared } = rows;
  const time = toInstant(new Date());
  const correlationid = randomUUID();
  const event = (type: string, data: object): { id: string; bytes: Buffer } => {
    const id = newId();
    const stream = `household/${rows.householdId}`;
    const envelope = {
      specversion: '1.0',
      id,
      source: '/intake',
      type,
      time,
      datacontenttype: 'application/json',
    };
    return {
      id,
      bytes: Buffer.from(
        JSON.stringify({ ...envelope, stream, factid: id, correlationid, recordedtime: time, data }),
      ),
    };
  };
  return [
    event('intake.household-registered.v1', { subject, regionCode, residence, address, members }),
    event('intake.application-accepted.v1', {
      subject,
      applicationId,
      receivedOn,
      regionCode,
      channel,
      filedBy,
      categoriesRequested,
      helpRequested,
    }),
    event('intake.facts-declared.v1', { subject, applicationId, circumstances, ...declared }),
  ];
}

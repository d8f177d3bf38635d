import { RequestScope, requestScope } from '../request/request-scope.js';
import { createLog } from './create-log.js';

const ID_NUMBER = '99000019860101123X';
const PHONE = '13800138000';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('intake', 'trace', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('a log line', () => {
  it('holds no name, number or address from fields, however deep they stand', () => {
    const line = logged((log) => {
      log.info('SEEN', {
        household: { members: [{ name: '李建国' }] },
        deep: { list: [{ id_number: ID_NUMBER, phoneNumbers: PHONE, address: '示范镇一组 1 号' }] },
        person: { birthDate: '1986-01-01', circumstance: { labour: 'weak' } },
        text: `${ID_NUMBER} called from ${PHONE}`,
      });
    });
    expect(line).not.toMatch(/李建国|99000019|13800138000|示范镇|1986-01-01|weak/);
    expect(line).toContain('"code":"SEEN"');
  });

  it('names the caller’s trace whole, whatever digits stand in it, and scrubs the rest of the line', () => {
    const traceId = 'a13800138000b6cd43dd8448eb211c80';
    const scope = new RequestScope('01a2287f-9bd9-77d0-bf58-7d5b812a8155', traceId);
    const line = requestScope.run(scope, () => logged((log) => log.info('SEEN', { text: PHONE })));
    expect(line).toContain(`"trace_id":"${traceId}"`);
    expect(line).toContain('"correlationId":"01a2287f-9bd9-77d0-bf58-7d5b812a8155"');
    expect(line).not.toContain(`:"${PHONE}`);
  });

  it('holds neither parameters nor values of a failed statement', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "李建国"'), {
      code: '22P02',
      parameters: ['李建国', ID_NUMBER],
      detail: `Key (id_number)=(${ID_NUMBER}) already exists.`,
      query: `insert into person values ('李建国')`,
    });
    const line = logged((log) => log.failure('INTERNAL', error));
    expect(line).not.toMatch(/李建国|19860101|insert into/);
    expect(line).toContain('22P02');
    expect(line).toContain('log-line.spec');
  });

  it('holds no text that a parser quotes, nor one in the cause of an error', () => {
    let parserError: unknown;
    try {
      JSON.parse('{"name": 李建国');
    } catch (error) {
      parserError = error;
    }
    const line = logged((log) =>
      log.failure('INTERNAL', new Error(`phone ${PHONE} of 王某`, { cause: parserError })),
    );
    expect(line).not.toMatch(/李建国|王某|13800138000/);
  });

  it('holds no secret', () => {
    const line = logged((log) =>
      log.info('SEEN', {
        headers: { authorization: 'Bearer abc' },
        password: 'abc',
        databaseUrl: 'postgres://u:abc@h',
      }),
    );
    expect(line).not.toContain('abc');
  });

  it('of Nest itself is scrubbed too', () => {
    const line = logged((log) => {
      log.error(new Error(`no person ${ID_NUMBER}`), 'stack', 'Context');
      log.log(`found ${PHONE}`, 'Context');
    });
    expect(line).not.toMatch(/19860101|13800138000/);
  });
});

import fc from 'fast-check';
import { createLog } from './create-log.js';
import { scrubText } from './scrub.rules.js';

const ID_NUMBER = '99000019860101123X';
const PHONE = '13800138000';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('intake', 'trace', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('numbers of persons', () => {
  it.each([
    ['an ID number of 18 characters', ID_NUMBER],
    ['an ID number with a small x', '99000019860101123x'],
    ['17 digits', '99000019860101123'],
    ['an old ID number of 15 digits', '990000860101123'],
    ['a phone number', PHONE],
    ['a phone number in wide digits', '１３８００１３８０００'],
  ])('are taken out of a text: %s', (_what, number) => {
    expect(scrubText(`card ${number}, house 12`)).toBe('card [scrubbed], house 12');
    expect(scrubText(`证号${number}。`)).toBe('证号[scrubbed]。');
  });

  it.each([
    ['a region code of 12 digits', '510683990000'],
    ['an amount', '3500000'],
    ['a time in milliseconds', '1768179600000'],
    ['a date', '2026-01-12'],
    ['an id', '0197f0a1-0000-7000-8000-123456789012'],
    ['an id whose last group is a phone number and a letter', '0197f0a1-0000-7000-8000-13800138000a'],
  ])('are not seen in %s', (_what, text) => {
    expect(scrubText(text)).toBe(text);
  });

  it('are found wherever they stand', () => {
    const digits = (length: number): fc.Arbitrary<string> =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((d) => d.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom(11, 15, 17, 18).chain(digits),
        fc.string().filter((s) => !/[0-9-]/.test(s)),
        fc.string().filter((s) => !/[0-9Xx-]/.test(s)),
        (number, before, after) => !scrubText(before + number + after).includes(number),
      ),
    );
  });
});

describe('a log line', () => {
  it('holds no name, number or address from fields, however deep they stand', () => {
    const line = logged((log) => {
      log.info('SEEN', {
        household: { members: [{ name: '李建国' }] },
        deep: { list: [{ id_number: ID_NUMBER, phoneNumbers: PHONE, address: '示范镇一组 1 号' }] },
        person: { birthDate: '1986-01-01' },
        text: `${ID_NUMBER} called from ${PHONE}`,
      });
    });
    expect(line).not.toMatch(/李建国|99000019|13800138000|示范镇|1986-01-01/);
    expect(line).toContain('"code":"SEEN"');
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
    expect(line).toContain('scrub.spec');
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

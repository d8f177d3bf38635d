import { additionEdits, removalEdits } from './place-edits.rules.js';

const FILE = 'policies/510683/departments.yaml';
const TEXT = `health:
  name: { zh: 卫健部门, en: health }
  needs: [medical]
  sees: [name]
  legalGround: { doc: 某文件, article: 第一条 }
justice:
  name: { zh: 司法部门, en: justice }
  needs: [legal-aid]
  sees: [name]
  legalGround: { doc: 某文件, article: 第二条 }
`;
const ACTORS = JSON.stringify([
  { id: 'health-desk', role: 'department', department: 'health' },
  { id: 'justice-desk', role: 'department', department: 'justice' },
]);
const place = (text: string) => ({
  directory: { actors: ACTORS },
  policies: [{ path: FILE, text, ofPlace: true } as const],
  cases: [],
  unread: [],
});

describe('What a change of departments writes', () => {
  it('is shown line by line, so that it can be written by hand where the folder is read-only', () => {
    const removal = removalEdits(place(TEXT), 'justice');
    if (!removal.ok) throw new Error(removal.refusal.code);
    const [entry, actors] = removal.value;
    const block = TEXT.slice(TEXT.indexOf('justice:')).trimEnd().split('\n');
    expect(entry?.lines).toEqual(block.map((line) => `- ${line}`));
    expect(actors?.lines).toEqual(['- {"id":"justice-desk","role":"department","department":"justice"}']);
  });

  it('adds nothing but the lines that it shows', () => {
    const entry = {
      ...{ nameZh: '教育部门', nameEn: 'education', needs: ['education'], sees: ['name'] },
      legalGround: { doc: '某文件', article: '第三条' },
    };
    const addition = additionEdits(place(TEXT), {
      code: 'education',
      entry,
      file: FILE,
      actor: 'school-desk',
    });
    if (!addition.ok) throw new Error(addition.refusal.code);
    const [added, actor] = addition.value;
    const lines = added?.lines ?? [];
    expect(lines).toContain('+ education:');
    expect(lines.every((line) => line.startsWith('+ '))).toBe(true);
    expect(added?.text.split('\n').filter((line) => line !== '')).toEqual(
      [...TEXT.split('\n'), ...lines.map((line) => line.slice(2))].filter((line) => line !== ''),
    );
    expect(actor?.lines).toEqual(['+ {"id":"school-desk","role":"department","department":"education"}']);
  });
});

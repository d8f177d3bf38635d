import { rightsText, type RightsFacts } from './rights-text.js';

const FACTS: RightsFacts = {
  government: { zh: '绵竹市人民政府', en: 'the government of 绵竹市' },
  respondent: { zh: '绵竹市民政部门', en: 'civil affairs of 绵竹市' },
  ...{ days: 60, months: 6 },
};

describe('[L-22] the rights on a notice', () => {
  it('name the government, who answers for the decision, and both limits where both ways are open', () => {
    const { zh, en } = rightsText(FACTS);
    expect(zh).toMatch(
      /60 日内向绵竹市人民政府申请行政复议（被申请人：绵竹市民政部门），也可以自知道本决定之日起 6 个月内/u,
    );
    expect(en).toMatch(/within 60 days of knowing of it .*or go to court within 6 months/);
  });

  it('send to reconsideration first where the legal office of the place has it so, and to the court only afterwards', () => {
    const { zh, en } = rightsText({ ...FACTS, courtAfterDays: 15 });
    expect(zh).toMatch(/应当先.*60 日内.*申请行政复议.*收到复议决定书之日起 15 日内/u);
    expect(zh).not.toContain('个月内');
    expect(en).toMatch(/first asks .* within 60 days .* within 15 days/);
  });

  it('state in both cases that the decision goes on', () => {
    expect(rightsText(FACTS).zh).toContain('不停止执行');
    expect(rightsText({ ...FACTS, courtAfterDays: 15 }).zh).toContain('不停止执行');
  });
});

import type { Bilingual } from './code-list.js';

/** English names of the documents that policies name, by the name under which they are cited; one without is cited as it is. */
const DOCUMENTS_EN: Readonly<Record<string, string>> = {
  中华人民共和国社会救助法: 'Social Assistance Law',
  中华人民共和国民法典: 'Civil Code',
  中华人民共和国医疗保障法: 'Medical Security Law',
  中华人民共和国劳动法: 'Labour Law',
  中华人民共和国义务教育法: 'Compulsory Education Law',
  中华人民共和国个人信息保护法: 'Personal Information Protection Law',
  中华人民共和国行政复议法: 'Administrative Reconsideration Law',
  '中华人民共和国行政复议法（2017年修正）': 'Administrative Reconsideration Law (amended 2017)',
  中华人民共和国行政诉讼法: 'Administrative Litigation Law',
  '法释〔2018〕1号':
    'Supreme People’s Court on the Administrative Litigation Law (Judicial Interpretation 2018 No. 1)',
  国务院令第649号: 'Interim Measures for Social Assistance (State Council Decree No. 649)',
  '民发〔2021〕57号': 'Measures for Confirming the Minimum Living Allowance (Civil Affairs 2021 No. 57)',
  '民发〔2021〕43号': 'Measures for Confirming Tekun Persons (Civil Affairs 2021 No. 43)',
  关于改革完善社会救助制度的意见: 'Opinions on Reforming and Improving Social Assistance (2020)',
  刚性支出困难家庭认定办法: 'Measures for Confirming Rigid-expenditure Households (2024)',
  '民发〔2022〕83号': 'Civil Affairs 2022 No. 83',
  '国办发〔2023〕39号': 'Opinions on Monitoring the Low-income Population (General Office 2023 No. 39)',
  '中农组发〔2021〕7号': 'Guiding Opinions on Monitoring against a Return to Poverty (Rural Work 2021 No. 7)',
  '绵竹市两项政策衔接并轨试点工作方案（2024-11-15）':
    'Mianzhu pilot plan for joining the two policies (2024-11-15)',
  省民政厅关于两项政策衔接并轨的工作要求: 'Provincial Civil Affairs on joining the two policies',
  '宁夏关于进一步做好困难群众基本生活保障工作的通知（2021-10-08）':
    'Ningxia notice on the basic living of people in need (2021-10-08)',
  '郑政办〔2024〕46号':
    'Zhengzhou opinions on monitoring the low-income population (General Office 2024 No. 46)',
  '港口乡健全防止返贫动态监测和帮扶长效机制工作实施方案（2021-04-19）':
    'Gangkou township plan for monitoring against a return to poverty (2021-04-19)',
  湖北省关于建立防止返贫监测和帮扶机制的实施意见: 'Hubei opinions on monitoring against a return to poverty',
  '西秀区社会救助综合改革试点方案（2019-03-14）':
    'Xixiu pilot plan for the reform of social assistance (2019-03-14)',
};

/** A document with its article in both languages, as a sentence cites it; what has no English name stands as written. */
export function citation({ doc, article }: { readonly doc: string; readonly article: string }): Bilingual {
  const en = [DOCUMENTS_EN[doc] ?? doc, articleEn(article)].filter((part) => part !== '');
  return { zh: `${doc}${article}`, en: en.join(', ') };
}

const NUMBER = '[一二三四五六七八九十百千零]+';
const ARTICLE = new RegExp(
  `^第(${NUMBER})条(?:第(${NUMBER})款)?(?:（(${NUMBER})）|第(${NUMBER})项)?(?:（.+）)?$`,
);
const SECTION = new RegExp(`^(${NUMBER})（(${NUMBER})）$`);

/** Articles such as 第二十一条第一款 as `article 21(1)`, several as `articles 43, 65`; what is not written like one stays as it is. */
function articleEn(article: string): string {
  if (article.includes('条款待核')) return 'article to be checked';
  const articles = article.split('、').map(numberOfArticle);
  if (articles.every((number) => number !== undefined))
    return `${articles.length > 1 ? 'articles' : 'article'} ${articles.join(', ')}`;
  const [, section, part] = SECTION.exec(article) ?? [];
  return section === undefined ? article : `section ${numbered(section, [part])}`;
}

function numberOfArticle(article: string): string | undefined {
  const [, number, paragraph, item, named] = ARTICLE.exec(article) ?? [];
  return number === undefined ? undefined : numbered(number, [paragraph, item ?? named]);
}

function numbered(first: string, rest: readonly (string | undefined)[]): string {
  const inside = rest.filter((part) => part !== undefined).map((part) => `(${String(valueOf(part))})`);
  return `${String(valueOf(first))}${inside.join('')}`;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A whole number below ten thousand in Chinese numerals. */
function valueOf(numeral: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of numeral) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else [sum, digit] = [sum + Math.max(digit, 1) * unit, 0];
  }
  return sum + digit;
}

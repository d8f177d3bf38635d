import { createHash } from 'node:crypto';
import { renderBody } from '../template/render.js';
import { printedPage, type PrintedSheet } from './page.js';

const sheet = (more: Partial<PrintedSheet> = {}): PrintedSheet => ({
  ...{
    form: 'happiness-list',
    language: 'zh',
    body: '<p>x</p>',
    number: 'XF-510683990-2026-000001',
    copy: 1,
  },
  ...{ printedOn: '2026年1月14日', office: '示范镇', masked: false, ...more },
});

describe('a printed page', () => {
  it.each(['<script>alert(1)</script>', '" onload="x', "'><img src=x>", '{{ 7 | times: 6 }}', '&lt;b&gt;'])(
    'shows as text whatever somebody was called: %s',
    (name) => {
      const body = renderBody('<p>{{ name }}</p>', { name });
      expect(body.match(/[<>]/g)).toHaveLength(4);
      const read = body.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
      expect(read).toBe(`<p>${name}</p>`);
    },
  );

  it('loads nothing: its policy allows its own two styles and names no address', () => {
    const { html, contentSecurityPolicy } = printedPage(sheet());
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
    const allowed = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(styles).toHaveLength(2);
    expect(contentSecurityPolicy).toBe(
      `default-src 'none'; style-src ${allowed.join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(html).not.toMatch(/https?:|src=|href=|url\(|@import|<script/);
  });

  it('[A-02] has its number, copy, day and office, on every sheet of paper its number', () => {
    const { html } = printedPage(sheet());
    expect(html).toContain(
      '编号 XF-510683990-2026-000001 · 第 1 份 · 打印日期 2026年1月14日 · 打印单位 示范镇',
    );
    expect(html).toMatch(/@bottom-left \{ content: "编号 XF-510683990-2026-000001 · 第 1 份"/);
    expect(html).not.toContain('重印件');
  });

  it('[A-02] of a reprint says so, and what has changed since', () => {
    const again = { firstOn: '2026年1月14日', changed: ['部门帮扶'] };
    const { html } = printedPage(sheet({ copy: 2, again }));
    expect(html).toContain('重印件：第 2 份。首次打印于 2026年1月14日，内容与首次打印相同。');
    expect(html).toContain('首次打印后以下内容已有变化：部门帮扶。');
    const same = printedPage(
      sheet({ copy: 2, language: 'en', again: { firstOn: '14 January 2026', changed: [] } }),
    );
    expect(same.html).toContain('Nothing has changed since then.');
  });

  it('[A-02] [L-22] of a reprint has on its face what became of the decision', () => {
    const again = { firstOn: '2026年1月14日', changed: ['决定后的情况'], now: ['本决定已撤销。'] };
    const { html } = printedPage(sheet({ copy: 2, again }));
    expect(html).toMatch(/print-again">.*<p><strong>本决定已撤销。<\/strong><\/p><\/div>/);
  });

  it('takes no number that is none, because it stands in a style', () => {
    expect(() => printedPage(sheet({ number: 'XF"; } body { display: none' }))).toThrow('not the number');
  });
});

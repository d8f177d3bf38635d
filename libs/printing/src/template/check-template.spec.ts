import { printFormOf } from '../forms/print-forms.js';
import { checkTemplate } from './check-template.js';

const share = printFormOf('department-share');
const ALL = '{{ department }}{{ token }}{{ referrals.size }}{{ reports.size }}{{ aid.size }}';
const faults = (text: string) => checkTemplate(share, `${ALL}${text}`).map(({ en }) => en);

describe('a template of a place', () => {
  it('may have text, tables, conditions and loops over what its form gives', () => {
    expect(
      faults(
        '<table class="facts"><tr><td colspan="2">{% for one in aid %}{{ one.what }}{% endfor %}</td></tr></table><br>',
      ),
    ).toEqual([]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a picture from elsewhere', '<img src="https://example.org/a.png">'],
    ['a style of its own', '<style>p { background: url(x) }</style>'],
    ['a link', '<a href="https://example.org">x</a>'],
    ['a handler', '<p onclick="x()">x</p>'],
    ['a style in a mark', '<p style="color: red">x</p>'],
    ['a class that no style knows', '<p class="huge">x</p>'],
    ['text put out inside a mark', '<p class="{{ token }}">x</p>'],
    ['a mark that is put together', '<p{% if token %} class="large"{% endif %}>x</p>'],
    ['a comment', '<!-- x -->'],
    ['a bracket that is none of a mark', 'a < b'],
  ])('may not have %s', (_what, text) => {
    expect(faults(text).join(' ')).toMatch(/is not allowed/);
  });

  it.each([
    ['a field that the form does not have', '{{ nmae }}'],
    ['a field of a list that it does not have', '{% for one in aid %}{{ one.wat }}{% endfor %}'],
    ['a filter, so that nothing is put out without being escaped', '{{ token | raw }}'],
    ['the word that leaves text as it is', '{% raw %}{{ x }}{% endraw %}'],
    ['a file', "{% include 'x' %}"],
    ['a condition without an end', '{% if token %}x'],
    ['a constructor', '{{ token.constructor }}'],
  ])('may not have %s', (_what, text) => {
    expect(faults(text).join(' ')).toMatch(/cannot be read/);
  });

  it('is told by its line what nobody knows', () => {
    expect(faults('\n\n{{ nmae }}')).toEqual(['the template cannot be read: line 3, there is no nmae']);
  });

  it('closes its marks in their order', () => {
    expect(faults('<p><strong>x</p></strong>')).toEqual([
      'the mark <strong> is not closed where it should be',
      'the mark <strong> is not closed where it should be',
    ]);
    expect(faults('{% if aid.size == 0 %}<p>{% endif %}')).toHaveLength(1);
  });

  it('leaves out no part of the sheet: what is not there would be taken for nothing', () => {
    expect(
      checkTemplate(share, '{{ department }} {{ token }} {{ reports.size }}').map(({ en }) => en),
    ).toEqual(['it leaves out its referrals (referrals)', 'it leaves out the help (aid)']);
  });
});

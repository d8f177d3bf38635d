import { sentenceOf } from './error-sentence.js';

const failed = (fields: object) => Object.assign(new Error('library words'), fields);

describe('why a command ended', () => {
  it.each([
    [
      { code: 'ECONNREFUSED', address: '127.0.0.1', port: 5432 },
      /^ECONNREFUSED: 连接不上.*127\.0\.0\.1:5432$/,
    ],
    [
      { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
      /^UNABLE_TO_VERIFY_LEAF_SIGNATURE: .*sslrootcert.* \/ .*sslrootcert/,
    ],
    [{ code: 'CERT_HAS_EXPIRED' }, /^CERT_HAS_EXPIRED: 服务器证书不在有效期内.* \/ /],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, /^ERR_TLS_CERT_ALTNAME_INVALID: .*主机名.* \/ /],
    [{ code: '28000', severity: 'FATAL' }, /^SQLSTATE 28000: .*sslmode \/ .*sslmode$/],
    [{ code: '28P01', severity: 'FATAL' }, /^SQLSTATE 28P01: 数据库不接受此用户或口令 \/ /],
    [{ code: '22008', severity: 'ERROR' }, /^SQLSTATE 22008: 数值不是数据库所能存放的 \/ /],
    [{ code: 'XX000', severity: 'ERROR' }, /^SQLSTATE XX000: 数据库未能完成这一操作/],
  ])('is said in both languages where the system or the database failed: %j', (fields, sentence) => {
    const text = sentenceOf(failed(fields));
    expect(text).toMatch(sentence);
    expect(text).not.toContain('library words');
  });

  it('is said of the first address of a host that was tried', () => {
    const error = new AggregateError([failed({ code: 'ECONNREFUSED', address: '::1', port: 9 })], '');
    expect(sentenceOf(error)).toMatch(/^ECONNREFUSED: .*::1:9$/);
  });

  it('is what this program says where it failed itself', () => {
    expect(sentenceOf(new Error('本地目录有 3 处错误'))).toBe('本地目录有 3 处错误');
  });
});

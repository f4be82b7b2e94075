import assert from 'node:assert/strict';

import { strToU8, zipSync } from 'fflate';

import { decodeSourceFile, readSourceText } from '../../src/check';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w"><w:body>';
const docx = (body: string, name = 'word/document.xml'): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/styles.xml': strToU8('<w:styles><w:t>No</w:t></w:styles>'),
    [name]: strToU8(`${head}${body}</w:body></w:document>`),
  });
const textOf = (bytes: Uint8Array): string => decodeSourceFile('a.docx', bytes);
const refuses = (bytes: Uint8Array, message: RegExp): void =>
  assert.throws(() => textOf(bytes), { name: 'SourceError', message });

describe('a Word document', () => {
  it('has a line a paragraph, with who speaks', () => {
    const text = textOf(
      docx(
        '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>ANN ORR:</w:t></w:r>' +
          '<w:r><w:tab/><w:t xml:space="preserve">We </w:t><w:t>won&#8217;t &amp; can</w:t><w:noBreakHyphen/></w:r></w:p>' +
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Why?</w:t><w:br/><w:t>So.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
    );
    assert.equal(text, 'ANN ORR:\tWe won’t & can-\nWhy?\nSo.\n');
    assert.equal(readSourceText('a.docx', text).turns[0]!.speaker, 'ANN ORR');
  });

  it('has what stands in it now, once', () => {
    const body =
      '<w:p><w:ins><w:r><w:t>new </w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r>' +
      '<mc:AlternateContent><mc:Choice><w:r><w:t>box</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>box</w:t></w:r>' +
      '</mc:Fallback></mc:AlternateContent></w:p>';
    assert.equal(textOf(docx(body)), 'new box\n');
    assert.equal(textOf(docx(body, 'word/document2.xml')), 'new box\n');
  });

  it('is refused where it is none, or broken', () => {
    const whole = docx(
      `<w:p><w:r><w:t>${Array.from({ length: 9000 }, (_, at) => at * 7919).join(' ')}</w:t></w:r></w:p>`,
    );
    refuses(strToU8('no zip'), /not a Word document/u);
    refuses(zipSync({ 'a.txt': strToU8('a') }), /no word\/document\.xml/u);
    refuses(whole.subarray(0, whole.length >> 1), /broken/u);
    const damaged = whole.slice();
    damaged.fill(0xff, 600, 900);
    refuses(damaged, /broken/u);
  });
});

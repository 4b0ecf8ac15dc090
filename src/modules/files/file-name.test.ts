import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanFileName, disposition, NAME_LENGTH } from './file-name.ts';

test('a name keeps its Vietnamese letters and loses folders and what cannot be seen', () => {
  assert.equal(cleanFileName('Báo cáo số 15.pdf', 'pdf'), 'Báo cáo số 15.pdf');
  assert.equal(cleanFileName('C:\\Users\\Hoa\\ke hoach.DOCX', 'docx'), 'ke hoach.docx');
  assert.equal(cleanFileName('../../etc/passwd', 'text'), 'passwd.txt');
  assert.equal(cleanFileName('a\u0000b\r\n\u202efdp.exe', 'pdf'), 'abfdp.exe.pdf');
  assert.equal(cleanFileName('a<b>"c"|?*:.png', 'png'), 'a_b__c_____.png');
});

test('the ending tells what the bytes are', () => {
  assert.equal(cleanFileName('lenh.bat', 'text'), 'lenh.bat.txt');
  assert.equal(cleanFileName('anh.JPEG', 'jpeg'), 'anh.jpeg');
  assert.equal(cleanFileName('anh.png', 'jpeg'), 'anh.png.jpg');
});

test('a name of nothing gets a plain one', () => {
  for (const name of ['', '.', '...', ' / ', '\u0007']) assert.equal(cleanFileName(name, 'pdf'), 'tep.pdf');
});

test('any name becomes one of at most 255 characters without folders or control characters, and stays as it is then', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
      const clean = cleanFileName(name, 'docx');
      assert.ok(clean.length <= NAME_LENGTH && clean.endsWith('.docx') && clean.length > 5);
      assert.doesNotMatch(clean, /[/\\\p{Cc}<>:"|?*]/u);
      assert.equal(cleanFileName(clean, 'docx'), clean);
    }),
  );
});

test('a download names the file in UTF-8, and in ASCII for old programs', () => {
  assert.equal(
    disposition('attachment', 'Đề án "50%".pdf'),
    `attachment; filename="De an _50__.pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%2250%25%22.pdf`,
  );
  assert.match(disposition('inline', "a'(1).pdf"), /^inline; .*filename\*=UTF-8''a%27%281%29\.pdf$/);
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import { docxEntries, paragraph, zipOf } from '#documents/files/hostile-zip.ts';
import { pdfOf } from '#documents/files/sample-files.ts';
import { PROVINCE } from './cast.ts';
import { type AttackedSite, headingOf, openAttackedSite, type SignedIn } from './site.ts';

const UPLOAD = '/van-ban-den/tai-len';
const MEGABYTE = 1024 * 1024;

let site: AttackedSite;
let clerk: SignedIn;
before(async () => {
  site = await openAttackedSite();
  clerk = await site.enterAs(PROVINCE.clerk);
});
after(() => site.close());

const bring = (bytes: Uint8Array | string, name: string) =>
  clerk.send(UPLOAD, { fileIds: [new File([Buffer.from(bytes)], name)] });

const countOf = async (table: 'incoming' | 'stored_file') => {
  const { rows } = await site.platform.database.pool.query(`select count(*)::int as count from ${table}`);
  return rows[0].count;
};

describe('an upload that is refused', () => {
  const NOT_ACCEPTED = /Loại tệp này không được nhận\. Hãy lưu thành PDF/;
  const REFUSED: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    ['rong.txt', '', /Tệp không có nội dung\. Hãy chọn lại tệp/],
    ['chuong-trinh.pdf', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(2000, 7)]), NOT_ACCEPTED],
    ['gi-do.docx', Buffer.from([0, 1, 2, 3, 200, 201, 0, 255, 254, 7, 8, 9]), NOT_ACCEPTED],
    ['trang.txt', '<html><script>alert(1)</script></html>', NOT_ACCEPTED],
    ['anh.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', NOT_ACCEPTED],
    ['luu-tru.zip', zipOf([{ name: 'a.txt', data: 'a' }]), NOT_ACCEPTED],
    ['hong.docx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 9)]), NOT_ACCEPTED],
    [
      'bom.docx',
      zipOf([...docxEntries(paragraph('a')), { name: 'word/a.bmp', data: Buffer.alloc(16 * MEGABYTE) }]),
      /Tệp nén bung ra quá lớn/,
    ],
  ];

  it('comes back with its reason in Vietnamese beside the field, and nothing is kept', async () => {
    const before = [await countOf('incoming'), await countOf('stored_file')];
    for (const [name, bytes, message] of REFUSED) {
      const answer = await bring(bytes, name);
      assert.equal(answer.status, 422, name);
      assert.match(await answer.text(), message, name);
    }
    assert.deepEqual([await countOf('incoming'), await countOf('stored_file')], before);
  });

  it('of several takes nothing in when one of them is bad', async () => {
    const before = await countOf('incoming');
    const fileIds = [new File(['Kính gửi các xã'], 'tot.txt'), new File([''], 'rong.txt')];
    assert.equal((await clerk.send(UPLOAD, { fileIds })).status, 422);
    assert.equal(await countOf('incoming'), before);
  });
});

describe('an upload that is taken and cannot be read', () => {
  const key = '00'.repeat(32);
  const UNREADABLE: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    ['hong.pdf', '%PDF-1.7\nhỏng', /Tệp PDF bị hỏng hoặc tải về chưa đủ\. Hãy tải lại/],
    [
      'mat-khau.pdf',
      pdfOf(
        ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'],
        `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]`,
      ),
      /Tệp \.pdf được đặt mật khẩu\. Hãy gỡ mật khẩu/,
    ],
    [
      'thuc-the.docx',
      zipOf(docxEntries(paragraph('&x;'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
      /khai báo lạ có thể gây hại nên bị từ chối/,
    ],
    ['rong.png', blankPicture(50_000, 50_000), /vượt mức 50 triệu điểm hoặc 20000 điểm mỗi cạnh/],
  ];

  it('says so on its own page, and what to do', async () => {
    for (const [name, bytes, message] of UNREADABLE) {
      const taken = await bring(bytes, name);
      assert.equal(taken.status, 303, name);
      const page = await pageOnceRead(taken.headers.get('location') ?? '');
      assert.match(page, message, name);
      assert.doesNotMatch(page, /root:/);
    }
  });
});

describe('the name of an uploaded file', () => {
  it('puts no line into a header, hides no ending and names no folder', async () => {
    for (const name of [
      'a\r\nX-Evil: 1.txt',
      '"; filename="b.exe.txt',
      '..\\..\\b.txt',
      'gnp.\u202Eexe.txt',
      'a\0.txt',
    ]) {
      const taken = await bring('Kính gửi các xã', name);
      const { rows } = await site.platform.database.pool.query(
        'select f.id, f.name from stored_file f join incoming i on i.file_id = f.id where i.id = $1',
        [(taken.headers.get('location') ?? '').split('/').at(-1)],
      );
      assert.match(rows[0].name, /^[^\p{Cc}\u202E/\\"]+\.txt$/u, JSON.stringify(name));
      const { headers, status } = await clerk.get(`/tep/${rows[0].id}`);
      assert.equal(status, 200);
      assert.equal(headers.get('x-evil'), null);
      assert.match(
        headers.get('content-disposition') ?? '',
        /^attachment; filename="[^"]*"; filename\*=UTF-8''[^"]*$/,
      );
      assert.match(headers.get('content-type') ?? '', /^text\/plain/);
      assert.match(headers.get('content-security-policy') ?? '', /sandbox/);
    }
  });
});

describe('a body that is too large', () => {
  it('is refused with a page in Vietnamese, form and upload alike', async () => {
    const form = await clerk.send(UPLOAD, { x: 'a'.repeat(1_000_001) });
    assert.deepEqual([form.status, await headingOf(form)], [413, 'Tệp hoặc nội dung quá lớn']);
    const file = await sendLength(200_000_000, clerk.cookie);
    assert.match(file, /^HTTP\/1\.1 413 [\s\S]*Tệp hoặc nội dung quá lớn/);
  });

  it('is not read: two hundred megabytes leave the memory of the program as it was', async () => {
    const before = process.memoryUsage().arrayBuffers;
    for (const cookie of [clerk.cookie, '']) {
      await sendLength(200_000_000, cookie);
      await sendChunked(200_000_000, cookie);
      const grown = process.memoryUsage().arrayBuffers - before;
      assert.ok(grown < 30 * MEGABYTE, `${Math.round(grown / MEGABYTE)} MB more`);
    }
  });

  it('from a visitor is no upload at all: he is sent to sign in', async () => {
    assert.match(await sendLength(2_000_000, ''), /^HTTP\/1\.1 303 [\s\S]*location: \/dang-nhap/i);
  });
});

/** A picture of one bit a point, black, as PNG. */
function blankPicture(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(10_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The page of an incoming document once the job has read its file. */
async function pageOnceRead(path: string): Promise<string> {
  const id = path.split('/').at(-1);
  for (let tries = 0; tries < 240; tries += 1) {
    const { rows } = await site.platform.database.pool.query('select state from incoming where id = $1', [
      id,
    ]);
    if (rows[0]?.state !== 'reading') return (await clerk.get(path)).text();
    await sleep(250);
  }
  return assert.fail('the file was never read');
}

const sendLength = (length: number, cookie: string) =>
  sendMuch(`Content-Length: ${length}`, length, cookie, (part) => [part]);
const sendChunked = (length: number, cookie: string) =>
  sendMuch('Transfer-Encoding: chunked', length, cookie, (part) => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from('\r\n'),
  ]);

/** Sends until all is sent or the server has had enough; answers what it said. */
async function sendMuch(
  lengthHeader: string,
  length: number,
  cookie: string,
  frame: (part: Buffer) => readonly Buffer[],
): Promise<string> {
  const { hostname, port, host, origin } = new URL(site.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  let isOver = false;
  socket.on('data', (bytes) => {
    answer += bytes.toString('utf8');
    isOver = true;
  });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  const head = `POST ${UPLOAD} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\n`;
  const type = 'Content-Type: multipart/form-data; boundary=b\r\nConnection: close\r\n';
  socket.write(`${head}${type}${lengthHeader}\r\n\r\n`);
  const part = Buffer.alloc(MEGABYTE, 'x');
  for (let sent = 0; sent < length && !isOver && socket.writable; sent += part.length)
    for (const bytes of frame(part))
      if (!socket.write(bytes)) await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
  await Promise.race([closed, sleep(3000)]);
  socket.destroy();
  return answer;
}

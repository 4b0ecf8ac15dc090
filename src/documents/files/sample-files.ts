/** Files made in code for the tests and the bench of this room: one short letter in every format. */

import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import sharp from 'sharp';
import { assertDefined } from '#basics/assert.ts';
import { unsafeUnwrap } from '#basics/result.ts';
import { preparePdfPage } from './scan-image.ts';

/** The two columns of the header and of the end, and the body between them; invented, but of the usual form. */
export const SAMPLE_LETTER = {
  headerLeft: ['ỦY BAN NHÂN DÂN', 'TỈNH THÁI BÌNH', 'Số: 1140/UBND-NCKS'],
  headerRight: [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Thái Bình, ngày 29 tháng 3 năm 2024',
  ],
  body: [
    'Kính gửi: Các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh.',
    'Ủy ban nhân dân tỉnh nhận được văn bản của Ban Chỉ đạo thực hiện dân chủ ở cơ sở về việc nâng cao chất lượng thực hiện dân chủ ở cơ sở trên địa bàn tỉnh.',
    '1. Tổ chức quán triệt, tuyên truyền Luật Thực hiện dân chủ ở cơ sở đến cán bộ, công chức và Nhân dân.',
    '2. Báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh trước ngày 15 tháng 6 năm 2024.',
  ],
  endLeft: ['Nơi nhận:', '- Như trên;', '- Lưu: VT, NCKS.'],
  endRight: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Nguyễn Văn Mẫu'],
} as const;

/** Every line of the letter, left column before right. */
export const SAMPLE_LINES: readonly string[] = [
  ...SAMPLE_LETTER.headerLeft,
  ...SAMPLE_LETTER.headerRight,
  ...SAMPLE_LETTER.body,
  ...SAMPLE_LETTER.endLeft,
  ...SAMPLE_LETTER.endRight,
];

const TYPST = `
#let d = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: (left: 3cm, right: 1.5cm, y: 2cm))
#set text(font: "Tinos", size: 13pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 1cm, all: true))
#let stack(lines) = align(center, lines.map(l => [#set par(first-line-indent: 0pt); #text(l)]).join(linebreak()))
#grid(columns: (6.3cm, 1fr), stack(d.headerLeft), stack(d.headerRight))
#v(1cm)
#for p in d.body [#par(text(p))]
#v(1cm)
#grid(columns: (6.3cm, 1fr), align(left, d.endLeft.map(l => text(l)).join(linebreak())), stack(d.endRight))
`;

let compiler: NodeCompiler | null = null;

/** The letter as a PDF with text, one page, set in Tinos. */
export function samplePdf(): Uint8Array {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  compiler ??= NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontPaths: [fonts] }] });
  const inputs = { data: JSON.stringify(SAMPLE_LETTER) };
  const compiled = compiler.compile({ mainFileContent: TYPST, inputs });
  return new Uint8Array(compiler.pdf(assertDefined(compiled.result, 'the laid out letter')));
}

const SEAL = `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="560">
  <g fill="none" stroke="#e0232e"><circle cx="280" cy="280" r="255" stroke-width="22"/>
  <circle cx="280" cy="280" r="190" stroke-width="10"/></g>
  <path d="M280 150 L312 248 L414 248 L331 308 L362 404 L280 345 L198 404 L229 308 L146 248 L248 248 Z" fill="#e0232e"/></svg>`;

/** The letter as a colour photograph of the printed page (JPEG), a red seal across the signer's lines. */
export async function sampleScan(): Promise<Buffer> {
  const page = unsafeUnwrap(await preparePdfPage(samplePdf(), 1));
  return sharp(Buffer.from(page.png))
    .toColourspace('srgb')
    .composite([{ input: Buffer.from(SEAL), left: 1080, top: 1340, blend: 'multiply' }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** A PDF whose only page is one picture (JPEG), as office scanners write it. */
export async function scannedPdf(jpeg: Buffer): Promise<Uint8Array> {
  const { width, height } = await sharp(jpeg).metadata();
  const content = 'q 595 0 0 842 0 0 cm /Page Do Q';
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</Page 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB` +
          `/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
      ),
      jpeg,
      Buffer.from('\nendstream'),
    ]),
  ]);
}

/** A PDF file of the given objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let position = 9;
  const add = (part: Buffer) => {
    parts.push(part);
    position += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(position);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\n` +
        `startxref\n${position}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** The letter as Word would hold it: header and end are tables of two columns, the items numbered by Word. */
export async function sampleDocx(): Promise<Uint8Array> {
  const cell = (lines: readonly string[]) => new TableCell({ children: lines.map((l) => new Paragraph(l)) });
  const columns = (left: readonly string[], right: readonly string[]) =>
    new Table({ rows: [new TableRow({ children: [cell(left), cell(right)] })] });
  const body = SAMPLE_LETTER.body.map((text) => {
    const item = /^\d\. (.*)/.exec(text)?.[1];
    return item === undefined
      ? new Paragraph(text)
      : new Paragraph({ text: item, numbering: { reference: 'items', level: 0 } });
  });
  const document = new Document({
    numbering: {
      config: [{ reference: 'items', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }],
    },
    sections: [
      {
        children: [
          columns(SAMPLE_LETTER.headerLeft, SAMPLE_LETTER.headerRight),
          ...body,
          columns(SAMPLE_LETTER.endLeft, SAMPLE_LETTER.endRight),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

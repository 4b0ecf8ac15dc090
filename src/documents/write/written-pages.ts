import { getDocumentProxy } from 'unpdf';
import yauzl from 'yauzl';
import { assertDefined } from '#basics/assert.ts';

/** For tests: a piece of text on a page, in points from the left and upper edge of the page. */
export interface PlacedText {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** For tests: the lines of a PDF with their places, read back by an independent program. */
export async function placedText(pdf: Uint8Array): Promise<readonly PlacedText[]> {
  const document = await getDocumentProxy(pdf.slice());
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const page = await document.getPage(index + 1);
    const height = page.getViewport({ scale: 1 }).height;
    const { items } = await page.getTextContent();
    return items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, up = 0] = item.transform as number[];
      return [
        { page: index + 1, text: item.str, left, right: left + item.width, baseline: height - up, size },
      ];
    });
  });
  return (await Promise.all(pages)).flat();
}

/** A gap on one line that is wider, in points, parts two columns. */
const COLUMN_GAP = 30;

/** For tests: all the text of a PDF in the order of its tags, line by line. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const pieces = await placedText(pdf);
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1];
      const joins =
        before !== undefined &&
        before.page === piece.page &&
        Math.abs(before.baseline - piece.baseline) < 1 &&
        piece.left - before.right < COLUMN_GAP;
      return `${joins ? ' ' : '\n'}${piece.text}`;
    })
    .join('')
    .trim();
}

/** For tests: one file inside a .docx. */
export function docxPart(docx: Uint8Array, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(docx), { lazyEntries: true }, (failure, zip) => {
      if (failure !== null) return reject(failure);
      const archive = assertDefined(zip, 'archive');
      archive.on('error', reject);
      archive.on('end', () => reject(new Error(`no ${path} in the archive`)));
      archive.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== path) return archive.readEntry();
        archive.openReadStream(entry, async (problem, stream) => {
          if (problem !== null) return reject(problem);
          const chunks: Buffer[] = [];
          for await (const chunk of assertDefined(stream, 'entry')) chunks.push(chunk as Buffer);
          resolve(Buffer.concat(chunks).toString('utf8'));
        });
      });
      archive.readEntry();
    });
  });
}

/** For tests: the structure of a document.xml, one line a paragraph: alignment, size, weight, text. */
export function paragraphOutline(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>|<w:tbl>|<\/w:tbl>|<w:sectPr>/gs)].flatMap(([part]) => {
    if (part === '<w:tbl>' || part === '</w:tbl>') return [part === '<w:tbl>' ? '[table' : 'table]'];
    if (part === '<w:sectPr>') return ['[section]'];
    const text = [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>/g)]
      .map(([tag, content]) => content ?? (tag === '<w:br/>' ? ' / ' : ' '))
      .join('');
    const look = [
      /<w:jc w:val="(\w+)"/.exec(part)?.[1] ?? 'left',
      /<w:pStyle w:val="(\w+)"/.exec(part)?.[1] ?? '',
      /<w:r>.*?<w:sz w:val="(\d+)"/s.exec(part)?.[1] ?? '',
      /<w:r>.*?<w:b\/>/s.test(part) ? 'bold' : '',
      /<w:r>.*?<w:i\/>/s.test(part) ? 'italic' : '',
      /<w:pBdr>/.test(part) ? 'rule' : '',
    ];
    return text === '' && !part.includes('<w:pBdr>')
      ? []
      : [`${look.filter((word) => word !== '').join(' ')} | ${text}`];
  });
}

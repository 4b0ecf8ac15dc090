import type { Child } from 'hono/jsx';
import type { Block, DocumentDraft } from '#documents/write/draft.ts';
import { numberLine, placeAndDate } from '#documents/write/number-line.ts';
import { kindLabel } from '#modules/registers/index.ts';
import { DataTable, SideBySide, Stack } from '#web/components/index.ts';

/** A document on the page: its parts in their order. The exact layout is in the PDF. Always in Vietnamese. */
export function PaperSheet({ content }: { readonly content: DocumentDraft }) {
  return (
    <article class="sd-card" lang="vi">
      <Stack>
        <SideBySide left={<IssuerHead content={content} />} right={<NationHead content={content} />} />
        {content.kind !== 'CV' && (
          <>
            <p>
              <strong>{kindLabel(content.kind).vi.toLocaleUpperCase('vi')}</strong>
            </p>
            {content.subject !== null && (
              <p>
                <strong>{content.subject}</strong>
              </p>
            )}
          </>
        )}
        <Addressees addressees={content.addressees} />
        {content.enactingAuthority !== null && (
          <p>
            <strong>{content.enactingAuthority.toLocaleUpperCase('vi')}</strong>
          </p>
        )}
        {content.bases.map((basis) => (
          <p>
            <em>{basis}</em>
          </p>
        ))}
        {content.body.map((block) => (
          <BlockView block={block} />
        ))}
        <SideBySide left={<Recipients content={content} />} right={<Signature content={content} />} />
      </Stack>
    </article>
  );
}

interface PartProps {
  readonly content: DocumentDraft;
}

function IssuerHead({ content }: PartProps) {
  return (
    <>
      {content.parentIssuer !== null && <p>{content.parentIssuer.toLocaleUpperCase('vi')}</p>}
      <p>
        <strong>{content.issuer.toLocaleUpperCase('vi')}</strong>
      </p>
      <p>{numberLine(content.style, content.kind, content.number, content.symbol)}</p>
      {content.kind === 'CV' && content.subject !== null && <p>{`V/v ${content.subject}`}</p>}
    </>
  );
}

function NationHead({ content }: PartProps) {
  const lines =
    content.style === 'party'
      ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
      : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  return (
    <>
      {lines.map((line) => (
        <p>
          <strong>{line}</strong>
        </p>
      ))}
      <p>
        <em>{placeAndDate(content.place, content.date, content.year)}</em>
      </p>
    </>
  );
}

function Addressees({ addressees }: { readonly addressees: readonly string[] }) {
  if (addressees.length === 0) return null;
  if (addressees.length === 1) return <p>{`Kính gửi: ${addressees[0]}`}</p>;
  return (
    <>
      <p>Kính gửi:</p>
      <PlainList lines={addressees} />
    </>
  );
}

function PlainList({ lines }: { readonly lines: readonly Child[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return (
        <p>
          <strong>{[block.label, block.text].filter((part) => part !== null).join('. ')}</strong>
        </p>
      );
    case 'item':
      return (
        <p>{`${block.label}${/^\d/.test(block.label) ? '.' : /^\p{L}$/u.test(block.label) ? ')' : ''} ${block.text}`}</p>
      );
    case 'article':
      return (
        <p>
          <strong>{`Điều ${block.number}. ${block.title ?? ''}`}</strong> {block.text}
        </p>
      );
    case 'table':
      return <TableView header={block.header} rows={block.rows} />;
  }
}

function TableView({
  header,
  rows,
}: {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  const columns = header.map((name, index) => ({
    key: String(index),
    header: name,
    cell: (row: readonly string[]) => row[index] ?? '',
  }));
  return <DataTable caption={header.join(', ')} captionHidden columns={columns} rows={rows} cards={false} />;
}

function Recipients({ content }: PartProps) {
  return (
    <>
      <p>
        <strong>
          <em>Nơi nhận:</em>
        </strong>
      </p>
      <PlainList lines={content.recipients} />
    </>
  );
}

function Signature({ content }: PartProps) {
  return (
    <>
      {content.signature.lines.map((line) => (
        <p>
          <strong>{line}</strong>
        </p>
      ))}
      {content.signature.name !== null && (
        <p>
          <strong>{content.signature.name}</strong>
        </p>
      )}
    </>
  );
}

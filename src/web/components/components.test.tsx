import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Child } from 'hono/jsx';
import { LangContext } from '../lang.ts';
import { BarChart } from './bar-chart.tsx';
import { ButtonLink } from './button.tsx';
import { Card, CardList } from './card.tsx';
import { DataTable } from './data-table.tsx';
import { DefinitionList } from './definition-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Notice } from './notice.tsx';
import { Pagination, shownPages } from './pagination.tsx';
import { PassageView } from './passage-view.tsx';
import { StackedBar } from './stacked-bar.tsx';
import { StatePill } from './state.tsx';
import { Tabs } from './tabs.tsx';
import { Timeline } from './timeline.tsx';
import { UnitGrid } from './unit-grid.tsx';

const draw = (node: Child) => String(<LangContext.Provider value="vi">{node}</LangContext.Provider>);
const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

test('a card tells its state by word and icon as well as by the colour of its edge', () => {
  const html = draw(<Card tone="danger" state="Quá hạn 3 ngày" title="Báo cáo" href="/nhiem-vu/1" />);
  assert.match(html, /<article class="sd-card sd-card-edge sd-danger">/);
  assert.match(html, /<svg [^>]*aria-hidden="true"[^>]*>.*<span>Quá hạn 3 ngày<\/span>/);
  assert.match(html, /<h2 class="sd-card-title"><a href="\/nhiem-vu\/1">Báo cáo<\/a><\/h2>/);
});

test('a list of cards is a list with one item a card', () => {
  const html = draw(
    <CardList>
      <Card title="một" />
      <Card title="hai" />
    </CardList>,
  );
  assert.equal(html.match(/<li>/g)?.length, 2);
});

test('a pill holds icon and word', () => {
  assert.match(draw(<StatePill tone="success">Đã chấp nhận</StatePill>), /<svg.*<span>Đã chấp nhận<\/span>/);
});

test('the chosen tab is told as current, and counts are written as Vietnamese numbers', () => {
  const html = draw(
    <Tabs
      items={[
        { label: 'Xong', href: '/a', count: 1048, current: true },
        { label: 'Nhận', href: '/b', count: '29/29' },
      ]}
    />,
  );
  assert.match(html, /<a href="\/a" aria-current="page">Xong · 1\.048<\/a>/);
  assert.match(html, /<a href="\/b">Nhận · 29\/29<\/a>/);
});

test('a table has a caption, scoped headings, sorting told to all, and totals only where there are any', () => {
  const columns = [
    {
      key: 'unit',
      header: 'Đơn vị',
      rowHeader: true,
      cell: (row: { unit: string; n: number }) => row.unit,
      sortHref: '?a',
      sorted: 'ascending' as const,
    },
    {
      key: 'n',
      header: 'Số xã',
      numeric: true,
      cell: (row: { unit: string; n: number }) => row.n,
      sortHref: '?b',
    },
  ];
  const html = draw(<DataTable caption="Đơn vị" rows={[{ unit: 'Thái Thụy', n: 0 }]} columns={columns} />);
  assert.match(html, /<caption>Đơn vị<\/caption>/);
  assert.match(html, /<th scope="col" aria-sort="ascending"><a href="\?a">/);
  assert.match(html, /<th scope="col" class="sd-number" aria-sort="none"><a href="\?b">/);
  assert.match(html, /<th scope="row">Thái Thụy<\/th><td class="sd-number" data-label="Số xã">0<\/td>/);
  assert.doesNotMatch(html, /<tfoot/);
  const total = draw(
    <DataTable caption="x" rows={[]} columns={columns.map((column) => ({ ...column, total: 0 }))} />,
  );
  assert.match(total, /<tfoot><tr><th scope="row">0<\/th>/);
});

test('a table that scrolls sideways can be reached by keyboard and has a name', () => {
  const html = draw(<DataTable caption="Sổ đến" rows={[]} columns={[]} cards={false} />);
  assert.match(html, /<section class="sd-table" aria-label="Sổ đến" tabindex="0">/);
});

test('pages that are linked: the first, the last, this one and its neighbours; a gap is at least two pages', () => {
  assert.deepEqual(shownPages(1, 3), [1, 2, 3]);
  assert.deepEqual(shownPages(1, 12), [1, 2, 'gap', 12]);
  assert.deepEqual(shownPages(4, 12), [1, 2, 3, 4, 5, 'gap', 12]);
  assert.deepEqual(shownPages(6, 12), [1, 'gap', 5, 6, 7, 'gap', 12]);
  assert.deepEqual(shownPages(12, 12), [1, 'gap', 11, 12]);
});

test('whatever the page, it is linked once and pages ascend', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (pageCount, offset) => {
      const page = Math.min(pageCount, 1 + offset);
      const pages = shownPages(page, pageCount).filter((shown) => shown !== 'gap');
      return (
        pages.includes(page) && pages.every((shown, index) => index === 0 || shown > (pages[index - 1] ?? 0))
      );
    }),
  );
});

test('one page needs no links; the first has none before it and the last none after', () => {
  const href = (page: number) => `?trang=${page}`;
  assert.equal(draw(<Pagination page={1} pageCount={1} href={href} />), '');
  assert.doesNotMatch(draw(<Pagination page={1} pageCount={2} href={href} />), /Trước/);
  assert.doesNotMatch(draw(<Pagination page={2} pageCount={2} href={href} />), /Sau/);
});

test('a definition without a value is left out; zero and an empty list of facts are not hidden', () => {
  const html = draw(
    <DefinitionList
      items={[
        { term: 'Số', value: 0 },
        { term: 'Hạn', value: undefined },
        { term: 'Ký', value: null },
      ]}
    />,
  );
  assert.equal(textOf(html), 'Số0');
});

test('an empty list says what is missing and offers the next step', () => {
  const html = draw(
    <EmptyState title="Chưa có nhiệm vụ nào" action={<ButtonLink href="/moi">Tạo</ButtonLink>} />,
  );
  assert.match(html, /<h2>Chưa có nhiệm vụ nào<\/h2>.*href="\/moi"/);
});

test('a figure stands with its label, and a figure that opens is a link', () => {
  const html = draw(
    <KeyFigures
      figures={[
        { value: 1234, label: 'xã', href: '/bang' },
        { value: 'chưa báo cáo', label: 'buổi' },
      ]}
    />,
  );
  assert.match(html, /<dt>xã<\/dt><dd><a href="\/bang">1\.234<\/a><\/dd>/);
  assert.match(html, /<dd>chưa báo cáo<\/dd>/);
});

test('a notice of what just happened is read out, a fault at once; the others wait to be found', () => {
  assert.match(
    draw(
      <Notice tone="success" live>
        Đã lưu
      </Notice>,
    ),
    /role="status"/,
  );
  assert.match(
    draw(
      <Notice tone="danger" live>
        Lỗi
      </Notice>,
    ),
    /role="alert"/,
  );
  assert.doesNotMatch(draw(<Notice tone="danger">Lỗi</Notice>), /role=/);
});

test('history is an ordered list with times that machines read', () => {
  const html = draw(<Timeline events={[{ when: '05/4/2024', dateTime: '2024-04-05', title: 'Hết hạn' }]} />);
  assert.match(html, /^<ol class="sd-timeline"><li><p><time datetime="2024-04-05">05\/4\/2024<\/time>/);
});

const STATES = [
  { key: 'accepted', label: 'chấp nhận', fill: 'done' },
  { key: 'overdue', label: 'quá hạn', fill: 'overdue' },
] as const;

test('squares without addresses are one picture told with its counts, in the order of the states', () => {
  const cells = ['overdue', 'accepted', 'accepted'].map((state, index) => ({ name: `Xã ${index}`, state }));
  const html = draw(<UnitGrid states={STATES} tableHref="/bang" groups={[{ name: 'Thái Thụy', cells }]} />);
  assert.match(html, /role="img" aria-label="2 chấp nhận, 1 quá hạn"/);
  assert.ok(html.indexOf('title="Xã 1: chấp nhận"') < html.indexOf('title="Xã 0: quá hạn"'));
  assert.match(html, /href="\/bang"/);
});

test('squares with addresses are links named by unit and state', () => {
  const cells = [{ name: 'Xã Thụy Trường', state: 'overdue', href: '/don-vi/9' }];
  const html = draw(<UnitGrid states={STATES} tableHref="/bang" groups={[{ name: 'Thái Thụy', cells }]} />);
  assert.match(
    html,
    /<a class="sd-square sd-square-overdue" href="\/don-vi\/9"[^>]*><span class="sd-hidden">Xã Thụy Trường: quá hạn/,
  );
});

test('a square in a state that the grid does not know is a bug and throws', () => {
  const group = { name: 'x', cells: [{ name: 'y', state: 'lost' }] };
  assert.throws(() => draw(<UnitGrid states={STATES} tableHref="/" groups={[group]} />), /lost/);
});

test('an unknown figure is written as unknown and drawn as nothing, a zero as a zero', () => {
  const html = draw(
    <BarChart
      caption="x"
      unknown="chưa báo cáo"
      rows={[
        { label: 'A', value: 0 },
        { label: 'B', value: null },
        { label: 'C', value: 4 },
      ]}
    />,
  );
  assert.match(html, />0<\/td><td class="sd-bar-cell"><svg[^>]*><rect [^>]*width="0%"/);
  assert.match(html, />chưa báo cáo<\/td><td class="sd-bar-cell"><\/td>/);
  assert.match(html, />4<\/td><td class="sd-bar-cell"><svg[^>]*><rect [^>]*width="100%"/);
});

test('parts of a bar begin where the one before ends and are shares of the whole, with every figure in words', () => {
  const html = draw(
    <StackedBar
      caption="x"
      total={200}
      threshold={{ value: 150, label: 'cần 150' }}
      segments={[
        { label: 'Đồng ý', value: 100, fill: 'done' },
        { label: 'Không', value: 50, fill: 'working' },
      ]}
    />,
  );
  assert.match(html, /class="sd-fill-done" x="0%" y="30" width="50%"/);
  assert.match(html, /class="sd-fill-working" x="50%" y="30" width="25%"/);
  assert.match(html, /x1="75%"/);
  assert.match(textOf(html), /Đồng ý: 100.*Không: 50/);
});

const passages = fc.array(
  fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) }),
  { maxLength: 5 },
);

test('marking passages, also overlapping and misplaced ones, changes no letter of the text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zđ \n]{0,25}$/), passages, (text, places) => {
      const marked = places.map((place, index) => ({ ...place, id: `p${index}`, label: 'x' }));
      const html = draw(<PassageView text={text} passages={marked} label="Nguyên văn" />);
      return textOf(html) === text;
    }),
  );
});

test('each passage has its id once, also where passages overlap', () => {
  const html = draw(
    <PassageView
      text="0123456789"
      label="Nguyên văn"
      passages={[
        { id: 'a', start: 0, end: 6, label: 'A' },
        { id: 'b', start: 4, end: 9, label: 'B', tone: 'danger' },
      ]}
    />,
  );
  assert.equal(html.match(/id="a"/g)?.length, 1);
  assert.equal(html.match(/id="b"/g)?.length, 1);
  assert.match(html, /<mark id="a" title="A">0123<\/mark>/);
});

test('markup inside the original text is shown, not obeyed', () => {
  assert.match(draw(<PassageView text="<b>" passages={[]} label="x" />), /&lt;b&gt;/);
});

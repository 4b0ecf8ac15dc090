import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Child } from 'hono/jsx';
import { UNTOUCHED } from '../form.ts';
import { LangContext } from '../lang.ts';
import { ActionForm } from './action-form.tsx';
import { bind, bindAll } from './bind.ts';
import { Button } from './button.tsx';
import { Checkbox, Checkboxes, Radios } from './choices.tsx';
import { Confirm } from './confirm.tsx';
import { DateField } from './date-field.tsx';
import { fieldId } from './field.tsx';
import { FileField } from './file-field.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const draw = (node: Child) => String(<LangContext.Provider value="vi">{node}</LangContext.Provider>);
const KEY = '018e0000-0000-7000-8000-000000000000';
const OPTIONS = [
  { value: 'a', label: 'Thái Thụy', group: 'Huyện' },
  { value: 'b', label: 'Sở Nội vụ', hint: 'cấp tỉnh' },
];

test('a field is tied to its label, its hint and its error', () => {
  const html = draw(<TextField name="items[0].title" label="Tên" hint="Một câu" error="Hãy nhập tên." />);
  assert.match(html, /<label class="ds-label" for="o-items-0-title">Tên<\/label>/);
  assert.match(html, /id="o-items-0-title-goi-y">Một câu/);
  assert.match(html, /id="o-items-0-title-loi">Hãy nhập tên\./);
  assert.match(html, /<input id="o-items-0-title" name="items\[0\]\.title"/);
  assert.match(html, /aria-describedby="o-items-0-title-goi-y o-items-0-title-loi" aria-invalid="true"/);
});

test('a field without fault is not called invalid, and describes itself only by what is there', () => {
  assert.doesNotMatch(draw(<TextField name="x" label="X" />), /aria-/);
});

test('a field is required unless it says that it is not, in words', () => {
  assert.match(draw(<TextField name="x" label="X" />), / required=""/);
  const optional = draw(<TextField name="x" label="X" optional />);
  assert.doesNotMatch(optional, / required/);
  assert.match(optional, /\(không bắt buộc\)/);
});

test('a password is never sent back to the page', () => {
  assert.doesNotMatch(draw(<TextField name="p" label="Mật khẩu" type="password" value="bi-mat" />), /bi-mat/);
});

test('a text that begins with a line break keeps it, and its markup is text', () => {
  assert.match(draw(<TextArea name="x" label="X" value={'\nhai'} />), />\n\nhai<\/textarea>/);
  assert.match(
    draw(<TextArea name="x" label="X" value="</textarea><script>" />),
    /&lt;\/textarea&gt;&lt;script&gt;/,
  );
});

test('a list shows the chosen option and keeps groups together', () => {
  const html = draw(<Select name="u" label="Đơn vị" options={OPTIONS} value="b" />);
  assert.match(html, /<option value="">Chọn…<\/option><optgroup label="Huyện"><option value="a">/);
  assert.match(html, /<option value="b" selected="">/);
  assert.doesNotMatch(draw(<Select name="u" label="x" options={OPTIONS} placeholder={false} />), /value=""/);
});

test('radios and checkboxes stand in a group named by its legend; the first takes the link of the summary', () => {
  const radios = draw(<Radios name="u" label="Đơn vị" options={OPTIONS} value="b" error="Hãy chọn." />);
  assert.match(
    radios,
    /<fieldset class="ds-fieldset sd-invalid" aria-describedby="o-u-loi"><legend class="ds-label">Đơn vị/,
  );
  assert.match(radios, /type="radio" id="o-u" name="u" value="a" required=""/);
  assert.match(
    radios,
    /id="o-u-2" name="u" value="b" checked="" required="" aria-invalid="true" aria-describedby="o-u-2-ghi-chu"/,
  );
  const boxes = draw(<Checkboxes name="u" label="Đơn vị" options={OPTIONS} values={['a', 'b']} />);
  assert.equal(boxes.match(/checked=""/g)?.length, 2);
  assert.doesNotMatch(boxes, / required/);
});

test('a single box is tied to its error', () => {
  const html = draw(<Checkbox name="ok" label="Đồng ý" error="Hãy đánh dấu." />);
  assert.match(html, /id="o-ok" name="ok" value="yes" aria-invalid="true" aria-describedby="o-ok-loi"/);
});

test('a stored date is shown as day/month/year; what a person typed is shown as typed', () => {
  assert.match(draw(<DateField name="d" label="Hạn" value="2024-04-08" />), /value="08\/04\/2024"/);
  assert.match(draw(<DateField name="d" label="Hạn" value="31/02/2024" />), /value="31\/02\/2024"/);
  assert.match(draw(<DateField name="d" label="Hạn" value="2024-02-31" />), /value="2024-02-31"/);
});

test('a field for files says the types and the size it takes', () => {
  const html = draw(<FileField name="f" label="Tệp" accept={['.docx', '.pdf']} maxBytes={20_000_000} />);
  assert.match(html, /accept="\.docx,\.pdf"/);
  assert.match(html, /Loại tệp: \.docx, \.pdf · Tối đa 20 MB/);
});

test('an act is sent by POST with its key and what goes along unseen', () => {
  const html = draw(
    <ActionForm action="/nhiem-vu" idempotencyKey={KEY} hidden={{ version: '3' }} files>
      <Button>Giao</Button>
    </ActionForm>,
  );
  assert.match(html, /method="post" action="\/nhiem-vu" enctype="multipart\/form-data"/);
  assert.ok(html.includes(`<input type="hidden" name="idempotencyKey" value="${KEY}"/>`));
  assert.match(html, /name="version" value="3"/);
});

test('a filter is sent by GET so that its result has an address', () => {
  const html = draw(
    <FilterBar action="/nhiem-vu" label="Lọc" hidden={{ phan: 'cho' }} clearHref="/nhiem-vu">
      <TextField name="q" label="Tìm" optional />
    </FilterBar>,
  );
  assert.match(html, /^<search aria-label="Lọc"><form class="sd-filters" method="get" action="\/nhiem-vu"/);
  assert.match(html, /name="phan" value="cho"/);
  assert.match(html, /<a href="\/nhiem-vu">Bỏ lọc<\/a>/);
});

test('a question before an act tells what follows and offers the way back beside the act', () => {
  const html = draw(
    <Confirm
      consequences="29 đơn vị sẽ thấy"
      action="/thu-hoi"
      idempotencyKey={KEY}
      confirmLabel="Thu hồi"
      cancelHref="/van-ban/1"
      destructive
    />,
  );
  assert.match(html, /29 đơn vị sẽ thấy.*data-variant="danger">Thu hồi<\/button><a href="\/van-ban\/1">/);
});

test('before it is sent a form shows what is stored; after a refusal, what was sent and why not', () => {
  assert.deepEqual(bind(UNTOUCHED, 'title', 'cũ'), { name: 'title', value: 'cũ', error: undefined });
  const refused = {
    values: { title: [''], units: ['a'] },
    errors: [{ name: 'title', message: 'Hãy nhập.' }],
  };
  assert.deepEqual(bind(refused, 'title', 'cũ'), { name: 'title', value: '', error: 'Hãy nhập.' });
  assert.deepEqual(bindAll(refused, 'units', ['b']).values, ['a']);
  assert.deepEqual(bindAll(UNTOUCHED, 'units', ['b']).values, ['b']);
  assert.deepEqual(bindAll(refused, 'others', ['b']).values, []);
});

test('the id of a field is a valid target of a link, whatever the name', () => {
  assert.equal(fieldId('items[0].title'), 'o-items-0-title');
});

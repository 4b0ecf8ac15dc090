import type { Fill, GridCell, GridGroup } from './components/index.ts';
import {
  BarChart,
  DefinitionList,
  KeyFigures,
  PassageView,
  Section,
  SideBySide,
  StackedBar,
  Timeline,
  UnitGrid,
} from './components/index.ts';

const STATES = [
  { key: 'accepted', label: 'chấp nhận', fill: 'done' },
  { key: 'reported', label: 'đã báo cáo', fill: 'reported' },
  { key: 'working', label: 'đang làm', fill: 'working' },
  { key: 'overdue', label: 'quá hạn', fill: 'overdue' },
  { key: 'unopened', label: 'chưa mở', fill: 'none' },
] as const satisfies readonly { key: string; label: string; fill: Fill }[];

const LETTER = [
  'BAN CHỈ ĐẠO THỰC HIỆN DÂN CHỦ Ở CƠ SỞ',
  'Số 44-CV/BCĐ',
  'Thái Bình, ngày 25 tháng 3 năm 2024',
  '',
  '3. Tổ chức tập huấn Luật cho cán bộ cơ sở, báo cáo trước ngày 10/4/2024.',
].join('\n');

/** Figures, pictures, the marked original and the history. */
export function GalleryPictures() {
  return (
    <>
      <Section id="thuc-hien" title="Mục 3 · Tập huấn Luật cho cán bộ cơ sở">
        <KeyFigures
          figures={[
            { value: '29 / 29', label: 'đơn vị đã nhận' },
            { value: '152 / 260', label: 'xã hoàn thành mục 3', href: '/bang' },
            { value: 9, label: 'xã quá hạn', href: '/bang?trang-thai=qua-han' },
            { value: 4, label: 'đề xuất vượt thẩm quyền' },
          ]}
        />
        <UnitGrid states={STATES} tableHref="/bang" groups={districts()} />
      </Section>
      <Section id="bieu-do" title="Biểu đồ">
        <StackedBar
          caption="151 trên 214 hộ đồng ý; cần ít nhất 143 hộ"
          total={214}
          threshold={{ value: 143, label: 'cần 143' }}
          segments={[
            { label: 'Đồng ý', value: 151, fill: 'done' },
            { label: 'Không đồng ý', value: 36, fill: 'working' },
          ]}
        />
        <BarChart
          caption="Buổi tập huấn theo huyện"
          unknown="chưa báo cáo"
          rows={[
            { label: 'Thái Thụy', value: 42, href: '/don-vi/1' },
            { label: 'Tiền Hải', value: 17 },
            { label: 'Kiến Xương', value: null },
          ]}
        />
      </Section>
      <Section id="van-ban" title="Văn bản đã đọc">
        <SideBySide
          left={<PassageView text={LETTER} label="Nguyên văn 44-CV/BCĐ" passages={passages()} />}
          right={
            <DefinitionList
              items={[
                { term: 'Số, ký hiệu', value: <a href="#doan-so">44-CV/BCĐ</a> },
                { term: 'Ngày ban hành', value: '25/3/2024' },
                { term: 'Hạn báo cáo', value: '10/4/2024 (đọc chưa chắc)' },
              ]}
            />
          }
        />
      </Section>
      <Section id="lich-su" title="Đến nay">
        <Timeline
          events={[
            {
              when: '08:12, 01/4/2024',
              dateTime: '2024-04-01T08:12+07:00',
              title: 'Đã phát hành cho 29 đơn vị',
              tone: 'info',
            },
            {
              when: '09:40, 01/4/2024',
              dateTime: '2024-04-01T09:40+07:00',
              title: 'Huyện Thái Thụy xác nhận đã nhận',
              detail: 'Người nhận mẫu, văn thư',
              tone: 'success',
            },
            { when: '05/4/2024', dateTime: '2024-04-05', title: 'Hết hạn mục 2', tone: 'danger' },
          ]}
        />
      </Section>
    </>
  );
}

function passages() {
  const at = (part: string) => ({ start: LETTER.indexOf(part), end: LETTER.indexOf(part) + part.length });
  return [
    { id: 'doan-so', label: 'Số, ký hiệu', ...at('44-CV/BCĐ'), tone: 'success' as const },
    { id: 'doan-ngay', label: 'Ngày', ...at('ngày 25 tháng 3 năm 2024'), tone: 'success' as const },
    { id: 'doan-muc', label: 'Mục 3', ...at(LETTER.slice(LETTER.indexOf('3. '))), tone: 'info' as const },
    { id: 'doan-han', label: 'Hạn', ...at('trước ngày 10/4/2024'), tone: 'danger' as const },
  ];
}

function districts(): readonly GridGroup[] {
  return [
    group('Thành phố Thái Bình', [13, 4, 1, 1, 0], undefined),
    group('Quỳnh Phụ', [22, 10, 4, 1, 0], '/don-vi/quynh-phu'),
    group('Hưng Hà', [20, 12, 3, 0, 0], undefined),
    group('Đông Hưng', [18, 11, 3, 4, 2], undefined),
  ];
}

function group(name: string, counts: readonly number[], href: string | undefined): GridGroup {
  const cells = STATES.flatMap((state, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, n): GridCell => {
      const cell = { name: `Xã mẫu ${index + 1}.${n + 1}`, state: state.key };
      return href === undefined ? cell : { ...cell, href: `${href}/${index}-${n}` };
    }),
  );
  const summary = `${counts[0]}/${cells.length} đã được chấp nhận · ${counts[3]} quá hạn`;
  return { name, href: href ?? '/don-vi/1', cells, summary };
}

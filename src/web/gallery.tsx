import {
  Basis,
  ButtonLink,
  Card,
  CardList,
  DataTable,
  EmptyState,
  Notice,
  Pagination,
  Section,
  StatePill,
  Tabs,
} from './components/index.ts';
import type { FormState } from './form.ts';
import { GalleryForms } from './gallery-forms.tsx';
import { GalleryPictures } from './gallery-pictures.tsx';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';

/** Every component once, on one page, with invented content: what the browser tests look at. */
export function Gallery({ ctx, form }: { readonly ctx: PageContext; readonly form: FormState }) {
  return (
    <Layout
      ctx={ctx}
      title="Việc của tôi"
      lead="Thứ Hai, 08/4/2024 · 2 việc quá hạn, 3 việc trong tuần này"
      breadcrumbs={[{ label: 'Trang đầu', href: '/' }, { label: 'Việc của tôi' }]}
      actions={<ButtonLink href="/van-ban/moi">Vào sổ văn bản đến</ButtonLink>}
      errors={form.errors}
    >
      <Tabs
        items={[
          { label: 'Cần làm', href: '/viec?phan=can-lam', current: true, count: 6 },
          { label: 'Chờ người khác', href: '/viec?phan=cho', count: 11 },
          { label: 'Đã xong', href: '/viec?phan=xong', count: 1048 },
        ]}
      />
      <GalleryCards />
      <GalleryTables />
      <GalleryPictures />
      <GalleryForms form={form} />
    </Layout>
  );
}

function GalleryCards() {
  return (
    <>
      <CardList>
        <Card
          tone="danger"
          state="Quá hạn 3 ngày (hạn 05/4/2024)"
          title="Báo cáo kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở của huyện"
          href="/nhiem-vu/1"
          detail="Căn cứ: 44-CV/BCĐ, mục 2 · Giao bởi: Văn phòng UBND tỉnh"
          action={<ButtonLink href="/nhiem-vu/1/bao-cao">Viết báo cáo</ButtonLink>}
        />
        <Card
          tone="warning"
          state="Còn 2 ngày (hạn 10/4/2024)"
          title="Xác nhận kết quả tập huấn Luật của 36 xã, thị trấn: 31 đã báo cáo, 5 chưa"
          href="/nhiem-vu/2"
          detail="Căn cứ: 44-CV/BCĐ, mục 3 · 5 đơn vị chưa báo cáo được nhắc sáng nay"
          action={<ButtonLink href="/nhiem-vu/2">Xem 31 báo cáo</ButtonLink>}
        />
        <Card
          tone="info"
          state="Mới đến 08:12 hôm nay"
          title="1140/UBND-NCKS: tiếp tục đẩy mạnh thực hiện dân chủ ở cơ sở"
          href="/van-ban/1140"
          detail="Văn bản đến · gửi kèm 44-CV/BCĐ · 3 việc được đề xuất cho huyện"
          action={<ButtonLink href="/van-ban/1140">Xác nhận đã nhận</ButtonLink>}
        />
        <Card
          tone="success"
          state="Được chấp nhận hôm qua"
          title="Rà soát quy chế làm việc của Ban Chỉ đạo cấp xã (36/36)"
          href="/nhiem-vu/3"
          detail="Căn cứ: 44-CV/BCĐ, mục 2 · bằng chứng: 36 quyết định"
          action={
            <ButtonLink href="/nhiem-vu/3" variant="secondary">
              Mở
            </ButtonLink>
          }
        />
      </CardList>
      <Notice tone="warning" title="Ký hiệu 44-CV/BCĐ đã có trong sổ">
        <p>
          Văn bản vào sổ ngày 26/3/2024, số đến 118. <a href="/van-ban/118">Mở văn bản đã có</a> trước khi vào
          sổ lần nữa.
        </p>
      </Notice>
      <Section id="trong" title="Đề xuất chờ trả lời">
        <EmptyState
          title="Chưa có đề xuất nào"
          action={
            <ButtonLink href="/de-xuat/moi" variant="secondary">
              Gửi đề xuất lên cấp trên
            </ButtonLink>
          }
        >
          Việc vượt thẩm quyền của đơn vị được gửi lên cấp trên tại đây.
        </EmptyState>
      </Section>
    </>
  );
}

interface DutyRow {
  readonly unit: string;
  readonly state: 'success' | 'warning' | 'danger';
  readonly word: string;
  readonly communes: number;
  readonly reported: number;
}

const DUTIES: readonly DutyRow[] = [
  { unit: 'Huyện Quỳnh Phụ', state: 'warning', word: 'Đang làm', communes: 37, reported: 22 },
  { unit: 'Huyện Thái Thụy', state: 'success', word: 'Đã chấp nhận', communes: 36, reported: 36 },
  { unit: 'Thành phố Thái Bình', state: 'danger', word: 'Quá hạn', communes: 19, reported: 13 },
];

function GalleryTables() {
  return (
    <Section id="bang" title="Kết quả theo đơn vị" aside={<a href="/tai/ket-qua.xlsx">Tải XLSX</a>}>
      <DataTable
        caption="Mục 3 của 44-CV/BCĐ, ba đơn vị mẫu"
        rows={DUTIES}
        columns={[
          {
            key: 'unit',
            header: 'Đơn vị',
            rowHeader: true,
            cell: (row) => <a href="/don-vi/1">{row.unit}</a>,
            sortHref: '?xep=don-vi',
            sorted: 'ascending',
            total: 'Tổng',
          },
          {
            key: 'state',
            header: 'Trạng thái',
            cell: (row) => <StatePill tone={row.state}>{row.word}</StatePill>,
            sortHref: '?xep=trang-thai',
          },
          { key: 'communes', header: 'Số xã', numeric: true, cell: (row) => row.communes, total: 92 },
          { key: 'reported', header: 'Đã báo cáo', numeric: true, cell: (row) => row.reported, total: 71 },
        ]}
      />
      <Basis>Căn cứ: Luật 10/2022/QH15. Đơn vị chưa báo cáo không được tính là số không.</Basis>
      <Pagination page={4} pageCount={12} href={(page) => `?trang=${page}`} />
    </Section>
  );
}

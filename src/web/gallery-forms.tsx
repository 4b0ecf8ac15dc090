import {
  ActionForm,
  Actions,
  Button,
  bind,
  bindAll,
  Checkbox,
  Checkboxes,
  Confirm,
  DateField,
  FileField,
  FilterBar,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
} from './components/index.ts';
import type { FormState } from './form.ts';

const KEY = '018e0000-0000-7000-8000-000000000000';

const UNITS = [
  { value: 'thai-thuy', label: 'Huyện Thái Thụy', group: 'Huyện' },
  { value: 'tien-hai', label: 'Huyện Tiền Hải', group: 'Huyện' },
  { value: 'noi-vu', label: 'Sở Nội vụ', group: 'Sở, ban, ngành' },
];

/** Filters, a form with every kind of field, and a question before an act. */
export function GalleryForms({ form }: { readonly form: FormState }) {
  return (
    <>
      <Section id="loc" title="Lọc danh sách">
        <FilterBar action="/nhiem-vu" label="Lọc nhiệm vụ" clearHref="/nhiem-vu">
          <TextField name="q" label="Tìm trong tên" type="search" optional />
          <Select name="unit" label="Đơn vị" options={UNITS} placeholder="Tất cả" optional />
        </FilterBar>
      </Section>
      <Section id="bieu-mau" title="Giao nhiệm vụ">
        <ActionForm action="/nhiem-vu" idempotencyKey={KEY} files>
          <TextField
            {...bind(form, 'title', 'Tập huấn Luật')}
            label="Tên nhiệm vụ"
            hint="Một câu, bắt đầu bằng động từ."
          />
          <TextArea {...bind(form, 'details')} label="Nội dung" rows={3} optional />
          <Select {...bind(form, 'lead')} label="Đơn vị chủ trì" options={UNITS} />
          <DateField {...bind(form, 'due', '2024-04-10')} label="Hạn hoàn thành" />
          <Radios
            {...bind(form, 'kind', 'report')}
            label="Kết quả cần có"
            options={[
              { value: 'report', label: 'Báo cáo', hint: 'Có số liệu và bằng chứng.' },
              { value: 'document', label: 'Văn bản' },
            ]}
          />
          <Checkboxes
            {...bindAll(form, 'units', ['thai-thuy'])}
            label="Đơn vị phối hợp"
            options={UNITS}
            optional
          />
          <FileField
            {...bind(form, 'evidence')}
            label="Tệp kèm theo"
            accept={['.docx', '.pdf']}
            maxBytes={20_000_000}
            multiple
            optional
          />
          <Checkbox {...bind(form, 'urgent')} label="Gửi thư điện tử nhắc mỗi sáng" />
          <Actions>
            <Button>Giao nhiệm vụ</Button>
            <Button variant="secondary" name="draft" value="yes">
              Lưu nháp
            </Button>
          </Actions>
        </ActionForm>
      </Section>
      <Section id="xac-nhan" title="Thu hồi văn bản">
        <Confirm
          consequences="29 đơn vị sẽ thấy văn bản đã bị thu hồi; 152 nhiệm vụ đang làm dừng lại. Bản gốc vẫn được lưu."
          action="/van-ban/1140/thu-hoi"
          idempotencyKey={KEY}
          confirmLabel="Thu hồi 1140/UBND-NCKS"
          cancelHref="/van-ban/1140"
          destructive
        >
          <TextField name="reason" label="Lý do thu hồi" />
        </Confirm>
      </Section>
    </>
  );
}

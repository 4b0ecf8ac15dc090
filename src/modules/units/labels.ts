import type { Text } from '#platform/i18n/text.ts';
import type { ParentLine, SuccessionKind, UnitClass, UnitKind, UnitLevel } from './model.ts';

/** What kinds of unit are called. */
export const KIND_LABELS: Readonly<Record<UnitKind, Text>> = {
  province: { vi: 'Tỉnh', en: 'Province' },
  city: { vi: 'Thành phố', en: 'City' },
  district: { vi: 'Huyện', en: 'District' },
  town: { vi: 'Thị xã', en: 'Town' },
  township: { vi: 'Thị trấn', en: 'Township' },
  commune: { vi: 'Xã', en: 'Commune' },
  ward: { vi: 'Phường', en: 'Ward' },
  village: { vi: 'Thôn', en: 'Village' },
  residential_group: { vi: 'Tổ dân phố', en: 'Residential group' },
  peoples_committee: { vi: 'Ủy ban nhân dân', en: 'People’s Committee' },
  peoples_council: { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  office: { vi: 'Văn phòng', en: 'Office' },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  party_committee: { vi: 'Cấp ủy', en: 'Party committee' },
  party_affairs_committee: { vi: 'Ban cán sự đảng', en: 'Party affairs committee' },
  party_board: { vi: 'Ban của cấp ủy', en: 'Party board' },
  steering_committee: { vi: 'Ban chỉ đạo', en: 'Steering committee' },
  front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  union: { vi: 'Tổ chức chính trị - xã hội', en: 'Socio-political organisation' },
  public_service_unit: { vi: 'Đơn vị sự nghiệp công lập', en: 'Public-service unit' },
  state_enterprise: { vi: 'Doanh nghiệp nhà nước', en: 'State enterprise' },
  division: { vi: 'Phòng', en: 'Division' },
};

export const LEVEL_LABELS: Readonly<Record<UnitLevel, Text>> = {
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  village: { vi: 'Thôn, tổ dân phố', en: 'Village' },
};

export const CLASS_LABELS: Readonly<Record<UnitClass, Text>> = {
  territory: { vi: 'Địa bàn', en: 'Territory' },
  organisation: { vi: 'Cơ quan, tổ chức', en: 'Organisation' },
};

export const LINE_LABELS: Readonly<Record<ParentLine, Text>> = {
  territory: { vi: 'Thuộc địa bàn', en: 'Lies in' },
  state: { vi: 'Trực thuộc (chính quyền)', en: 'Under (State)' },
  party: { vi: 'Trực thuộc, lãnh đạo (Đảng)', en: 'Under (Party)' },
  front: { vi: 'Cấp trên (Mặt trận, đoàn thể)', en: 'Above (Front, unions)' },
  guidance: { vi: 'Chỉ đạo, hướng dẫn (ngành dọc)', en: 'Guided by' },
};

export const SUCCESSION_LABELS: Readonly<Record<SuccessionKind, Text>> = {
  merge: { vi: 'Hợp nhất, sắp xếp thành đơn vị mới', en: 'Merged into a new unit' },
  absorb: { vi: 'Nhập vào đơn vị đang có', en: 'Absorbed by an existing unit' },
  dissolve: { vi: 'Kết thúc hoạt động, không có đơn vị kế tiếp', en: 'Ended without successor' },
};

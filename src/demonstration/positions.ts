import type { Role } from '#platform/identity/actor.ts';

/** An organisation of the demonstration as far as its staff depends on it. */
export interface Staffed {
  readonly id: string;
  readonly kind: string;
  readonly level: 'province' | 'district' | 'commune' | 'village' | null;
}

/** A position that an organisation of the demonstration has. */
export interface PositionRule {
  readonly role: Role;
  readonly title: string;
}

/**
 * Who works in an organisation of the demonstration: a clerk, an officer and a head everywhere, a reviewer where a
 * body has divisions (province and district), an administrator in the bodies that keep the units and accounts.
 */
export function positionsOf(body: Staffed): readonly PositionRule[] {
  const titles = TITLES[body.kind] ?? OTHER;
  const hasDivisions =
    body.level !== 'commune' &&
    ['peoples_committee', 'department', 'steering_committee', 'party_board'].includes(body.kind);
  return [
    { role: 'clerk', title: titles.clerk },
    { role: 'officer', title: titles.officer },
    ...(hasDivisions ? [{ role: 'reviewer' as const, title: titles.reviewer }] : []),
    { role: 'head', title: body.level === 'province' ? (titles.provinceHead ?? titles.head) : titles.head },
    ...(body.kind === 'peoples_committee' && body.level === 'province'
      ? [{ role: 'administrator' as const, title: 'Quản trị hệ thống' }]
      : []),
  ];
}

interface Titles {
  readonly clerk: string;
  readonly officer: string;
  readonly reviewer: string;
  readonly head: string;
  readonly provinceHead?: string;
}

const OTHER: Titles = {
  clerk: 'Văn thư',
  officer: 'Chuyên viên',
  reviewer: 'Trưởng phòng',
  head: 'Thủ trưởng',
};

const TITLES: Readonly<Record<string, Titles>> = {
  peoples_committee: { clerk: 'Văn thư', officer: 'Chuyên viên', reviewer: 'Trưởng phòng', head: 'Chủ tịch' },
  peoples_council: { ...OTHER, head: 'Chủ tịch Hội đồng nhân dân' },
  office: { ...OTHER, head: 'Chánh Văn phòng' },
  department: { ...OTHER, head: 'Giám đốc' },
  party_committee: { ...OTHER, head: 'Bí thư' },
  party_affairs_committee: { ...OTHER, head: 'Bí thư Ban Cán sự đảng' },
  party_board: { ...OTHER, head: 'Trưởng ban' },
  steering_committee: {
    ...OTHER,
    officer: 'Cán bộ giúp việc',
    reviewer: 'Thư ký Ban Chỉ đạo',
    head: 'Phó Trưởng ban',
    provinceHead: 'Phó Trưởng ban Thường trực',
  },
  front: { ...OTHER, head: 'Chủ tịch' },
  union: { ...OTHER, head: 'Chủ tịch' },
};

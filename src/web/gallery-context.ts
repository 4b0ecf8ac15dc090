import type { PageContext } from './page-context.ts';

/** The shell around the gallery: a signed-in officer of an invented demonstration. */
export const GALLERY_CONTEXT: PageContext = {
  lang: 'vi',
  currentPath: '/viec',
  demonstration: true,
  demonstrationDate: '2024-04-08',
  searchable: true,
  unreadNotifications: 3,
  person: { name: 'Người dùng mẫu', positionTitle: 'Chuyên viên Văn phòng', hasOtherPositions: true },
  organisation: { name: 'Ủy ban nhân dân huyện Thái Thụy' },
  nav: [
    { label: 'Việc của tôi', href: '/viec', count: 6 },
    { label: 'Văn bản', href: '/van-ban' },
    { label: 'Nhiệm vụ', href: '/nhiem-vu' },
    { label: 'Báo cáo', href: '/bao-cao' },
    { label: 'Đơn vị', href: '/don-vi' },
  ],
  version: '0.1.0',
  treeHead: { size: 12_345, rootHash: '9f2c4d1e8b7a6f5e4d3c2b1a09f8e7d6' },
};

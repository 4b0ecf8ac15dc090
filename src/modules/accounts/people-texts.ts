import type { Text } from '#platform/i18n/text.ts';
import type { Role } from '#platform/identity/actor.ts';

/** What the roles are called, and what each may do. */
export const ROLE_TEXTS: Record<Role, { readonly name: Text; readonly does: Text }> = {
  clerk: {
    name: { vi: 'Văn thư', en: 'Clerk' },
    does: {
      vi: 'Vào sổ, nhận và phát hành văn bản',
      en: 'Keeps the registers, receives and issues documents',
    },
  },
  officer: {
    name: { vi: 'Chuyên viên', en: 'Officer' },
    does: {
      vi: 'Soạn thảo, thực hiện nhiệm vụ, viết báo cáo',
      en: 'Drafts, does the duties, writes reports',
    },
  },
  reviewer: {
    name: { vi: 'Lãnh đạo phòng', en: 'Reviewer' },
    does: { vi: 'Thẩm định trước khi trình người đứng đầu', en: 'Reviews before the head approves' },
  },
  head: {
    name: { vi: 'Người đứng đầu', en: 'Head' },
    does: {
      vi: 'Người đứng đầu hoặc cấp phó được giao: duyệt, ký, giao nhiệm vụ',
      en: 'The head or a deputy for him: approves, signs, gives duties',
    },
  },
  administrator: {
    name: { vi: 'Quản trị', en: 'Administrator' },
    does: { vi: 'Quản lý người dùng, chức danh, đơn vị', en: 'Keeps people, positions and units' },
  },
};

/** The words of the administration of people. */
export const peopleTexts = {
  nav: { vi: 'Người dùng', en: 'People' },
  title: { vi: 'Người dùng', en: 'People' },
  lead: {
    vi: 'Người giữ chức danh ở {organisation} và các đơn vị trực thuộc, cấp dưới: {total} người',
    en: 'People with positions in {organisation} and the units under it: {total}',
  },
  add: { vi: 'Thêm người dùng', en: 'Add a person' },
  search: {
    vi: 'Tìm theo tên, chức danh, đơn vị hoặc thư điện tử',
    en: 'Find by name, title, unit or e-mail',
  },
  find: { vi: 'Tìm', en: 'Find' },
  found: { vi: 'Tìm “{text}”: {total} người', en: '“{text}”: {total} people' },
  foundMore: {
    vi: 'Hiện {shown} người đầu tiên. Hãy tìm rõ hơn.',
    en: 'The first {shown} are shown. Search more narrowly.',
  },
  showAll: { vi: 'Xem tất cả', en: 'Show all' },
  none: { vi: 'Không có người nào', en: 'Nobody found' },
  noneHelp: {
    vi: 'Hãy tìm bằng từ khác, hoặc thêm người dùng mới.',
    en: 'Search with other words, or add a person.',
  },
  name: { vi: 'Họ và tên', en: 'Name' },
  email: { vi: 'Thư điện tử công vụ', en: 'Official e-mail' },
  emailHint: { vi: 'Dùng để đăng nhập', en: 'Used to sign in' },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  phoneHint: { vi: 'Ví dụ 0912 345 678', en: 'For example 0912 345 678' },
  positions: { vi: 'Chức danh', en: 'Positions' },
  account: { vi: 'Tài khoản', en: 'Account' },
  hasAccount: { vi: 'Đã kích hoạt', en: 'Active' },
  noAccount: { vi: 'Chưa đặt mật khẩu', en: 'No password yet' },
  twoFactors: { vi: 'Hai lớp: bật', en: 'Second factor: on' },
  oneFactor: { vi: 'Hai lớp: chưa bật', en: 'Second factor: off' },
  at: { vi: '{title}, {organisation}', en: '{title}, {organisation}' },
  role: { vi: 'Vai trò', en: 'Role' },
  roleHint: { vi: 'Quyết định người này được làm gì', en: 'Decides what the person may do' },
  titleField: { vi: 'Chức danh như in trên văn bản', en: 'Title as it is printed' },
  titleHint: {
    vi: 'Ví dụ “Chuyên viên”, “Chánh Văn phòng”',
    en: 'For example “Chuyên viên”, “Chánh Văn phòng”',
  },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến hết ngày', en: 'Until the end of' },
  organisation: { vi: 'Đơn vị', en: 'Unit' },
  otherOrganisation: { vi: 'Chọn đơn vị khác', en: 'Choose another unit' },
  chooseOrganisation: { vi: 'Chọn đơn vị', en: 'Choose the unit' },
  chooseLead: {
    vi: 'Đơn vị của bạn và các đơn vị trực thuộc, cấp dưới.',
    en: 'Your unit and the units under it.',
  },
  unitName: { vi: 'Tên đơn vị', en: 'Name of the unit' },
  unitMore: { vi: 'Còn đơn vị khác. Hãy tìm theo tên.', en: 'There are more. Search by name.' },
  unitNone: {
    vi: 'Không có đơn vị nào tên như vậy trong phạm vi của bạn.',
    en: 'No such unit under your administration.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  added: {
    vi: 'Đã thêm người dùng. Bước tiếp: tạo đường dẫn để người ấy đặt mật khẩu.',
    en: 'The person is added. Next: make a link for setting a password.',
  },
  give: { vi: 'Giao thêm chức danh', en: 'Give another position' },
  given: { vi: 'Đã giao chức danh.', en: 'The position is given.' },
  state: { vi: 'Tình trạng', en: 'State' },
  held: { vi: 'Đang giữ', en: 'Held' },
  ahead: { vi: 'Sắp tới', en: 'Ahead' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
  end: { vi: 'Kết thúc', en: 'End' },
  endNamed: {
    vi: 'Kết thúc chức danh {title}, {organisation}',
    en: 'End the position {title}, {organisation}',
  },
  endTitle: { vi: 'Kết thúc chức danh', en: 'End a position' },
  endWarning: {
    vi: '{name} thôi giữ chức danh {title}, {organisation} sau ngày này. Việc đã làm vẫn giữ nguyên; mã truy cập của chức danh hết hiệu lực. Không hoàn lại được, chỉ giao lại chức danh mới.',
    en: '{name} no longer holds the position {title}, {organisation} after this day. What was done stays; the position’s API tokens end. This cannot be undone, only a new position given.',
  },
  lastDay: { vi: 'Ngày cuối còn giữ', en: 'Last day held' },
  lastDayHint: {
    vi: 'Chọn hôm qua nếu cần hết hiệu lực ngay',
    en: 'Choose yesterday to end it at once',
  },
  hasEnded: { vi: 'Đã ghi ngày kết thúc chức danh.', en: 'The end of the position is set.' },
  elsewhere: {
    vi: 'Người này còn giữ chức danh ở đơn vị ngoài phạm vi quản trị của bạn, nên chỉ người quản trị của cấp trên chung mới đặt lại mật khẩu và xác thực hai lớp được.',
    en: 'This person also holds a position outside your administration, so only the administrator of a unit above both can reset the password and the second factor.',
  },
  link: { vi: 'Tạo đường dẫn đặt mật khẩu', en: 'Make a link to set a password' },
  linkWarning: {
    vi: 'Ai có đường dẫn này đều đặt được mật khẩu của {name}. Đường dẫn dùng một lần, trong 48 giờ; đường dẫn tạo trước đó hết hiệu lực. Khi đặt xong, mọi phiên đăng nhập của người ấy kết thúc.',
    en: 'Who has this link can set the password of {name}. It works once, within 48 hours; a link made before ends. When it is used, all sessions of the person end.',
  },
  linkReady: { vi: 'Đường dẫn đặt mật khẩu', en: 'Link to set the password' },
  linkHandOver: {
    vi: 'Đường dẫn chỉ hiện lần này, dùng được đến {until}. Hãy trao tận tay hoặc gửi đúng thư điện tử công vụ của {name}.',
    en: 'It is shown this once and works until {until}. Hand it over in person or send it to the official e-mail of {name}.',
  },
  backToPerson: { vi: 'Về trang người dùng', en: 'Back to the person' },
  reset: { vi: 'Gỡ xác thực hai lớp', en: 'Reset the second factor' },
  resetWarning: {
    vi: 'Chỉ gỡ khi {name} mất điện thoại và mã dự phòng, và bạn đã gặp hoặc gọi để chắc chắn là người ấy yêu cầu. Mọi phiên đăng nhập kết thúc; người ấy thiết lập lại khi đăng nhập.',
    en: 'Only when {name} has lost phone and recovery codes, and you have made sure in person or by telephone that they asked for it. All sessions end; the person sets it up anew when signing in.',
  },
  reason: { vi: 'Lý do, và đã xác minh bằng cách nào', en: 'Why, and how you made sure' },
  hasReset: { vi: 'Đã gỡ xác thực hai lớp.', en: 'The second factor is reset.' },
  resets: { vi: 'Các lần gỡ xác thực hai lớp', en: 'Resets of the second factor' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
} as const;

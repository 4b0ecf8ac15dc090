import type { Text } from '#platform/i18n/text.ts';

/** The words of the pages of one's own account. */
export const ownTexts = {
  account: { vi: 'Tài khoản của tôi', en: 'My account' },
  name: { vi: 'Họ và tên', en: 'Name' },
  email: { vi: 'Thư điện tử công vụ', en: 'Official e-mail' },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  positions: { vi: 'Chức danh đang giữ', en: 'Positions held' },
  inUse: { vi: 'Đang dùng', en: 'In use' },
  switchPosition: { vi: 'Đổi chức danh', en: 'Switch position' },
  toCorrect: {
    vi: 'Thông tin chưa đúng? Hãy báo người quản trị của đơn vị.',
    en: 'Something wrong here? Tell your unit’s administrator.',
  },
  safety: { vi: 'Bảo vệ tài khoản', en: 'Keeping the account safe' },
  password: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  passwordLead: {
    vi: 'Các phiên đăng nhập khác sẽ kết thúc; phiên này vẫn tiếp tục.',
    en: 'Your other sessions will end; this one goes on.',
  },
  currentPassword: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHint: {
    vi: 'Ít nhất 12 ký tự. Một câu dài dễ nhớ tốt hơn một từ khó gõ; không dùng lại mật khẩu của nơi khác.',
    en: 'At least 12 characters. A long sentence you can remember is better than a word that is hard to type; do not reuse one from elsewhere.',
  },
  again: { vi: 'Nhập lại mật khẩu mới', en: 'The new password again' },
  notTheSame: {
    vi: 'Hai lần nhập mật khẩu mới không giống nhau. Hãy nhập lại cả hai.',
    en: 'The two new passwords are not the same. Enter both again.',
  },
  tooManyTries: {
    vi: 'Đã nhập sai mật khẩu quá nhiều lần. Hãy đợi 15 phút rồi làm lại.',
    en: 'Too many wrong passwords. Wait 15 minutes, then try again.',
  },
  wrongPassword: {
    vi: 'Mật khẩu chưa đúng. Hãy nhập lại.',
    en: 'The password is not right. Enter it again.',
  },
  savePassword: { vi: 'Đặt mật khẩu mới', en: 'Set the new password' },
  passwordChanged: {
    vi: 'Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.',
    en: 'The password is changed. Your other sessions have ended.',
  },
  noPassword: {
    vi: 'Vai trình diễn không có mật khẩu nên không đổi mật khẩu và không bật xác thực hai lớp được.',
    en: 'A role of the demonstration has no password, so none can be changed and no second factor set up.',
  },
  sessions: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  sessionsLead: {
    vi: 'Nơi tài khoản của bạn đang đăng nhập. Phiên lạ thì kết thúc ngay và đổi mật khẩu.',
    en: 'Where your account is signed in. End a session you do not know, and change your password.',
  },
  device: { vi: 'Thiết bị', en: 'Device' },
  since: { vi: 'Từ lúc', en: 'Since' },
  address: { vi: 'Địa chỉ mạng', en: 'Network address' },
  thisSession: { vi: 'Phiên này', en: 'This session' },
  end: { vi: 'Kết thúc', en: 'End' },
  endSession: { vi: 'Kết thúc phiên {device}, từ {since}', en: 'End the session {device}, since {since}' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all other sessions' },
  sessionEnded: { vi: 'Đã kết thúc phiên.', en: 'The session has ended.' },
  otherDevice: { vi: 'Thiết bị khác', en: 'Another device' },
  on: { vi: '{browser} trên {system}', en: '{browser} on {system}' },
  setPassword: { vi: 'Đặt mật khẩu', en: 'Set a password' },
  setPasswordLead: {
    vi: 'Đường dẫn này dùng được một lần. Đặt xong, bạn đăng nhập bằng thư điện tử và mật khẩu mới.',
    en: 'This link works once. Afterwards, sign in with your e-mail and the new password.',
  },
  linkGone: { vi: 'Đường dẫn không còn dùng được', en: 'This link no longer works' },
  linkGoneWhy: {
    vi: 'Đường dẫn đặt mật khẩu chỉ dùng một lần, trong 48 giờ, và hết hiệu lực khi có đường dẫn mới. Hãy xin người quản trị của đơn vị một đường dẫn mới.',
    en: 'A link to set a password works once, within 48 hours, and ends when a newer one is made. Ask your unit’s administrator for a new one.',
  },
} as const;

/** The words of the second factor. */
export const factorTexts = {
  title: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  lead: {
    vi: 'Ngoài mật khẩu, khi đăng nhập còn cần mã 6 chữ số trên điện thoại. Ai lấy được mật khẩu cũng không vào được.',
    en: 'Besides the password, signing in takes 6 digits from your phone. Who steals the password still cannot enter.',
  },
  isOn: { vi: 'Đang bật', en: 'On' },
  isOff: { vi: 'Chưa bật', en: 'Off' },
  mustHave: {
    vi: 'Người đứng đầu và người quản trị phải bật xác thực hai lớp trước khi làm việc.',
    en: 'Heads and administrators must turn on the second factor before they work.',
  },
  beforehand: {
    vi: 'Hãy cài sẵn trên điện thoại một ứng dụng xác thực theo chuẩn TOTP (loại ứng dụng quét mã QR rồi hiện mã 6 chữ số).',
    en: 'Have an authenticator app for TOTP on your phone (one that scans a QR code and then shows 6 digits).',
  },
  password: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  begin: { vi: 'Bắt đầu thiết lập', en: 'Begin' },
  setUp: { vi: 'Thiết lập xác thực hai lớp', en: 'Set up the second factor' },
  scan: { vi: 'Quét mã này bằng ứng dụng xác thực', en: 'Scan this with the authenticator app' },
  qr: { vi: 'Mã QR để thiết lập xác thực hai lớp', en: 'QR code to set up the second factor' },
  orType: {
    vi: 'Không quét được? Nhập khóa này vào ứng dụng (loại khóa: theo thời gian):',
    en: 'Cannot scan? Type this key into the app (kind: time-based):',
  },
  code: { vi: 'Mã 6 chữ số ứng dụng đang hiện', en: 'The 6 digits that the app shows now' },
  confirm: { vi: 'Xác nhận và bật', en: 'Confirm and turn on' },
  wrongCode: {
    vi: 'Mã chưa đúng. Hãy xem giờ của điện thoại có đúng không, rồi nhập mã đang hiện.',
    en: 'The code is not right. See that your phone’s clock is right, then enter the code it shows now.',
  },
  codesTitle: { vi: 'Mã dự phòng', en: 'Recovery codes' },
  codesLead: {
    vi: 'Mỗi mã thay được mã trên điện thoại một lần, khi mất hoặc quên điện thoại. Các mã chỉ hiện lần này: hãy in ra hoặc chép lại, cất nơi an toàn.',
    en: 'Each stands in once for the code from the phone, when it is lost or not at hand. They are shown this once only: print or copy them and keep them safe.',
  },
  codesFor: { vi: 'Mã dự phòng Sân Đình của {name}', en: 'Sân Đình recovery codes of {name}' },
  saved: { vi: 'Tôi đã cất các mã, tiếp tục', en: 'I have kept the codes, go on' },
  newCodes: { vi: 'Tạo bộ mã dự phòng mới', en: 'Make new recovery codes' },
  newCodesLead: { vi: 'Các mã cũ hết hiệu lực ngay.', en: 'The old ones end at once.' },
  off: { vi: 'Tắt xác thực hai lớp', en: 'Turn the second factor off' },
  turnedOff: { vi: 'Đã tắt xác thực hai lớp.', en: 'The second factor is off.' },
} as const;

/** What the modules are called where a token is given the right to call them. */
export const MODULE_TEXTS = {
  incoming: { vi: 'Văn bản đến', en: 'incoming documents' },
  registers: { vi: 'Sổ văn bản', en: 'registers' },
  directives: { vi: 'Văn bản đi', en: 'outgoing documents' },
  deliveries: { vi: 'Gửi, nhận văn bản', en: 'deliveries' },
  duties: { vi: 'Nhiệm vụ', en: 'duties' },
  reports: { vi: 'Báo cáo', en: 'reports' },
  notifications: { vi: 'Thông báo', en: 'notifications' },
  units: { vi: 'Đơn vị', en: 'units' },
  files: { vi: 'Tệp', en: 'files' },
  journal: { vi: 'Nhật ký', en: 'the journal' },
  law: { vi: 'Căn cứ pháp luật', en: 'the law' },
} as const satisfies Readonly<Record<string, Text>>;

/** The words of the API tokens. */
export const tokenTexts = {
  title: { vi: 'Mã truy cập', en: 'API tokens' },
  lead: {
    vi: 'Mã truy cập cho phép một phần mềm khác của đơn vị gọi Sân Đình thay bạn, theo chức danh bạn đang dùng.',
    en: 'An API token lets another program of your unit call Sân Đình for you, in the position you are using.',
  },
  none: { vi: 'Chưa có mã truy cập nào', en: 'No API tokens yet' },
  noneHelp: {
    vi: 'Chỉ cần khi nối một phần mềm khác với Sân Đình.',
    en: 'Needed only to connect another program to Sân Đình.',
  },
  create: { vi: 'Tạo mã truy cập', en: 'Create an API token' },
  name: { vi: 'Tên gợi nhớ', en: 'Name' },
  nameHint: { vi: 'Ví dụ: “Nối phần mềm quản lý văn bản”', en: 'For example “Document system”' },
  scopes: { vi: 'Được làm gì', en: 'What it may do' },
  scopesHint: {
    vi: 'Chỉ chọn những gì phần mềm kia cần. Quyền thực tế không bao giờ hơn quyền của chức danh.',
    en: 'Choose only what the other program needs. It can never do more than the position may.',
  },
  wholeModule: { vi: '{module}: mọi thủ tục ({scope})', en: 'Every procedure of {module} ({scope})' },
  single: { vi: 'Hoặc từng thủ tục', en: 'Or single procedures' },
  singleHint: {
    vi: 'Mỗi dòng một tên, ví dụ accounts.people',
    en: 'One name a line, for example accounts.people',
  },
  unknownScope: {
    vi: 'Không có thủ tục “{scope}”. Hãy xem danh sách ở /api/openapi.json.',
    en: 'There is no procedure “{scope}”. See the list at /api/openapi.json.',
  },
  lastDay: { vi: 'Dùng đến hết ngày', en: 'Good until the end of' },
  lastDayHint: { vi: 'Nhiều nhất một năm', en: 'A year at most' },
  created: { vi: 'Đã tạo mã truy cập', en: 'The API token is made' },
  shownOnce: {
    vi: 'Mã chỉ hiện lần này. Hãy chép ngay vào phần mềm cần dùng và không gửi qua thư điện tử hay tin nhắn.',
    en: 'It is shown this once only. Copy it into the program that needs it now, and do not send it by e-mail or message.',
  },
  token: { vi: 'Mã truy cập', en: 'API token' },
  back: { vi: 'Về danh sách mã', en: 'Back to the tokens' },
  position: { vi: 'Chức danh', en: 'Position' },
  lastUsed: { vi: 'Dùng lần cuối', en: 'Last used' },
  never: { vi: 'Chưa dùng', en: 'Never' },
  state: { vi: 'Tình trạng', en: 'State' },
  good: { vi: 'Còn hiệu lực', en: 'Good' },
  expired: { vi: 'Đã hết hạn', en: 'Expired' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeNamed: { vi: 'Thu hồi mã “{name}”', en: 'Revoke “{name}”' },
  hasRevoked: { vi: 'Đã thu hồi mã.', en: 'The token is revoked.' },
} as const;

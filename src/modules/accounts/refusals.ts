import type { RefusalMessages } from '#platform/procedure/messages.ts';

/** What the refusals of the accounts say. */
export const ACCOUNT_REFUSALS = {
  'accounts.email-taken': {
    vi: 'Đã có người dùng với địa chỉ thư điện tử này. Nếu là cùng một người, hãy giao thêm chức danh cho người ấy; nếu người ấy ở đơn vị khác, hãy nhờ người quản trị của cấp trên chung.',
    en: 'There is already a person with this e-mail address. If it is the same person, give them another position; if they are of another unit, ask the administrator of a unit above both.',
  },
  'accounts.organisation-out-of-reach': {
    vi: 'Đơn vị này chưa hoặc không còn hoạt động vào ngày bắt đầu, hoặc không thuộc phạm vi quản trị của đơn vị bạn. Hãy chọn đơn vị hoặc ngày khác.',
    en: 'On the first day this unit does not exist, or it is not under your unit’s administration. Choose another unit or day.',
  },
  'accounts.position-held': {
    vi: 'Người này đã giữ vai trò ấy ở đơn vị ấy trong thời gian đã chọn. Hãy chọn vai trò khác.',
    en: 'This person already has that role in that unit at that time. Choose another role.',
  },
  'accounts.own-position': {
    vi: 'Không tự giao hoặc kết thúc chức danh của chính mình. Hãy nhờ một người quản trị khác.',
    en: 'Nobody gives or ends their own positions. Ask another administrator.',
  },
  'accounts.own-account': {
    vi: 'Việc này dành cho tài khoản của người khác. Hãy đổi mật khẩu ở trang Tài khoản, hoặc nhờ một người quản trị khác.',
    en: 'This is for other people’s accounts. Change your password on your account page, or ask another administrator.',
  },
  'accounts.holds-elsewhere': {
    vi: 'Người này còn giữ chức danh ở đơn vị ngoài phạm vi quản trị của bạn. Hãy nhờ người quản trị của cấp trên chung.',
    en: 'This person also holds a position in a unit outside your administration. Ask the administrator of a unit above both.',
  },
  'accounts.no-email': {
    vi: 'Người này chưa có địa chỉ thư điện tử nên chưa đăng nhập được.',
    en: 'This person has no e-mail address and so cannot sign in.',
  },
  'accounts.no-second-factor': {
    vi: 'Người này chưa bật xác thực hai lớp, nên không có gì để gỡ.',
    en: 'This person has not turned on a second factor, so there is nothing to reset.',
  },
  'accounts.not-first': {
    vi: 'Hệ thống đã có người dùng, nên không tạo người quản trị đầu tiên được nữa.',
    en: 'There are people already, so a first administrator can no longer be made.',
  },
  'accounts.position-ended': {
    vi: 'Chức danh này đã kết thúc vào ngày ấy hoặc sớm hơn.',
    en: 'This position already ends on that day or earlier.',
  },
  'accounts.too-early': {
    vi: 'Ngày cuối sớm nhất là hôm qua (khi ấy chức danh hết hiệu lực ngay) và không trước ngày bắt đầu.',
    en: 'The last day is yesterday at the earliest (the position is then over at once) and not before the first day.',
  },
  'accounts.not-by-token': {
    vi: 'Việc này phải do chính bạn làm trên trang web, không làm bằng mã truy cập.',
    en: 'You must do this yourself on the site, not with an API token.',
  },
  'accounts.token-life': {
    vi: 'Mã truy cập dùng được đến một ngày từ hôm nay đến nhiều nhất một năm nữa. Hãy chọn ngày trong khoảng ấy.',
    en: 'An API token is good until a day from today to a year from now. Choose one in between.',
  },
  'accounts.no-password': {
    vi: 'Tài khoản này không có mật khẩu (vai trình diễn), nên không đổi được.',
    en: 'This account has no password (a role of the demonstration), so there is none to change.',
  },
  'accounts.wrong-password': {
    vi: 'Mật khẩu hiện tại chưa đúng. Hãy nhập lại.',
    en: 'The current password is not right. Enter it again.',
  },
  'accounts.same-password': {
    vi: 'Mật khẩu mới trùng mật khẩu hiện tại. Hãy đặt mật khẩu khác.',
    en: 'The new password is the current one. Choose another.',
  },
} as const satisfies RefusalMessages;

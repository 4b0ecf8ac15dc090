/** The words of the notifications page and of mails. */
export const notificationMessages = {
  title: { vi: 'Thông báo', en: 'Notifications' },
  lead: { vi: '{unread} thông báo chưa đọc', en: '{unread} unread' },
  allRead: { vi: 'Bạn đã đọc hết thông báo', en: 'You have read everything' },
  unread: { vi: 'Chưa đọc', en: 'Unread' },
  read: { vi: 'Đã đọc', en: 'Read' },
  state: { vi: 'Trạng thái', en: 'State' },
  notice: { vi: 'Nội dung', en: 'Notice' },
  when: { vi: 'Lúc', en: 'When' },
  organisation: { vi: 'Với chức vụ tại', en: 'For your position at' },
  markAll: { vi: 'Đánh dấu đã đọc tất cả', en: 'Mark all as read' },
  none: { vi: 'Chưa có thông báo nào', en: 'No notifications yet' },
  noneHelp: {
    vi: 'Khi có văn bản, nhiệm vụ hay báo cáo cần bạn xem, thông báo sẽ hiện ở đây.',
    en: 'When a document, duty or report needs you, it is told here.',
  },
  settings: { vi: 'Thư điện tử', en: 'Mail' },
  mail: { vi: 'Gửi mỗi thông báo đến hộp thư của tôi', en: 'Send each notification to my mailbox' },
  mailHint: {
    vi: 'Văn bản đến, việc được giao, việc sắp đến hạn và quá hạn, báo cáo bị trả lại… Bỏ chọn thì chỉ xem trên trang này.',
    en: 'What came in, was given to you, is due soon or overdue, was returned… Without it you are told on this page only.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  mailGreeting: { vi: 'Kính gửi {name},', en: 'Dear {name},' },
  mailLink: { vi: 'Xem và xử lý tại:', en: 'See and act here:' },
  mailFooter: {
    vi: 'Thư này do hệ thống Sân Đình tự động gửi, xin không trả lời. Không muốn nhận thư thì tắt tại:',
    en: 'Sân Đình sent this mail by itself; please do not answer it. Turn mails off here:',
  },
} as const;

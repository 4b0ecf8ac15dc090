/** The words of the page "my work". */
export const m = {
  work: { vi: 'Việc của tôi', en: 'My work' },
  workLead: {
    vi: '{date} · {overdue} việc quá hạn, {soon} việc sắp đến hạn',
    en: '{date} · {overdue} overdue, {soon} due soon',
  },
  todo: { vi: 'Cần làm', en: 'To do' },
  waiting: { vi: 'Chờ người khác', en: 'Waiting for others' },
  done: { vi: 'Đã xong', en: 'Done' },
  emptyTodo: { vi: 'Không có việc nào đang chờ bạn', en: 'Nothing waits for you' },
  emptyTodoHint: {
    vi: 'Việc mới sẽ hiện ở đây và trong thông báo.',
    en: 'New work will show here and among the notifications.',
  },
  emptyWaiting: { vi: 'Không có việc nào đang chờ người khác', en: 'Nothing waits for others' },
  emptyDone: {
    vi: 'Chưa có việc nào xong trong 30 ngày qua',
    en: 'Nothing was finished in the last 30 days',
  },
  notices: { vi: 'Xem thông báo', en: 'See notifications' },
  backToTodo: { vi: 'Xem việc cần làm', en: 'See what is to do' },
  doneHint: { vi: 'Việc xong trong 30 ngày qua.', en: 'What was finished in the last 30 days.' },
  moreWork: {
    vi: 'Chỉ hiện {shown} trong {count} việc, gấp nhất trước. Làm xong việc nào, việc kế tiếp sẽ hiện ra.',
    en: 'Only {shown} of {count} are shown, the most urgent first. The next ones follow as these are done.',
  },
  moreOther: {
    vi: 'Chỉ hiện {shown} trong {count} việc. Xem đủ ở các trang Văn bản, Nhiệm vụ, Báo cáo.',
    en: 'Only {shown} of {count} are shown. The rest stands under documents, duties and reports.',
  },
  reportedOf: { vi: '{reported}/{total} đã báo cáo', en: '{reported} of {total} reported' },
  dueState: { vi: '{due} (hạn {date})', en: '{due} (due {date})' },
} as const;

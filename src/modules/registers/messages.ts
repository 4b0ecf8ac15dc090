/** What the registers say when they refuse. */
export const registerMessages = {
  'registers.no-term': {
    vi: 'Chưa khai nhiệm kỳ của cấp ủy cho ngày này nên chưa lấy được số. Văn bản của Đảng đánh số theo nhiệm kỳ; hãy khai nhiệm kỳ ở trang Sổ văn bản.',
    en: 'No term of the committee is recorded for this day, so no number can be taken. Party documents are numbered by term; record it on the registers page.',
  },
  'registers.before-rules': {
    vi: 'Ngày này có trước quy định về đánh số văn bản mà chương trình biết. Hãy kiểm tra lại ngày.',
    en: 'This day lies before the numbering rules that the program knows. Check the date.',
  },
  'registers.series-begun': {
    vi: 'Sổ này đã có số {last}. Chỉ có thể đặt số bắt đầu khi sổ chưa có số nào.',
    en: 'This register already stands at {last}. A first number can only be set while it is empty.',
  },
  'registers.term-overlaps': {
    vi: 'Nhiệm kỳ này trùng ngày với một nhiệm kỳ đã khai. Hãy kiểm tra ngày đầu và ngày cuối.',
    en: 'This term overlaps one already recorded. Check its first and last day.',
  },
  'registers.not-party': {
    vi: 'Chỉ cấp ủy, ban của Đảng đánh số theo nhiệm kỳ. Cơ quan bạn đánh số theo năm nên không cần khai nhiệm kỳ.',
    en: 'Only Party bodies number by term. Your body numbers by year and needs no term.',
  },
} as const;

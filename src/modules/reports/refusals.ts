import type { RefusalMessages } from '#platform/procedure/messages.ts';

/** What this module says when it refuses. */
export const REPORT_REFUSALS = {
  'reports.wrong-state': {
    vi: 'Báo cáo không còn ở bước này nên không làm được việc vừa chọn. Hãy mở lại trang để xem bước hiện nay.',
    en: 'The report is no longer at this step. Open the page again to see where it stands.',
  },
  'reports.call-closed': {
    vi: 'Nơi yêu cầu đã chốt số liệu và không nhận thêm báo cáo. Hãy liên hệ nơi yêu cầu để được mở lại.',
    en: 'The call is closed and takes no more reports. Ask the caller to open it again.',
  },
  'reports.call-withdrawn': {
    vi: 'Yêu cầu báo cáo này đã được thu hồi; không cần báo cáo nữa.',
    en: 'This call was withdrawn; no report is needed any more.',
  },
  'reports.call-state': {
    vi: 'Yêu cầu báo cáo không còn ở trạng thái cho phép việc này. Hãy mở lại trang.',
    en: 'The call is no longer in a state that allows this. Open the page again.',
  },
  'reports.period-turned': {
    vi: 'Ngày cuối kỳ phải bằng hoặc sau ngày đầu kỳ.',
    en: 'The last day of the period must not lie before the first.',
  },
  'reports.period-ahead': {
    vi: 'Kỳ báo cáo chưa bắt đầu. Hãy chọn kỳ có ngày đầu không sau hôm nay.',
    en: 'The period has not begun. Choose one whose first day is not after today.',
  },
  'reports.due-past': {
    vi: 'Hạn gửi đã qua. Hãy chọn hôm nay hoặc một ngày sau.',
    en: 'The due date has passed. Choose today or a later day.',
  },
  'reports.due-after-own': {
    vi: 'Cấp dưới phải gửi không muộn hơn hạn của chính đơn vị bạn ({due}).',
    en: 'Units below must report no later than your own due date ({due}).',
  },
  'reports.own-receiver': {
    vi: 'Nơi nhận phải là cơ quan khác, không phải cơ quan bạn.',
    en: 'The receiver must be another body than your own.',
  },
  'reports.via-same': {
    vi: 'Cơ quan trung gian phải khác nơi gửi và nơi nhận.',
    en: 'The body in between must be another one than sender and receiver.',
  },
  'reports.receiver-ended': {
    vi: 'Nơi nhận hoặc cơ quan trung gian không còn hoạt động. Hãy chọn lại.',
    en: 'The receiver or the body in between no longer exists. Choose again.',
  },
  'reports.document-unknown': {
    vi: 'Không tìm thấy văn bản được chọn trong các văn bản của cơ quan bạn.',
    en: 'The chosen document is not among those of your organisation.',
  },
  'reports.nobody-chosen': {
    vi: 'Hãy chọn ít nhất một nhóm hoặc một đơn vị để yêu cầu báo cáo.',
    en: 'Choose at least one group or unit to ask.',
  },
  'reports.not-under-you': {
    vi: 'Có {count} đơn vị được chọn không thuộc cơ quan bạn trong kỳ báo cáo. Hãy bỏ các đơn vị đó.',
    en: '{count} of the chosen units did not stand under your organisation in the period. Leave them out.',
  },
  'reports.too-many': {
    vi: 'Chọn nhiều nhất {limit} đơn vị trong một yêu cầu.',
    en: 'Ask at most {limit} units in one call.',
  },
  'reports.one-under-other': {
    vi: '{lower} thuộc {upper}; hỏi cả hai sẽ tính hai lần. Hãy chỉ hỏi cấp trên, cấp trên sẽ chuyển xuống.',
    en: '{lower} stands under {upper}; asking both would count twice. Ask the upper one, which passes the call on.',
  },
  'reports.all-asked': {
    vi: 'Các đơn vị được chọn đều đã được yêu cầu báo cáo trong đợt này.',
    en: 'All of the chosen units have been asked in this round already.',
  },
  'reports.own-lines': {
    vi: 'Mỗi dòng là một số liệu, tên tối đa 200 ký tự, đơn vị tính tối đa 40 ký tự; tối đa {limit} dòng.',
    en: 'One figure a line: a name of at most 200 characters, a unit of at most 40; at most {limit} lines.',
  },
  'reports.same-key': {
    vi: 'Có hai số liệu trùng mã. Hãy đổi tên một số liệu.',
    en: 'Two figures have the same key. Rename one of them.',
  },
  'reports.counted-key': {
    vi: 'Số liệu "{label}" do hệ thống tự tính từ nhiệm vụ, không cần yêu cầu nhập.',
    en: 'The figure "{label}" is counted from duties and need not be asked for.',
  },
  'reports.text-not-summed': {
    vi: 'Số liệu "{label}" là chữ nên không cộng được. Hãy chọn cách gom khác.',
    en: 'The figure "{label}" is a text and cannot be added up. Choose another way to gather it.',
  },
  'reports.no-base': {
    vi: 'Số liệu "{label}" cần một số liệu gốc để tính tỷ lệ: là số, trong cùng yêu cầu, gom cùng một cách.',
    en: 'The figure "{label}" needs a base for its rate: a number of the same call, gathered the same way.',
  },
  'reports.unknown-figure': {
    vi: 'Yêu cầu báo cáo không hỏi số liệu này. Hãy mở lại trang.',
    en: 'The call does not ask for this figure. Open the page again.',
  },
  'reports.figure-counted': {
    vi: 'Số liệu này do hệ thống tính từ nhiệm vụ, không nhập tay được.',
    en: 'This figure is counted from duties and cannot be typed in.',
  },
  'reports.figure-kind': {
    vi: 'Số liệu "{label}" chưa đúng loại: cần số nguyên hay chữ như ô yêu cầu.',
    en: 'The figure "{label}" is of the wrong kind: a whole number or a text, as the field asks.',
  },
  'reports.too-many-files': {
    vi: 'Một báo cáo có nhiều nhất {limit} tệp kiểm chứng.',
    en: 'A report has at most {limit} files of evidence.',
  },
  'reports.file-not-yours': {
    vi: 'Có tệp không thuộc cơ quan bạn. Hãy tải tệp lên lại.',
    en: 'A file was not brought by your organisation. Upload it again.',
  },
  'reports.empty': {
    vi: 'Báo cáo chưa có nội dung và số liệu nào. Hãy viết ít nhất một phần trước khi trình.',
    en: 'The report has neither text nor figures. Write at least one part before submitting it.',
  },
  'reports.no-abbreviation': {
    vi: 'Cơ quan bạn chưa khai chữ viết tắt nên chưa lập được ký hiệu văn bản. Hãy khai ở trang Đơn vị.',
    en: 'Your organisation has no abbreviation, so no document symbol can be made. Record it on the units page.',
  },
  'reports.contained': {
    vi: 'Số liệu của báo cáo này đã nằm trong báo cáo tổng hợp bạn gửi lên. Báo cáo đó phải được trả lại trước.',
    en: 'This report is contained in the one that you have sent on. That one must be returned first.',
  },
  'reports.nobody-to-remind': {
    vi: 'Không còn đơn vị nào chưa gửi báo cáo.',
    en: 'There is nobody left who has not reported.',
  },
  'reports.nothing-sent': {
    vi: 'Báo cáo này chưa được gửi nên chưa xem được.',
    en: 'This report has not been sent and cannot be seen yet.',
  },
} as const satisfies RefusalMessages;

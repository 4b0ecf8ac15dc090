/** The words of signing in. */
export const accountTexts = {
  homeTitle: { vi: 'Thực hiện dân chủ ở cơ sở', en: 'Grassroots democracy' },
  homeLead: {
    vi: 'Sân Đình là nơi một tỉnh cùng thực hiện dân chủ ở cơ sở: văn bản chỉ đạo đi xuống thành nhiệm vụ, kết quả đi lên thành báo cáo, và mọi việc đối chiếu được với luật.',
    en: 'Sân Đình is where a province practises grassroots democracy: directives come down as duties, results go up as reports, and everything can be checked against the law.',
  },
  publicTitle: { vi: 'Ai cũng xem được', en: 'Open to everybody' },
  publicLaw: { vi: 'Căn cứ pháp luật', en: 'The law followed' },
  publicLawSays: {
    vi: 'Văn bản, cách hiểu tạm thời, lịch nghỉ',
    en: 'Instruments, interpretations, days of rest',
  },
  publicRules: { vi: 'Quy định được áp dụng', en: 'The rules applied' },
  publicRulesSays: { vi: 'Từng tỷ lệ, thời hạn và điều khoản', en: 'Every share, period and article' },
  publicJournal: { vi: 'Nhật ký công khai', en: 'Public journal' },
  publicJournalSays: { vi: 'Mọi việc đã làm, ai cũng kiểm tra được', en: 'Every act, for anyone to verify' },
  publicApi: { vi: 'Giao diện lập trình', en: 'API' },
  publicApiSays: { vi: 'Để phần mềm khác kết nối', en: 'For other software to connect' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signInNow: { vi: 'Đăng nhập', en: 'Sign in' },
  email: { vi: 'Thư điện tử công vụ', en: 'Official e-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  forgotten: {
    vi: 'Quên mật khẩu? Người quản trị của đơn vị hoặc của cấp trên có thể gửi cho bạn đường dẫn đặt lại mật khẩu.',
    en: 'Forgotten it? The administrator of your unit, or of the one above, can give you a link to set a new one.',
  },
  wrongPassword: {
    vi: 'Thư điện tử hoặc mật khẩu chưa đúng. Hãy nhập lại; sau 5 lần sai, tài khoản bị khóa 15 phút.',
    en: 'The e-mail or the password is not right. Try again; after 5 wrong tries the account is locked for 15 minutes.',
  },
  lockedOut: {
    vi: 'Đã nhập sai quá nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại.',
    en: 'Too many wrong tries. Wait 15 minutes, then sign in again.',
  },
  secondStep: { vi: 'Nhập mã xác thực', en: 'Enter the code' },
  code: { vi: 'Mã xác thực', en: 'Code' },
  codeHint: {
    vi: '6 chữ số trong ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng.',
    en: 'The 6 digits from the authenticator on your phone, or one recovery code.',
  },
  wrongCode: {
    vi: 'Mã chưa đúng hoặc đã hết hạn. Hãy xem mã mới trong ứng dụng rồi nhập lại.',
    en: 'The code is not right or has expired. Take the new one from the app and try again.',
  },
  noPosition: {
    vi: 'Tài khoản đúng nhưng hiện không giữ chức danh nào nên chưa vào được. Hãy báo người quản trị của đơn vị.',
    en: 'The account is right but holds no position at present, so it cannot enter. Tell your unit’s administrator.',
  },
  passwordSet: {
    vi: 'Đã đặt mật khẩu mới. Hãy đăng nhập bằng mật khẩu ấy.',
    en: 'The new password is set. Sign in with it.',
  },
  goOn: { vi: 'Tiếp tục', en: 'Continue' },
  roles: { vi: 'Vào thử với một vai', en: 'Try it in a role' },
  rolesLead: {
    vi: 'Bản trình diễn dùng đơn vị có thật của tỉnh Thái Bình tháng 3/2024; mọi người và số liệu đều hư cấu. Bấm một vai để vào ngay, không cần mật khẩu.',
    en: 'The demonstration uses the real units of Thái Bình in March 2024; all people and figures are invented. Press a role to enter at once, without a password.',
  },
  enter: { vi: 'Vào vai này', en: 'Enter' },
  enterRole: { vi: 'Vào vai này: {title}, {organisation}', en: 'Enter: {title}, {organisation}' },
  switchPosition: { vi: 'Đổi chức danh', en: 'Switch position' },
  switchLead: {
    vi: 'Bạn giữ nhiều chức danh. Mỗi việc bạn làm được ghi theo chức danh đang dùng.',
    en: 'You hold several positions. Everything you do is recorded under the one you are using.',
  },
  inUse: { vi: 'Đang dùng', en: 'In use' },
  use: { vi: 'Dùng chức danh này', en: 'Use this position' },
} as const;

import type { Text } from '#platform/i18n/text.ts';

/** What a page of one error says: what happened, and what the reader can do. */
export interface ErrorMessage {
  readonly title: Text;
  readonly advice: Text;
}

/** The statuses that have a page of their own. */
export const ERROR_STATUSES = [400, 403, 404, 409, 413, 422, 429, 500, 503] as const;

export type ErrorStatus = (typeof ERROR_STATUSES)[number];

/** The words of each error page. */
export const errorMessages = {
  400: {
    title: { vi: 'Yêu cầu không đọc được', en: 'The request could not be read' },
    advice: {
      vi: 'Địa chỉ hoặc biểu mẫu gửi lên bị thiếu hay sai dạng. Hãy quay lại trang trước, tải lại trang rồi thử lại.',
      en: 'The address or the form sent is incomplete or malformed. Go back, reload the page and try again.',
    },
  },
  403: {
    title: { vi: 'Không có quyền làm việc này', en: 'You may not do this' },
    advice: {
      vi: 'Chức vụ bạn đang dùng không được xem hoặc làm việc này. Nếu bạn giữ chức vụ khác, hãy đổi chức vụ; nếu không, hãy liên hệ người quản trị của đơn vị.',
      en: 'The position you act in may not see or do this. If you hold another position, switch to it; otherwise ask the administrator of your unit.',
    },
  },
  404: {
    title: { vi: 'Không tìm thấy trang', en: 'Page not found' },
    advice: {
      vi: 'Trang không có ở địa chỉ này, hoặc bạn không được xem. Hãy kiểm tra lại địa chỉ, hoặc về trang đầu rồi tìm.',
      en: 'There is no page at this address, or you may not see it. Check the address, or start again from the home page.',
    },
  },
  409: {
    title: { vi: 'Nội dung đã thay đổi', en: 'It has changed in the meantime' },
    advice: {
      vi: 'Người khác vừa sửa nội dung này, nên việc bạn gửi chưa được ghi. Hãy mở lại trang để xem bản mới nhất rồi làm lại.',
      en: 'Someone else has just changed this, so what you sent was not recorded. Open the page again, look at its newest state and repeat your step.',
    },
  },
  413: {
    title: { vi: 'Tệp hoặc nội dung quá lớn', en: 'The file or content is too large' },
    advice: {
      vi: 'Nội dung gửi lên vượt giới hạn và chưa được ghi. Hãy chia nhỏ tệp, hoặc quét lại với độ phân giải thấp hơn (300 dpi là đủ), rồi gửi lại.',
      en: 'What you sent exceeds the limit and was not recorded. Split the file, or scan it again at a lower resolution (300 dpi is enough), and send it again.',
    },
  },
  422: {
    title: { vi: 'Chưa thực hiện được', en: 'This could not be done' },
    advice: {
      vi: 'Nội dung gửi lên chưa đúng hoặc chưa đủ, nên chưa có gì được ghi. Hãy quay lại trang trước, sửa rồi gửi lại.',
      en: 'What you sent is not right or not complete, so nothing was recorded. Go back, correct it and send it again.',
    },
  },
  429: {
    title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
    advice: {
      vi: 'Máy này vừa gửi quá nhiều yêu cầu. Hãy chờ một phút rồi thử lại.',
      en: 'Too many requests came from this device. Wait a minute and try again.',
    },
  },
  500: {
    title: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong on our side' },
    advice: {
      vi: 'Việc vừa gửi có thể chưa được ghi. Hãy quay lại và gửi lại chính biểu mẫu đó: một biểu mẫu không bị ghi hai lần. Nếu vẫn lỗi, hãy báo người quản trị kèm mã lỗi (nếu có) ở dưới.',
      en: 'What you sent may not have been recorded. Go back and send the same form again: one form is never recorded twice. If it fails again, tell the administrator and give the code below, if there is one.',
    },
  },
  503: {
    title: { vi: 'Hệ thống tạm ngừng', en: 'Temporarily unavailable' },
    advice: {
      vi: 'Hệ thống đang khởi động hoặc bảo trì. Những gì đã ghi vẫn còn nguyên. Hãy thử lại sau ít phút.',
      en: 'The system is starting or under maintenance. Everything recorded is safe. Try again in a few minutes.',
    },
  },
} as const satisfies Record<ErrorStatus, ErrorMessage>;

export const errorPageMessages = {
  reference: { vi: 'Mã lỗi: {reference}', en: 'Code: {reference}' },
  home: { vi: 'Về trang đầu', en: 'Go to the home page' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
};

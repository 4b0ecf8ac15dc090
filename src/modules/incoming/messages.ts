import type { RefusalMessages } from '#platform/procedure/messages.ts';

/** Why an act on an incoming document was refused. */
export const refusalMessages: RefusalMessages = {
  'incoming.wrong-state': {
    vi: 'Văn bản này không còn ở trạng thái cho phép làm việc đó. Hãy mở lại trang để xem trạng thái mới.',
    en: 'This document is no longer in a state that allows this. Open the page again to see its state.',
  },
  'incoming.already-registered': {
    vi: 'Văn bản này đã được đăng ký với số đến {number}. Không cần đăng ký lại.',
    en: 'This document is registered already, with arrival number {number}. Nothing is left to do.',
  },
  'incoming.file-already-received': {
    vi: 'Tệp này đã được tiếp nhận. Hãy tìm trong danh sách văn bản đến.',
    en: 'This file was received already. Look for it among the incoming documents.',
  },
  'incoming.needs-kind': {
    vi: 'Chưa có loại văn bản. Hãy chọn loại (công văn, quyết định, kế hoạch…), lưu rồi đăng ký.',
    en: 'The kind of document is missing. Choose it, save, then register.',
  },
  'incoming.needs-style': {
    vi: 'Chưa có thể thức (Nhà nước, Đảng hay Mặt trận, đoàn thể). Hãy chọn, lưu rồi đăng ký.',
    en: 'The style (State, Party or Front) is missing. Choose it, save, then register.',
  },
  'incoming.needs-issuer': {
    vi: 'Chưa có cơ quan ban hành. Hãy nhập, lưu rồi đăng ký.',
    en: 'The issuer is missing. Enter it, save, then register.',
  },
  'incoming.needs-subject': {
    vi: 'Chưa có trích yếu. Hãy nhập nội dung chính của văn bản, lưu rồi đăng ký.',
    en: 'The subject is missing. Enter what the document is about, save, then register.',
  },
  'incoming.duplicate': {
    vi: 'Văn bản cùng số, ký hiệu và nơi ban hành đã được đăng ký: số đến {number}. Hãy xem văn bản đó; nếu đây là văn bản khác, đánh dấu “Vẫn đăng ký” rồi gửi lại.',
    en: 'A document with the same number, symbol and issuer is registered already: arrival number {number}. Look at it; if this is another one, tick “Register all the same” and send again.',
  },
  'incoming.arrived-in-future': {
    vi: 'Ngày đến không thể sau hôm nay. Hãy sửa ngày.',
    en: 'The day of arrival cannot lie after today. Correct it.',
  },
  'incoming.carried-incomplete': {
    vi: 'Văn bản thứ {place} trong tệp đi kèm văn bản này còn thiếu thông tin. Hãy mở văn bản đó, nhập đủ hoặc gộp lại, rồi đăng ký.',
    en: 'Document {place} of the file, which this one carries, is incomplete. Open it, complete or merge it, then register.',
  },
  'incoming.nothing-before': {
    vi: 'Không có văn bản nào đứng trước trong cùng tệp để gộp vào.',
    en: 'There is no document before this one in the file to merge it into.',
  },
  'incoming.unknown-issuer': {
    vi: 'Đơn vị được chọn không tồn tại vào ngày ban hành. Hãy chọn đơn vị khác hoặc chỉ ghi tên.',
    en: 'The unit chosen did not exist on the day of issue. Choose another or give the name only.',
  },
  'incoming.not-here': {
    vi: 'Người được chọn không có chức danh trong đơn vị. Hãy chọn người khác.',
    en: 'The person chosen has no position in your unit. Choose another.',
  },
  'incoming.nobody-named': {
    vi: 'Hãy chọn người hoặc ghi tên phòng, bộ phận nhận văn bản.',
    en: 'Choose a person or name the division that receives the document.',
  },
};

/** What `san-dinh help` prints. */
export const HELP = `Sân Đình

  san-dinh serve                       chạy chương trình / run the program
  san-dinh init                        lập một hệ thống thật / set up a real installation
  san-dinh doctor                      kiểm tra máy và dữ liệu / check machine and data
  san-dinh backup FILE                 sao lưu / back up database, files and keys
  san-dinh restore FILE                khôi phục / restore a backup
  san-dinh read FILE…                  đọc văn bản, mỗi tệp một dòng JSON / read documents, one JSON line a file
  san-dinh check FILE                  kiểm tra thể thức / check a document's form
  san-dinh verify FOLDER|FILE          kiểm tra nhật ký / verify the journal's record
  san-dinh journal export FOLDER       xuất nhật ký / export the journal's record
  san-dinh procedures                  liệt kê thủ tục / list procedures
  san-dinh call PROCEDURE …            gọi một thủ tục / call a procedure
  san-dinh upload FILE --as POSITION   gửi một tệp lên / upload a file

Biến môi trường / Environment: PORT, HOST, SAN_DINH_HOME, SAN_DINH_MODE, DATABASE_URL, SMTP_URL, MAIL_FROM, BASE_URL, S3_*
`;

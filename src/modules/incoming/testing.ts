import { unsafeUnwrap } from '#basics/result.ts';
import type { World } from '#modules/duties/testing.ts';
import { storeUpload } from '#modules/files/index.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { receive } from './procedures/receive.ts';
import { readIncoming } from './read-job.ts';

/** A letter of a department, as its text layer gives it. */
export const LETTER = `UBND TỈNH THÁI BÌNH
SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 512/SNV-XDCQ
V/v báo cáo tình hình thực hiện dân chủ ở cơ sở
Thái Bình, ngày 05 tháng 4 năm 2024

Kính gửi: Ủy ban nhân dân các huyện, thành phố

Thực hiện Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022, Sở Nội vụ đề nghị Ủy ban nhân dân các huyện, thành phố:
1. Rà soát, kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở.
2. Gửi báo cáo về Sở Nội vụ trước ngày 26/4/2024 để tổng hợp.
Đề nghị các đơn vị quan tâm thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT, XDCQ.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Nguyễn Văn Mẫu
`;

/** A letter that carries the conclusion which stands behind it in the same file. */
export const TWO_DOCUMENTS = `VĂN PHÒNG UBND TỈNH THÁI BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 210/VP-TH
V/v triển khai Kết luận của Ban Thường vụ Tỉnh ủy
Thái Bình, ngày 05 tháng 4 năm 2024

Kính gửi: Ủy ban nhân dân các huyện, thành phố

Văn phòng gửi kèm Kết luận số 88-KL/TU ngày 01/4/2024 của Ban Thường vụ Tỉnh ủy để các đơn vị thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.
CHÁNH VĂN PHÒNG
Nguyễn Văn Mẫu

ĐẢNG CỘNG SẢN VIỆT NAM
TỈNH ỦY THÁI BÌNH
*
Số 88-KL/TU
Thái Bình, ngày 01 tháng 4 năm 2024

KẾT LUẬN
của Ban Thường vụ Tỉnh ủy về thực hiện dân chủ ở cơ sở

Tại phiên họp ngày 28/3/2024, Ban Thường vụ Tỉnh ủy kết luận:

1. Chủ tịch Ủy ban nhân dân các xã trực tiếp đối thoại với Nhân dân.
2. Ban Dân vận Tỉnh ủy theo dõi, báo cáo chậm nhất ngày 25/12/2024.

Nơi nhận:
- Như trên,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Thị Mẫu
`;

/** Stores a file, receives it, and lets the job read it: the id of the first document of the file. */
export async function receiveText(world: World, clerk: PersonActor, text: string, name = 'van-ban.txt') {
  const incomingId = await receiveBytes(world, clerk, Buffer.from(text), name);
  await readIncoming(world.platform, incomingId);
  return incomingId;
}

/** Stores and receives bytes without reading them; past the upload's own checks, as a file of any kind. */
export async function receiveBytes(world: World, clerk: PersonActor, bytes: Uint8Array, name: string) {
  const fileId = await storeRaw(world, clerk, bytes, name);
  const { incomingIds } = await world.done(receive, clerk, { fileIds: [fileId] });
  const [incomingId] = incomingIds;
  if (incomingId === undefined) throw new Error('nothing was received');
  return incomingId;
}

export async function storeText(world: World, clerk: PersonActor, text: string, name = 'van-ban.txt') {
  const upload = { bytes: Buffer.from(text), name };
  return unsafeUnwrap(await storeUpload(world.platform, clerk, upload)).id;
}

async function storeRaw(world: World, clerk: PersonActor, bytes: Uint8Array, name: string): Promise<string> {
  const sha256 = await world.platform.files.put(bytes);
  const { rows } = await world.db.database.pool.query<{ id: string }>(
    `insert into stored_file (id, sha256, size, format, name, organisation_id, person_id, at)
     values (gen_random_uuid(), $1, $2, 'text', $3, $4, $5, $6) returning id`,
    [
      sha256,
      Math.max(1, bytes.length),
      name,
      clerk.organisationId,
      clerk.personId,
      '2024-04-08T08:00:00+07:00',
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('nothing was stored');
  return row.id;
}

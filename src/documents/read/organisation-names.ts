/** Words that open the name of a body that issues or receives documents, folded. */
const HEADS: readonly string[] = [
  'uy ban',
  'ubnd',
  'ubmttq',
  'ub mttq',
  'hoi dong',
  'hdnd',
  'quoc hoi',
  'chinh phu',
  'thu tuong',
  'chu tich nuoc',
  'chu tich uy ban',
  'chu tich ubnd',
  'chu tich hoi dong',
  'van phong',
  'vp',
  'bo',
  'so',
  'tinh uy',
  'thanh uy',
  'huyen uy',
  'quan uy',
  'thi uy',
  'dang uy',
  'dang bo',
  'chi bo',
  'dang doan',
  'ban can su',
  'bch',
  'ban',
  'tong cuc',
  'cuc',
  'chi cuc',
  'vu',
  'phong',
  'thanh tra',
  'toa an',
  'vien',
  'cong an',
  'bo chi huy',
  'bo tu lenh',
  'ban chi huy',
  'mat tran',
  'lien doan',
  'tong lien doan',
  'cong doan',
  'hoi',
  'doan',
  'tinh doan',
  'huyen doan',
  'thanh doan',
  'lien minh',
  'lien hiep',
  'truong',
  'hoc vien',
  'benh vien',
  'trung tam',
  'kho bac',
  'ngan hang',
  'bao hiem',
  'cong ty',
  'tong cong ty',
  'tap doan',
  'dai',
  'bao',
  'kiem toan',
  'cong thong tin',
  'quy',
  'to cong tac',
  'tieu ban',
  'doan kiem tra',
  'doan giam sat',
  'hat',
  'tram',
  'thon',
  'to dan pho',
  'xa doan',
  'uy ban kiem tra',
  'trung uong',
  'hai quan',
  'thue',
  'buu dien',
];

const HEAD = new RegExp(`^(?:${HEADS.toSorted((a, b) => b.length - a.length).join('|')})(?![a-z0-9])`);

/** Whether a folded line opens with the name of a body. */
export function opensWithBody(folded: string): boolean {
  if (!HEAD.test(folded)) return false;
  // "PHÒNG, CHỐNG THAM NHŨNG" goes on a committee's name, "VỤ ÁN", "BÁO CÁO" and "QUY CHẾ" name something else.
  return !NO_BODY.test(folded);
}

const NO_BODY =
  /^(?:phong(?= ?,)|(?:phong (?:chong|ngua|trao)|bao (?:cao|ve|dam|ton)|vu (?:an|viec|mua)|quy (?:che|dinh|hoach|trinh|pham)|bo (?:sung|nhiem|tri)|hoi (?:nghi|thi|thao|dap)|doan (?:ket|vien)|ban (?:hanh|giao)|dai (?:hoi|bieu)|truong hop|vien chuc|so (?:ket|lieu|luong|hoa)))(?![a-z])|^so ?[:\d]/;

/** A body's name alone on a short line, though not in capitals: "Trường Tiểu học Hoàng Lương". */
export function isNameOfBody(text: string, folded: string): boolean {
  if (text.length > 60 || /[.:;,!?]$/.test(text) || !opensWithBody(folded)) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 2 && /^\p{Lu}/u.test(text) && capital >= words.length * 0.6;
}

/** Words that go on the name of the line above: "TỈNH THÁI BÌNH" under "ỦY BAN NHÂN DÂN". */
const CONTINUATION =
  /^(?:(?:tinh|tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|khoi|cum)(?! (?:uy|doan)\b)|va|viet nam|khoa|cap|khu vuc|thuc hien|ve|cua|trung uong)(?![a-z])/;

/** "BAN CHỈ ĐẠO THỰC HIỆN": a line that the next one must go on, whatever that one opens with. */
export function leavesNameOpen(folded: string): boolean {
  return / (?:thuc hien|xay dung|chi dao|ve|cua|va|cong tac)$/.test(folded);
}

export function continuesName(folded: string): boolean {
  return CONTINUATION.test(folded);
}

/** Bodies of the Front and of the socio-political organisations (Law 75/2015/QH13 Art 4). */
const FRONT =
  /mat tran|mttq|lien doan lao d|ldld|cong doan|hoi lien hiep phu nu|lhpn|hoi nong dan|hoi cuu chien binh|hoi ccb|doan thanh nien|doan tncs|tinh doan|huyen doan|thanh doan|xa doan/;

export function isFrontBody(folded: string): boolean {
  return FRONT.test(folded);
}

/** Bodies of the Party. */
const PARTY =
  /tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|chi bo|ban chap hanh trung uong|bo chinh tri|ban bi thu|ban dan van|ban tuyen giao|ban noi chinh|uy ban kiem tra|van phong trung uong|dang doan|ban can su dang/;

export function isPartyBody(folded: string): boolean {
  return PARTY.test(folded);
}

/** Words that open the line which names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN …"), folded. */
const AUTHORITY =
  /^(?:chu tich|thu tuong|bo truong|thong doc|chu nhiem|truong ban|tong giam doc|giam doc|hieu truong|cuc truong|chi cuc truong|tong cuc truong|chanh an|vien truong|chanh van phong|truong phong|tong thanh tra|ban thuong (?:vu|truc)|ban chap hanh|bi thu)(?![a-z])/;

export function opensWithAuthority(folded: string): boolean {
  return AUTHORITY.test(folded) || opensWithBody(folded);
}

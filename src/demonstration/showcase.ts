import type { Role } from '#platform/identity/actor.ts';
import { BODIES } from './bodies.ts';

/** A role that a visitor of the demonstration can enter as, with what he would do there. */
export interface ShowcaseRole {
  readonly organisationId: string;
  readonly role: Role;
  readonly vi: string;
  readonly en: string;
}

/** The roles in the order in which the work passes through them. */
export const SHOWCASE: readonly ShowcaseRole[] = [
  {
    organisationId: BODIES.province,
    role: 'clerk',
    vi: 'Nhận văn bản đến, vào sổ, phát hành văn bản đi',
    en: 'Receives and registers documents, issues outgoing ones',
  },
  {
    organisationId: BODIES.province,
    role: 'officer',
    vi: 'Soạn công văn gửi tiếp, đề xuất đầu việc',
    en: 'Drafts the letter that sends a directive on, proposes its tasks',
  },
  {
    organisationId: BODIES.province,
    role: 'reviewer',
    vi: 'Thẩm định dự thảo trước khi trình lãnh đạo',
    en: 'Reviews drafts before they go to the head',
  },
  {
    organisationId: BODIES.province,
    role: 'head',
    vi: 'Duyệt, ký văn bản và báo cáo',
    en: 'Approves and signs documents and reports',
  },
  {
    organisationId: BODIES.province,
    role: 'administrator',
    vi: 'Quản lý đơn vị, tài khoản, chức danh',
    en: 'Keeps units, accounts and positions',
  },
  {
    organisationId: BODIES.homeAffairs,
    role: 'clerk',
    vi: 'Văn thư một sở: nhận văn bản, nhiệm vụ của tỉnh',
    en: 'A department’s clerk: receives the province’s documents and duties',
  },
  {
    organisationId: BODIES.district,
    role: 'clerk',
    vi: 'Xác nhận đã nhận, vào sổ văn bản đến của huyện',
    en: 'Acknowledges receipt, keeps the district’s register',
  },
  {
    organisationId: BODIES.district,
    role: 'officer',
    vi: 'Thực hiện nhiệm vụ của huyện, viết kết quả',
    en: 'Does the district’s duties, writes results',
  },
  {
    organisationId: BODIES.district,
    role: 'reviewer',
    vi: 'Thẩm định dự thảo, báo cáo của huyện trước khi trình lãnh đạo',
    en: 'Reviews the district’s drafts and reports before they go to the head',
  },
  {
    organisationId: BODIES.district,
    role: 'head',
    vi: 'Phân công, giao tiếp cho các xã, duyệt kết quả',
    en: 'Assigns, passes duties down to communes, approves results',
  },
  {
    organisationId: BODIES.commune,
    role: 'officer',
    vi: 'Công chức xã: báo cáo kết quả kèm minh chứng',
    en: 'A commune’s officer: reports results with evidence',
  },
  {
    organisationId: BODIES.commune,
    role: 'head',
    vi: 'Chủ tịch xã: duyệt kết quả, đề xuất vượt thẩm quyền',
    en: 'A commune’s chair: approves results, proposes what is beyond its competence',
  },
  {
    organisationId: BODIES.massMobilisation,
    role: 'officer',
    vi: 'Kiểm tra báo cáo gửi qua Ban Dân vận, chuyển Ban Chỉ đạo',
    en: 'Checks reports sent through the Board, forwards them to the Steering Committee',
  },
  {
    organisationId: BODIES.steering,
    role: 'head',
    vi: 'Ban Chỉ đạo tỉnh: nhận và theo dõi kết quả',
    en: 'The provincial Steering Committee: receives and follows the results',
  },
];

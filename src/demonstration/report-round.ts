import { BODIES, DISTRICTS } from './bodies.ts';
import { castAs, type Stage } from './cast.ts';

interface ReportLine {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** The province calls its districts for a report on the first quarter; some send one, the others are still at it. */
export async function callForReports(stage: Stage, documentId: string): Promise<void> {
  await stage.act(castAs(BODIES.province, 'head'), 'reports.call', {
    title: 'Kết quả thực hiện dân chủ ở cơ sở đến ngày 05/4/2024 (báo cáo mẫu)',
    periodFrom: '2024-03-15',
    periodTo: '2024-04-05',
    dueOn: '2024-04-12',
    documentId,
    receiverId: BODIES.steering,
    viaId: BODIES.massMobilisation,
    unitIds: DISTRICTS,
    ready: [
      'classes-held',
      'people-trained',
      'inspections-commune',
      'mediation-received',
      'mediation-succeeded',
    ],
  });
  for (const [place, district] of DISTRICTS.slice(0, 3).entries()) await sendReport(stage, district, place);
}

async function sendReport(stage: Stage, district: string, place: number): Promise<void> {
  const as = (role: 'clerk' | 'officer' | 'reviewer' | 'head') => castAs(district, role);
  const reports = await stage.act<{ reports: ReportLine[] }>(as('officer'), 'reports.list', { side: 'mine' });
  const reportId = reports.reports[0]?.id;
  if (reportId === undefined) return;
  const ref = async () => {
    const { version } = await stage.act<ReportLine>(as('officer'), 'reports.view', { reportId });
    return { reportId, version };
  };
  await stage.act(as('officer'), 'reports.start', await ref());
  await stage.act(as('officer'), 'reports.edit', {
    ...(await ref()),
    sections: [
      { key: 'results', text: 'Đã triển khai đến các xã; số liệu trong báo cáo này là số liệu mẫu.' },
    ],
    figures: [
      { key: 'classes-held', number: 2 + place },
      { key: 'people-trained', number: 120 + 15 * place },
      { key: 'inspections-commune', number: 3 },
      { key: 'mediation-received', number: 10 + place },
      { key: 'mediation-succeeded', number: 8 },
    ],
  });
  await stage.act(as('officer'), 'reports.submit', await ref());
  await stage.act(as('reviewer'), 'reports.review', await ref());
  await stage.act(as('head'), 'reports.approve', await ref());
  await stage.act(as('clerk'), 'reports.send', await ref());
}

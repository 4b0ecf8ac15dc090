import { type Instrument, instrumentsOf } from './instrument.ts';

/** The yearly notices of holidays and swapped working days, and the Government Office's letters behind them. They hold from the day of signing where it is known. */
export const HOLIDAY_NOTICES: readonly Instrument[] = instrumentsOf({
  '5034/TB-LĐTBXH': {
    kind: 'notice',
    vi: 'Nghỉ Tết Âm lịch và nghỉ lễ Quốc khánh năm 2023',
    en: 'Tết and National Day 2023',
    issuer: 'ministry',
    signedOn: null,
    inForceFrom: null,
    standing: 'secondary',
  },
  '5015/TB-LĐTBXH': {
    kind: 'notice',
    vi: 'Nghỉ Tết Âm lịch và nghỉ lễ Quốc khánh năm 2024',
    en: 'Tết and National Day 2024',
    issuer: 'ministry',
    signedOn: null,
    inForceFrom: null,
    standing: 'secondary',
  },
  '1570/TB-LĐTBXH': {
    kind: 'notice',
    vi: 'Hoán đổi ngày làm việc dịp 30/4 và 01/5 năm 2024',
    en: 'Swapped Working Day, 30 April and 1 May 2024',
    issuer: 'ministry',
    signedOn: null,
    inForceFrom: null,
    standing: 'secondary',
  },
  '6150/TB-BLĐTBXH': {
    kind: 'notice',
    vi: 'Nghỉ Tết Âm lịch, nghỉ lễ Quốc khánh và các dịp nghỉ lễ năm 2025',
    en: 'Tết, National Day and Other Holidays 2025',
    issuer: 'ministry',
    signedOn: '2024-12-03',
    inForceFrom: '2024-12-03',
    standing: 'secondary',
  },
  '9441/TB-BNV': {
    kind: 'notice',
    vi: 'Nghỉ Tết Âm lịch và nghỉ lễ Quốc khánh năm 2026',
    en: 'Tết and National Day 2026',
    issuer: 'ministry',
    signedOn: '2025-10-16',
    inForceFrom: '2025-10-16',
    standing: 'secondary',
  },
  '12729/VPCP-KGVX': {
    kind: 'letter',
    vi: 'Nghỉ Tết Dương lịch năm 2026',
    en: 'New Year 2026',
    issuer: 'government-office',
    signedOn: '2025-12-25',
    inForceFrom: '2025-12-25',
    standing: 'secondary',
  },
});

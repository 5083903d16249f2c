import { randomUUID } from 'node:crypto';
import type { AspectIndex, ApplicationView, ReleasedResult } from '@selaras/contracts';

/** A catalogue entry as the registry publishes it. */
export const applicationView = (over: Partial<ApplicationView> = {}): ApplicationView => ({
  id: randomUUID(),
  name: 'Aplikasi Contoh',
  code: 'APL-1',
  purpose: 'Menerima pengaduan warga (contoh)',
  status: 'active',
  type: 'special',
  url: 'https://contoh.go.id/aplikasi',
  ownerAgency: { id: randomUUID(), name: 'Dinas Contoh' },
  userAgencies: [{ id: randomUUID(), name: 'Kecamatan Contoh' }],
  version: 1,
  createdAt: '2026-01-02T03:04:05.678Z',
  updatedAt: '2026-01-02T03:04:05.678Z',
  ...over,
});

const aspect = (): AspectIndex => ({
  code: '1.1',
  name: 'Aspek contoh',
  weight: '13',
  index: '3.00',
  exactIndex: '3/1',
  indicators: [
    {
      code: '1',
      name: 'Indikator contoh',
      level: '3',
      weight: '13',
      status: 'answered',
      contribution: '0.3900',
    },
  ],
});

/** An approved index as scoring publishes it at the release. */
export const releasedResult = (over: Partial<ReleasedResult> = {}): ReleasedResult => ({
  assessmentId: randomUUID(),
  year: 2026,
  edition: 'spbe-2020',
  label: 'SPBE',
  version: 1,
  approvedAt: '2026-10-01T00:00:00.000Z',
  releasedAt: '2026-10-02T00:00:00.000Z',
  result: {
    edition: 'spbe-2020',
    index: '3.31',
    exactIndex: '331/100',
    predicate: 'Baik',
    predicateBasis: 'rounded',
    provisional: false,
    unanswered: [],
    assumptions: [],
    domains: [
      {
        code: '1',
        name: 'Kebijakan SPBE',
        weight: '13',
        index: '3.00',
        exactIndex: '3/1',
        aspects: [aspect()],
      },
    ],
  },
  ...over,
});

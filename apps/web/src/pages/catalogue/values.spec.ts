import type { Application } from '../../api/types.js';
import { blankValues, differing, toChange, toCreate, toLines, toValues } from './values.js';

const application: Application = {
  id: 'a1',
  code: 'APL-0001',
  name: 'e-Arsip Wisata',
  description: null,
  purpose: 'Pengarsipan surat',
  servicesSupported: ['Layanan Kearsipan'],
  platforms: ['web'],
  year: 2021,
  status: 'active',
  type: null,
  ownerAgency: { id: 'dispar', name: 'Dinas Pariwisata' },
  userAgencies: [{ id: 'dlh', name: 'Dinas Lingkungan Hidup' }],
  version: 3,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

describe('toValues', () => {
  it('shows absent and null alike as empty, and agencies by their identifier', () => {
    const values = toValues(application);
    expect(values.description).toBe('');
    expect(values.dataUsed).toEqual([]);
    expect(values.year).toBe('2021');
    expect(values.ownerAgencyId).toBe('dispar');
    expect(values.userAgencyIds).toEqual(['dlh']);
  });
});

describe('toChange', () => {
  it('sends only what differs, and the version opened', () => {
    const opened = toValues(application);
    const typed = { ...opened, purpose: ' Pengarsipan surat masuk ', year: '' };
    expect(toChange(typed, opened, 3)).toEqual({
      purpose: 'Pengarsipan surat masuk',
      year: null,
      version: 3,
    });
  });

  it('leaves a year that is no number to the service to refuse', () => {
    const opened = toValues(application);
    expect(toChange({ ...opened, year: 'dua ribu' }, opened, 3)).toEqual({ year: 'dua ribu', version: 3 });
  });
});

describe('toCreate', () => {
  it('sends the name even when empty, so that the service says what is wrong', () => {
    expect(toCreate(blankValues('dispar'))).toEqual({ name: '', ownerAgencyId: 'dispar', status: 'active' });
  });
});

describe('lists', () => {
  it('reads one a line and drops blanks', () => {
    expect(toLines(' a \n\n b\n')).toEqual(['a', 'b']);
  });

  it('names the fields that differ', () => {
    const values = toValues(application);
    expect(differing(values, { ...values, platforms: ['web', 'mobile'], name: 'x' })).toEqual([
      'name',
      'platforms',
    ]);
  });
});

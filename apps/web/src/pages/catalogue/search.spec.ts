import { writeSearch } from '../../api/search.js';
import { exportAddress } from './export.js';
import { readCatalogueSearch } from './search.js';

describe('readCatalogueSearch', () => {
  it('keeps what it understands and drops the rest', () => {
    const read = readCatalogueSearch({
      q: '2024',
      status: 'active',
      type: 'nothing',
      agency: '',
      extra: 'x',
    });
    expect(read).toEqual({ q: '2024', status: 'active' });
  });
});

describe('writeSearch', () => {
  it('writes what is set in plain words and leaves out the rest', () => {
    expect(writeSearch({ q: 'e-arsip', status: undefined, cursor: '25' })).toBe('?q=e-arsip&cursor=25');
    expect(writeSearch({ q: '' })).toBe('');
  });
});

describe('exportAddress', () => {
  it('carries the filters and not the cursor', () => {
    expect(exportAddress('csv', { q: 'arsip surat', status: 'active', cursor: 'abc' })).toBe(
      '/api/applications/export?format=csv&q=arsip+surat&status=active',
    );
  });
});

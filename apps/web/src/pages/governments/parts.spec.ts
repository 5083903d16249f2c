import { readParts } from './parts.js';

describe('the parts of a received index', () => {
  const domain = { code: '1', name: 'Kebijakan Internal SPBE', weight: '13', index: '3.20' };

  it('are kept in their order', () => {
    expect(readParts([domain, { ...domain, code: '2' }]).map(({ code }) => code)).toEqual(['1', '2']);
  });

  it('are none where nothing was sent', () => {
    expect(readParts(null)).toEqual([]);
    expect(readParts({})).toEqual([]);
  });

  it('leave out what cannot be shown', () => {
    expect(readParts([domain, { code: '2' }, null, 'x'])).toEqual([domain]);
  });
});

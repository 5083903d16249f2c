import { SealedText } from './sealed-text.js';

describe('the secret part of a letter', () => {
  const seals = new SealedText('rahasia simpul');
  const link = 'https://contoh.go.id/oidc/activate?token=abc';

  it('comes back for its own letter, and is never sealed twice alike', () => {
    const [one, two] = [seals.seal(link, 'surat-1'), seals.seal(link, 'surat-1')];
    expect(seals.open(one, 'surat-1')).toBe(link);
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('token');
  });

  it('does not open for another letter, under another secret, or once a bit of it has changed', () => {
    const sealed = seals.seal(link, 'surat-1');
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    expect(seals.open(sealed, 'surat-2')).toBeNull();
    expect(new SealedText('rahasia lain').open(sealed, 'surat-1')).toBeNull();
    expect(seals.open(bytes.toString('base64url'), 'surat-1')).toBeNull();
    expect(seals.open('', 'surat-1')).toBeNull();
  });
});

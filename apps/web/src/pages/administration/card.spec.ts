import { readCard, writeCard } from './card.js';

const card = {
  code: '33',
  name: 'Provinsi Jawa Tengah',
  baseUrl: 'http://localhost:8081',
  publicKey: { kty: 'OKP', crv: 'Ed25519', x: 'abc' },
};

describe('node card', () => {
  it('comes back as it was written', () => {
    expect(readCard(` ${writeCard(card)}\n`)).toEqual(card);
  });

  it('is refused when half of it is missing or it is something else', () => {
    expect(readCard('')).toBeNull();
    expect(readCard('33')).toBeNull();
    expect(readCard(writeCard(card).slice(0, 40))).toBeNull();
    expect(readCard('{"code":"33","name":"x","baseUrl":"http://x"}')).toBeNull();
  });
});

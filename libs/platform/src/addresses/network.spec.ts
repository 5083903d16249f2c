import { networkOf, shortenedAddress } from './network.js';

describe('the address that attempts are counted for', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['kantor', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (address, counted) => {
    expect(networkOf(address)).toBe(counted);
  });

  it('is the same for all 2^64 addresses of one IPv6 subscriber, and differs from the next one’s', () => {
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  });
});

describe('the address that people are shown', () => {
  it.each([
    ['203.0.113.7', '203.0.113.x'],
    ['::ffff:203.0.113.7', '203.0.113.x'],
    ['2001:db8:1:2::1', '2001:db8:1:x'],
    ['kantor', null],
    [null, null],
  ])('of %s is %s', (address, shown) => {
    expect(shortenedAddress(address)).toBe(shown);
  });
});

import { network } from './throttle.js';

describe('the address that failures are counted for', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['kantor', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (address, counted) => {
    expect(network(address)).toBe(counted);
  });

  it('is the same for all 2^64 addresses of one IPv6 subscriber, and differs from the next one’s', () => {
    expect(network('2001:db8:1:2::1')).toBe(network('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(network('2001:db8:1:2::1')).not.toBe(network('2001:db8:1:3::1'));
  });
});

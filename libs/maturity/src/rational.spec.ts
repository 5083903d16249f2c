import fc from 'fast-check';
import { Rational } from './rational.js';

describe('Rational', () => {
  it('reads integers, decimals and fractions and shows them reduced', () => {
    expect(Rational.parse('3').toString()).toBe('3/1');
    expect(Rational.parse('1.30').toString()).toBe('13/10');
    expect(Rational.parse('20/6').toString()).toBe('10/3');
    expect(Rational.parse('-0.25').toString()).toBe('-1/4');
    expect(Rational.of(2, -4).toString()).toBe('-1/2');
  });

  it.each(['', ' 1', '1 ', '+1', '1,3', '.5', '1.', '1e3', '0x1', '1/', '1.5/2', 'NaN', 'Infinity', '10/-3'])(
    'refuses the text "%s"',
    (text) => {
      expect(() => Rational.parse(text)).toThrow(RangeError);
    },
  );

  it('refuses a denominator of zero and a division by zero', () => {
    expect(() => Rational.parse('1/0')).toThrow('denominator zero');
    expect(() => Rational.of(1).divide(Rational.of(0))).toThrow('denominator zero');
  });

  it('adds 0.1 and 0.2 to exactly 0.3', () => {
    expect(Rational.parse('0.1').add(Rational.parse('0.2')).compare(Rational.parse('0.3'))).toBe(0);
  });

  it('adds six times 20/6 to exactly 20', () => {
    expect(Rational.sum(Array.from({ length: 6 }, () => Rational.parse('20/6'))).toString()).toBe('20/1');
  });

  it('subtracts, multiplies, divides and compares exactly', () => {
    const [third, half] = [Rational.parse('1/3'), Rational.parse('0.5')];
    expect(third.subtract(half).toString()).toBe('-1/6');
    expect(third.multiply(half).toString()).toBe('1/6');
    expect(third.divide(half).toString()).toBe('2/3');
    expect(third.compare(half)).toBeLessThan(0);
    expect(half.compare(third)).toBeGreaterThan(0);
    expect(third.compare(Rational.parse('2/6'))).toBe(0);
  });

  it.each([
    // In binary floating point 1.005, 2.675 and 8.345 lie below their decimal text and would round down.
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['8.345', '8.35'],
    ['1.0049999999', '1.00'],
    ['3.305', '3.31'],
    ['2.995', '3.00'],
    ['10/3', '3.33'],
    ['0', '0.00'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
  ])('rounds %s half up to %s', (text, rounded) => {
    expect(Rational.parse(text).toFixedHalfUp(2)).toBe(rounded);
  });

  it('rounds to whole numbers and to four decimals', () => {
    expect(Rational.parse('2.5').toFixedHalfUp(0)).toBe('3');
    expect(Rational.parse('0.039').toFixedHalfUp(4)).toBe('0.0390');
  });

  it('cuts without rounding and says so', () => {
    expect(Rational.parse('3.49999').toTruncatedText(4)).toBe('3.4999…');
    expect(Rational.parse('3.4985').toTruncatedText(4)).toBe('3.4985');
    expect(Rational.parse('2.5').toTruncatedText(4)).toBe('2.5');
    expect(Rational.parse('-1/3').toTruncatedText(2)).toBe('-0.33…');
    expect(Rational.parse('20').toTruncatedText(0)).toBe('20');
  });

  it('shows decimals where they end and the fraction where they do not', () => {
    expect(Rational.parse('2.750').toShortestText()).toBe('2.75');
    expect(Rational.parse('7/8').toShortestText()).toBe('0.875');
    expect(Rational.parse('20/6').toShortestText()).toBe('10/3');
    expect(Rational.parse('100').toShortestText()).toBe('100');
    expect(Rational.parse('-1.50').toShortestText()).toBe('-1.5');
  });

  it('reads back what it shows', () => {
    const rationals = fc
      .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
      .map(([numerator, denominator]) => Rational.of(numerator, denominator));
    fc.assert(
      fc.property(rationals, (value) => {
        expect(Rational.parse(value.toString()).compare(value)).toBe(0);
        expect(Rational.parse(value.toShortestText()).compare(value)).toBe(0);
      }),
    );
  });

  it('never rounds further away than half of the last decimal', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (top, bottom) => {
          const exact = Rational.of(top, bottom);
          const error = Rational.parse(exact.toFixedHalfUp(2)).subtract(exact);
          expect(error.compare(Rational.parse('0.005'))).toBeLessThanOrEqual(0);
          expect(error.compare(Rational.parse('-0.005'))).toBeGreaterThan(0);
        },
      ),
    );
  });
});

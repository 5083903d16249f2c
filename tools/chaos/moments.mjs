import { seededRandom } from '../trial/numbers.mjs';

/** Chance that is the same at every run with the same seed: the order of faults, and the moments within each. */
export class Moments {
  /** @param {number} seed @param {string} [name] a fault has chance of its own, whatever ran before it */
  constructor(seed, name = '') {
    this.random = seededRandom(
      [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed),
    );
  }

  /** @returns {number} milliseconds */
  between(least, most) {
    return Math.round(least + this.random() * (most - least));
  }

  shuffled(list) {
    const order = [...list];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.random() * (last + 1));
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  }
}

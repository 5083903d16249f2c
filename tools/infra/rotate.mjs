import { copyFileSync, renameSync, statSync, truncateSync } from 'node:fs';

const LIMIT_BYTES = 10 * 1024 * 1024;
const GENERATIONS = 5;
const LOOK_EVERY_MS = 30_000;

const files = new Set();
let timer = null;

/**
 * Keeps a log that a child appends to small: copied aside and emptied in place, since the child holds the file open.
 * A file takes at most six times the limit: itself and five generations.
 * @param {string} file
 */
export function keepSmall(file) {
  rotate(file);
  files.add(file);
  timer ??= setInterval(() => files.forEach((one) => rotate(one)), LOOK_EVERY_MS).unref();
}

/** @param {string} file @param {number} [limit] bytes @returns {boolean} whether it was large */
export function rotate(file, limit = LIMIT_BYTES) {
  try {
    if (statSync(file).size <= limit) return false;
    for (let number = GENERATIONS - 1; number >= 1; number -= 1) moveAside(`${file}.${number}`, number + 1);
    copyFileSync(file, `${file}.1`);
    truncateSync(file);
    return true;
  } catch (error) {
    // A full disk, or a log that somebody has taken away: neither may end what is being logged.
    if (['ENOENT', 'ENOSPC', 'EDQUOT'].includes(error.code)) return false;
    throw error;
  }
}

function moveAside(from, number) {
  try {
    renameSync(from, from.replace(/\d+$/, String(number)));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

import { versionToSend } from './restored-streams.js';

const RESTORED = new Date('2026-11-22T03:00:00.000Z');
const BEFORE = '2026-11-22T02:59:59.999Z';
const AFTER = '2026-11-22T03:00:00.001Z';

const untouched = { confirmed: true, restored_at: null, recovered_from: null };
const nothingLost = { confirmed: true, restored_at: RESTORED, recovered_from: null };
const lost = { confirmed: true, restored_at: RESTORED, recovered_from: 41 };

describe('the version under which a fact goes out', () => {
  it.each([
    ['its own when the stream knows nothing of the object', 3, AFTER, undefined, lost, 3],
    ['its own when the stream holds an older version', 4, BEFORE, { version: 3, sequence: 50 }, lost, 4],
    ['none on an ordinary stream that holds it', 3, AFTER, { version: 3, sequence: 50 }, untouched, null],
    ['none after a restore that lost nothing', 3, AFTER, { version: 3, sequence: 50 }, nothingLost, null],
    ['none for what became true before the restore', 3, BEFORE, { version: 5, sequence: 41 }, lost, null],
    ['none where nothing of the object was lost', 3, AFTER, { version: 3, sequence: 40 }, lost, null],
    ['above all that was lost, for what became true since', 4, AFTER, { version: 5, sequence: 41 }, lost, 6],
    ['above what went out after that', 5, AFTER, { version: 6, sequence: 60 }, lost, 7],
  ])('is %s', (_rule, version, time, newest, head, sent) => {
    expect(versionToSend({ version, time }, newest, head)).toBe(sent);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSetupDoor, type RunningSetup } from './setup-door.js';

describe('every answer of the first set-up', () => {
  let data: string;
  let door: RunningSetup;

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'selaras-setup-'));
    door = await startSetupDoor(
      { SELARAS_DATA: data, HTTP_PORT: '0', LOG_LEVEL: 'silent' },
      { version: '9.9.9' },
    );
  });

  afterAll(async () => {
    await door.close();
    rmSync(data, { recursive: true, force: true });
  });

  it.each([
    ['what is asked first', '/api/setup', 200],
    ['an answer without the code', '/api/setup/answers', 401],
    ['everything else', '/api/me', 503],
    ['health', '/health/live', 200],
  ])('runs no script but ours, is framed by nobody and is kept nowhere: %s', async (_what, path, status) => {
    const answer = await fetch(`${door.url}${path}`);
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.headers.get('content-security-policy')).toMatch(
      /script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('does not insist on TLS, which may come later', async () => {
    const answer = await fetch(`${door.url}/api/setup`);
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    expect(answer.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  });
});

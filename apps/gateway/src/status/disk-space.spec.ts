import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewaySettings } from '../settings.js';
import { DiskSpace } from './disk-space.js';

const PLACE = tmpdir();
const { blocks, bsize } = statfsSync(PLACE);
/** More than the whole disk holds, so there is never so much free. */
const MORE_THAN_ALL = Math.ceil((blocks * bsize) / (1024 * 1024)) + 1;

const disk = (over: Partial<GatewaySettings>) =>
  new DiskSpace({ DATA_DIR: PLACE, BACKUP_DIR: '', DISK_RESERVE_MB: 0, ...over } as GatewaySettings);

describe('room on the disk', () => {
  it('is refused for an upload as soon as less is free than database and broker need', async () => {
    await expect(disk({ DISK_RESERVE_MB: MORE_THAN_ALL }).assertRoom()).rejects.toMatchObject({
      code: 'common.disk-nearly-full',
    });
  });

  it('is there while more is free', async () => {
    await expect(disk({}).assertRoom()).resolves.toBeUndefined();
  });

  it('is judged by the folder above where the data folder is made later', async () => {
    const later = { DATA_DIR: join(PLACE, 'belum-ada', 'sama-sekali'), DISK_RESERVE_MB: MORE_THAN_ALL };
    await expect(disk(later).assertRoom()).rejects.toMatchObject({ code: 'common.disk-nearly-full' });
  });

  it('is told once for data and backups that lie on one disk', async () => {
    const disks = await disk({ BACKUP_DIR: PLACE }).all();
    expect(disks).toEqual([{ place: PLACE, total: blocks * bsize, free: expect.any(Number) }]);
  });
});

import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@selaras/platform';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';
import type { DiskState } from './status.dto.js';

const BYTES_PER_MB = 1024 * 1024;

/** What is left of the disks that the node writes to. */
@Injectable()
export class DiskSpace {
  constructor(@Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings) {}

  /** The data's disk, and the backups' when they lie on another. */
  async all(): Promise<DiskState[]> {
    const data = await measure(this.settings.DATA_DIR);
    const backups = this.settings.BACKUP_DIR ? await measure(this.settings.BACKUP_DIR) : null;
    return [data, backups?.device === data?.device ? null : backups].flatMap((disk) =>
      disk ? [disk.state] : [],
    );
  }

  /** Takes no file that would use up what database and broker need to go on. @throws Problem `common.disk-nearly-full` */
  async assertRoom(): Promise<void> {
    const data = await measure(this.settings.DATA_DIR);
    if (data && data.state.free < this.settings.DISK_RESERVE_MB * BYTES_PER_MB)
      throw new Problem('common.disk-nearly-full');
  }
}

interface Measured {
  device: number;
  state: DiskState;
}

/** A folder that is made later lies on the disk of the one above it. Null where even that cannot be asked. */
async function measure(place: string): Promise<Measured | null> {
  for (let folder = place; ; folder = dirname(folder)) {
    try {
      const [{ bavail, blocks, bsize }, { dev }] = await Promise.all([statfs(folder), stat(folder)]);
      return { device: dev, state: { place, total: blocks * bsize, free: bavail * bsize } };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || folder === dirname(folder)) return null;
    }
  }
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROLES } from '@selaras/contracts';
import { GUIDE, PICTURES, chapters, picturesTaken, readChapter, roleSheets } from '../test/guide/book.js';
import { DESK, PHONE, Walker, type Walk } from '../test/guide/walker.js';
import { ADMINISTRATION_WALKS } from '../test/guide/walks-administration.js';
import { ASSESSMENT_WALKS } from '../test/guide/walks-assessment.js';
import { CATALOGUE_WALKS } from '../test/guide/walks-catalogue.js';
import { PRIVACY_WALKS } from '../test/guide/walks-privacy.js';
import { PracticeNode } from '../test/practice-node.js';
import { Seat } from '../test/seat.js';

/** `npm run guide` takes the pictures anew; a test run only walks. */
const WRITE = process.env.GUIDE_PICTURES === 'write';
const MOST_BYTES = 3 * 1024 * 1024;

const WALKS: Record<string, Walk> = {
  ...CATALOGUE_WALKS,
  ...PRIVACY_WALKS,
  ...ADMINISTRATION_WALKS,
  ...ASSESSMENT_WALKS,
};
/** A chapter may be walked in parts: what comes after the work of others has its own. */
const partsOf = (name: string) => Object.entries(WALKS).filter(([part]) => part.split(' ')[0] === name);

describe('the guide', () => {
  let space: PracticeNode;
  const walked = new Map<string, Walker[]>();

  beforeAll(async () => {
    space = await PracticeNode.start();
  });

  afterAll(async () => {
    await space?.stop();
  });

  it.each(Object.keys(WALKS))('can be followed: %s', async (part) => {
    const walker = new Walker(space, WRITE);
    try {
      await WALKS[part]?.(walker);
    } finally {
      await walker.leave();
    }
    const chapter = part.split(' ')[0] ?? '';
    walked.set(chapter, [...(walked.get(chapter) ?? []), walker]);
  });

  it.each(chapters())('says on paper what stands on the screen: $name', ({ name, labels, pictures }) => {
    const walkers = walked.get(name) ?? [];
    expect(walkers).toHaveLength(partsOf(name).length);
    const missing = labels.filter((label) => walkers.every((walker) => walker.missing([label]).length));
    expect(missing).toEqual([]);
    const taken = walkers.flatMap((walker) => walker.taken.map((picture) => `gambar/${picture}`));
    expect(pictures.map(({ src }) => src).sort()).toEqual(taken.sort());
  });

  it.each(roleSheets())('says on a role’s sheet what stands on the screen: $name', ({ labels }) => {
    const walkers = [...walked.values()].flat();
    const missing = labels.filter((label) => walkers.every((walker) => walker.missing([label]).length));
    expect(missing).toEqual([]);
  });

  it('has every picture it names, with words for who does not see it, and no other, within 3 MB', () => {
    const named = [readChapter('README'), ...chapters(), ...roleSheets()].flatMap((chapter) =>
      chapter.pictures.map((picture) => ({ ...picture, name: chapter.name })),
    );
    expect(named.filter(({ alt }) => alt.length < 12)).toEqual([]);
    const files = named.map(({ name, src }) => resolve(GUIDE, dirname(name), src));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    const unnamed = picturesTaken().filter((name) => !files.includes(join(PICTURES, name)));
    expect(unnamed).toEqual([]);
    const bytes = picturesTaken().reduce((sum, name) => sum + statSync(join(PICTURES, name)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
    for (const name of picturesTaken()) {
      const header = readFileSync(join(PICTURES, name)).subarray(16, 24);
      const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
      expect([name, size]).toEqual([name, name.startsWith('hp-') ? PHONE : DESK]);
    }
  });

  it('leads nowhere but to chapters that exist', () => {
    for (const { name, links } of [readChapter('README'), ...chapters(), ...roleSheets()]) {
      const dead = links.filter((href) => !existsSync(resolve(GUIDE, dirname(name), href)));
      expect([name, dead]).toEqual([name, []]);
    }
  });

  it('names each chapter and each role’s sheet in its index', () => {
    const { links } = readChapter('README');
    expect(roleSheets().map(({ name }) => name)).toEqual(ROLES.map((role) => `peran/${role}`).sort());
    const whole = [...chapters(), ...roleSheets()].map(({ name }) => `${name}.md`);
    expect([...new Set(links)].sort()).toEqual(whole.sort());
  });

  it('is read in the product before signing in; each role’s sheet fits one A4 page', async () => {
    const seat = await Seat.take(space.origin, DESK);
    try {
      const { page } = seat;
      await page.goto(`${space.origin}/panduan`);
      await page.locator('article h1').waitFor();
      const faults = await seat.accessibilityFaults();
      for (const { name, pictures } of chapters()) {
        await page.goto(`${space.origin}/panduan/${name}`);
        await page.locator('article h1').waitFor();
        // Pictures taken a moment ago are in the next build.
        if (!WRITE)
          expect([name, await page.locator('article img').count()]).toEqual([name, pictures.length]);
      }
      faults.push(...(await seat.accessibilityFaults()));
      await page.emulateMedia({ media: 'print' });
      for (const role of ROLES) {
        await seat.open(`/panduan/peran/${role}`);
        await page.getByRole('heading', { name: 'In English' }).waitFor();
        const sheet = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
        const pages = sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
        expect([role, pages]).toEqual([role, 1]);
      }
      expect(faults).toEqual([]);
      expect(seat.complaints).toEqual([]);
    } finally {
      await seat.leave();
    }
  });
});

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type {
  ExportedFile,
  GetLetterhead,
  LetterheadView,
  LogoView,
  RemoveLogo,
  SaveLetterhead,
  SetLogo,
  StagedFile,
} from '@selaras/contracts';
import {
  drawPaper,
  letter,
  paperLetterhead,
  printedAt,
  readPicture,
  type OfficialDocument,
} from '@selaras/documents';
import {
  Clock,
  NODE_SETTINGS,
  ObjectStore,
  Problem,
  Transactions,
  invalidInput,
  isPractice,
  sameUpload,
  stageFile,
  type Answer,
  type NodeSettings,
  type RequestContext,
  type Tx,
} from '@selaras/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import { requireWithin } from '../agencies/require-within.js';
import { GOVERNMENT, LetterheadRow } from './letterhead.entity.js';

const LOGO_BYTES = 256 * 1024;
const LOGO_LIMITS = { kb: 256, pixels: 2_000 };

type Owner = string | null | undefined;

/** The heads of official papers. Every signed-in person may read them: they are on every letter. */
@Injectable()
export class LetterheadsService {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly store: ObjectStore,
    private readonly clock: Clock,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** @throws Problem `identity.agency-not-found` */
  async get({ agencyId }: GetLetterhead, { signedIn }: RequestContext): Promise<LetterheadView> {
    if (agencyId) await requireWithin(this.database, agencyId, signedIn);
    return this.read(this.database.manager, agencyId);
  }

  /** A letter that says nothing, to look at the head of it. */
  async preview({ agencyId }: GetLetterhead): Promise<ExportedFile> {
    const view = await this.read(this.database.manager, agencyId);
    const drawn = await drawPaper(
      this.specimen(view),
      'pdf',
      'contoh-kop-naskah-dinas',
      isPractice(this.node),
    );
    return stageFile(this.store, drawn);
  }

  /** @throws Problem `identity.agency-not-found`, `common.stale`, `common.invalid-input` without a name */
  save(body: SaveLetterhead, context: RequestContext): Promise<Answer<LetterheadView>> {
    const names = body.names.map((name) => name.trim()).filter(Boolean);
    if (names.length === 0) throw invalidInput([{ field: 'names', code: 'required' }]);
    return this.change(context, body, (row) => ({
      ...row,
      layout: body.layout,
      names,
      address: body.address || null,
      phone: body.phone || null,
      website: body.website || null,
      email: body.email || null,
      place: body.place || null,
    }));
  }

  /** Whatever happens, nothing stays in the staging area. @throws Problem `identity.logo-unusable` and what `save` says */
  async setLogo(body: SetLogo, context: RequestContext): Promise<Answer<LetterheadView>> {
    try {
      const logo = await this.readLogo(body.file);
      return await this.change(sameUpload(body, context), body, (row) => ({ ...row, logo }));
    } finally {
      await this.store.discard(body.file.ref);
    }
  }

  removeLogo(body: RemoveLogo, context: RequestContext): Promise<Answer<LetterheadView>> {
    return this.change(context, body, (row) => ({ ...row, logo: null }));
  }

  private async readLogo({ ref }: StagedFile): Promise<LogoView> {
    const unusable = new Problem('identity.logo-unusable', LOGO_LIMITS);
    const path = await this.store.existingStaged(ref);
    const { size } = await stat(path);
    if (size > LOGO_BYTES) throw unusable;
    const logo = readPicture(await readFile(path));
    if (typeof logo === 'string') throw unusable;
    // Drawn once before it is kept: a picture that breaks off inside would stop every paper from then on.
    const view = await this.read(this.database.manager, null);
    await drawPaper(this.specimen({ ...view, logo }), 'pdf', 'contoh', isPractice(this.node)).catch(() => {
      throw unusable;
    });
    return logo;
  }

  private specimen(view: LetterheadView): OfficialDocument {
    const now = this.clock.now();
    return letter({
      author: this.node.GOVERNMENT_NAME,
      letterhead: paperLetterhead(view),
      madeAt: now.toISOString(),
      concept: { version: 1, madeAt: printedAt(now, this.node.TIME_ZONE) },
      place: view.place ?? '…',
      nature: 'Biasa',
      attachments: '-',
      subject: 'Contoh kop naskah dinas',
      addressee: ['Kepala Perangkat Daerah', 'di tempat'],
      body: [
        {
          block: 'paragraph',
          firstLine: 1.25,
          text: 'Surat ini contoh untuk memeriksa kop naskah dinas: lambang, nama, alamat, dan tempat penandatanganan. Surat ini tidak dikirim kepada siapa pun.',
        },
      ],
      signatory: { office: ['NAMA JABATAN,'], name: null },
    });
  }

  private change(
    context: RequestContext,
    { agencyId, version }: { agencyId?: Owner; version: number },
    next: (row: LetterheadRow) => LetterheadRow,
  ): Promise<Answer<LetterheadView>> {
    return this.transactions.run(context, async (tx) => {
      const owner = agencyId ?? GOVERNMENT;
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.letterhead'), hashtext($1))`, [owner]);
      const shown = await this.read(tx.manager, agencyId);
      if (shown.version !== version)
        throw new Problem('common.stale', { current: shown.version, given: version });
      const held = await tx.manager.findOneBy(LetterheadRow, { owner });
      const before = held ?? proposed(shown, owner);
      const after = { ...next(before), version: version + 1 };
      await tx.manager.save(LetterheadRow, after);
      await this.record(tx, shown, held && recorded(held), recorded(after));
      return this.read(tx.manager, agencyId);
    });
  }

  private record(tx: Tx, { agencyId, names }: LetterheadView, before: object | null, after: object) {
    const object = { kind: 'letterhead', id: agencyId ?? GOVERNMENT, name: names.at(-1) ?? null };
    return tx.audit('identity.letterhead-changed', { object, before, after });
  }

  /** Through this manager: inside its transaction, if it has one. */
  async read(manager: EntityManager, agencyId: Owner): Promise<LetterheadView> {
    const government = await manager.findOneBy(LetterheadRow, { owner: GOVERNMENT });
    const names = [this.node.GOVERNMENT_NAME.toUpperCase()];
    if (!agencyId) return viewOf(government, null, names, government?.logo ?? null);
    const agency = await manager.findOneBy(Agency, { id: agencyId });
    if (!agency) throw new Problem('identity.agency-not-found');
    const own = await manager.findOneBy(LetterheadRow, { owner: agencyId });
    const fallback = [government?.names.at(-1) ?? names[0] ?? '', agency.name.toUpperCase()];
    const view = viewOf(own, agencyId, fallback, own?.logo ?? government?.logo ?? null);
    return { ...view, place: view.place ?? government?.place ?? null, ownLogo: Boolean(own?.logo) };
  }
}

function viewOf(
  row: LetterheadRow | null,
  agencyId: string | null,
  names: string[],
  logo: LogoView | null,
): LetterheadView {
  return {
    agencyId,
    saved: row !== null,
    layout: row?.layout ?? 'agency',
    names: row?.names ?? names,
    address: row?.address ?? null,
    phone: row?.phone ?? null,
    website: row?.website ?? null,
    email: row?.email ?? null,
    place: row?.place ?? null,
    logo,
    ownLogo: Boolean(row?.logo),
    version: row?.version ?? 0,
  };
}

/** What is shown before anybody has saved one; a logo that is another's stays the other's. */
const proposed = (view: LetterheadView, owner: string): LetterheadRow => ({
  owner,
  agencyId: view.agencyId,
  layout: view.layout,
  names: view.names,
  address: null,
  phone: null,
  website: null,
  email: null,
  place: null,
  logo: null,
  version: 0,
});

const recorded = ({ layout, names, address, website, place, logo }: LetterheadRow) => ({
  layout,
  names,
  address,
  website,
  place,
  logo: logo && createHash('sha256').update(logo.base64, 'base64').digest('hex'),
});

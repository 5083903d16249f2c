import { setTimeout as pause } from 'node:timers/promises';
import { ANSWERS_CODE, EDITION } from './load.mjs';

const MEGABYTE = 1024 * 1024;
const UPLOAD_BYTES = 2 * MEGABYTE;
const CHUNK = 64 * 1024;
const ROWS = 2_500;
const PATIENCE_MS = 90_000;
const BOUNDARY = 'selaras-chaos-boundary';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** A file on a slow line: about two seconds of streaming at the first try, at once when it is repeated. */
function slowForm(fields, fileName, mediaType, bytes, slow) {
  const head = Object.entries(fields)
    .map(
      ([name, value]) =>
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('');
  const opening = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: ${mediaType}\r\n\r\n`;
  const content = Buffer.concat([Buffer.from(head + opening), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at >= content.length) return controller.close();
      if (slow) await pause((2_000 * CHUNK) / UPLOAD_BYTES);
      controller.enqueue(content.subarray(at, at + CHUNK));
      at += CHUNK;
    },
  });
}

const largePdf = (marker) => {
  const bytes = Buffer.alloc(UPLOAD_BYTES, 'x');
  bytes.write(`%PDF-1.4\n% ${marker}\n`);
  bytes.write('\n%%EOF\n', UPLOAD_BYTES - 7);
  return bytes;
};

/** An act that the fault is about is answered in the end, or the fault has shown nothing. */
function mustSucceed(what, { outcome, code }) {
  if (outcome !== 'acknowledged') throw new Error(`${what} ended as ${outcome} ${code}`);
}

/** A piece of evidence is on its way when `victim` is killed. */
const duringUpload = (victim) => ({
  name: `during-upload-kill-${victim}`,
  restarts: [victim],
  strike: async ({ regency, load, people, moments, assessment }) => {
    const marker = load.marker('unggah');
    const bytes = largePdf(marker);
    let tries = 0;
    const form = () => {
      tries += 1;
      return slowForm({ code: ANSWERS_CODE }, `${marker}.pdf`, 'application/pdf', bytes, tries === 1);
    };
    const person = people['operator.dispar'];
    const path = `/api/assessments/${assessment}/evidence`;
    const sent = load.keep(
      { kind: 'upload', marker, places: ['evidence added', 'evidence audit'] },
      person.act('POST', path, form, { json: false, type: MULTIPART }),
    );
    // The gateway dies in the middle of the bytes, the service when it takes them over.
    await pause(victim === 'gateway' ? moments.between(300, 1_800) : moments.between(1_950, 2_300));
    regency.signal(victim, 'SIGKILL');
    mustSucceed('the upload', await sent);
  },
});

function sheet(prefix, agency) {
  const lines = Array.from({ length: ROWS }, (_, row) => `${prefix}-${row + 1};${agency}`);
  return Buffer.from(['Nama Aplikasi;Perangkat Daerah', ...lines].join('\r\n'));
}

async function arrive(person, id, ...states) {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await pause(150)) {
    const answer = await person.ask(`/api/applications/imports/${id}?limit=1`);
    if (answer?.status === 200 && states.includes(answer.body.status)) return answer.body;
  }
  return null;
}

/**
 * A spreadsheet of a few thousand rows, from the upload to its receipt.
 * @param {{ uploading?: () => Promise<void>, applying?: () => Promise<void> }} moments what happens meanwhile
 */
async function importRows({ load, people, agencies }, { uploading, applying }) {
  const { katalog } = people;
  const marker = load.marker('impor');
  const bytes = sheet(marker, agencies[0].name);
  const form = () => slowForm({}, `${marker}.csv`, 'text/csv', bytes, false);
  const upload = load.keep(
    { kind: 'import', marker: `${marker}.csv`, places: ['import'] },
    katalog.act('POST', '/api/applications/imports', form, { json: false, type: MULTIPART }),
  );
  await uploading?.();
  const { outcome, body, code } = await upload;
  mustSucceed('the upload of the import', { outcome, code });
  const looked = await arrive(katalog, body.id, 'ready', 'failed');
  if (looked?.status !== 'ready') throw new Error(`the dry run ended as ${looked?.status}`);
  const path = `/api/applications/imports/${body.id}/confirm`;
  const confirm = katalog.act('POST', path, () => ({ includeDoubtful: true }), { patience: 70_000 });
  await applying?.();
  mustSucceed('the confirmation', await confirm);
  load.tallies.push({ name: `${marker} rows`, acknowledged: ROWS, unknown: 0, prefix: `${marker}-` });
  const done = await arrive(katalog, body.id, 'confirmed', 'ready');
  if (done?.status !== 'confirmed') throw new Error(`the import ended as ${done?.status}`);
}

const duringImport = {
  name: 'during-import-kill-registry',
  restarts: ['registry'],
  strike: (stage) =>
    importRows(stage, {
      applying: async () => {
        await pause(stage.moments.between(60, 1_200));
        stage.regency.signal('registry', 'SIGKILL');
      },
    }),
};

const duringImportUpload = {
  name: 'during-import-upload-kill-registry',
  restarts: ['registry'],
  strike: (stage) =>
    importRows(stage, {
      uploading: async () => {
        await pause(stage.moments.between(1, 60));
        stage.regency.signal('registry', 'SIGKILL');
      },
    }),
};

/** Thousands of entries are on their way up when first one end dies, then the other. */
const duringExchange = {
  name: 'during-exchange-kill-both-ends',
  restarts: ['interop'],
  strike: async (stage) => {
    await importRows(stage, {});
    await pause(stage.moments.between(200, 1_200));
    stage.regency.signal('interop', 'SIGKILL');
    await pause(stage.moments.between(1_500, 3_500));
    const [victim] = stage.moments.shuffled(['interop', 'gateway', 'postgres']);
    stage.note(`the province's ${victim} died as well`);
    stage.province.signal(victim, 'SIGKILL');
  },
};

/** An assessment is approved and sent up, and its service dies at each of the two. */
const duringApproval = {
  name: 'during-approval-kill-scoring',
  restarts: ['scoring'],
  strike: async ({ regency, load, people, moments }) => {
    const { sekda } = people;
    const year = 2030 + load.acts.filter(({ kind }) => kind === 'assessment').length;
    const opened = await load.keep(
      { kind: 'assessment', marker: String(year), places: ['assessment'] },
      sekda.act('POST', '/api/assessments', () => ({ year, edition: EDITION })),
    );
    mustSucceed('the new assessment', opened);
    const { id } = opened.body;
    for (const [kind, act, body, places] of [
      ['approve', 'approve', { acceptProvisional: true }, ['approval', 'approval audit']],
      ['send', 'release', {}, ['release', 'province result']],
    ]) {
      const told = load.keep(
        { kind, marker: id, places },
        sekda.act('POST', `/api/assessments/${id}/${act}`, () => body),
      );
      await pause(moments.between(2, 60));
      regency.signal('scoring', 'SIGKILL');
      mustSucceed(kind, await told);
    }
  },
};

export const LONG_ACTS = [
  duringUpload('gateway'),
  duringUpload('scoring'),
  duringImportUpload,
  duringImport,
  duringExchange,
  duringApproval,
];

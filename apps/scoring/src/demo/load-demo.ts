import type { Indicator } from '@selaras/maturity';
import type { Demo, DemoAgency, Tx } from '@selaras/platform';
import { v7 } from 'uuid';
import type { Actor } from '../acts/authority.js';
import { record } from '../acts/history.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { IndicatorAnswer } from '../indicators/indicator-answer.entity.js';
import { findInstrument } from '../instruments/editions.js';
import { DEMO_ANSWERS, type DemoAnswer } from './demo-answers.js';

const GOVERNMENT = '33.22';
const EDITION = 'pemdi-2026';
const YEAR = 2026;
const DUE_DATE = '2026-12-15';
const MARK = 'CONTOH – bukan jawaban sungguhan:';
const LOADER: Actor = { callerId: 'demo', by: 'Data contoh', position: null };

/** Opens the demonstration's assessment, all but two indicators answered with examples that say so. */
export async function loadDemo(tx: Tx, demo: Demo): Promise<void> {
  if (demo.governmentCode !== GOVERNMENT) return;
  const instrument = findInstrument(EDITION);
  const assessmentId = v7();
  await tx.manager.insert(Assessment, {
    id: assessmentId,
    year: YEAR,
    edition: EDITION,
    dueDate: DUE_DATE,
    predicateBasis: instrument.predicateBasis,
    openedBy: LOADER.by,
  });
  for (const [position, indicator] of instrument.indicators.entries()) {
    const demoAnswer = DEMO_ANSWERS[indicator.code];
    const agency = demo.agencies.find(({ code }) => code === demoAnswer?.agency);
    if (!demoAnswer || !agency) throw new Error(`the demonstration has no agency for ${indicator.code}`);
    await loadAnswer(tx, { assessmentId, position: position + 1 }, indicator, agency, demoAnswer);
  }
}

async function loadAnswer(
  tx: Tx,
  place: { assessmentId: string; position: number },
  indicator: Indicator,
  agency: DemoAgency,
  { level, assessorLevel = level }: DemoAnswer,
): Promise<void> {
  const { code } = indicator;
  const assigned = { ...place, code, optional: false, agencyId: agency.id };
  await tx.manager.insert(IndicatorAnswer, {
    ...assigned,
    ...(level && { level, assessorLevel, state: 'accepted' as const, ...explain(indicator, level) }),
  });
  const line = { assessmentId: place.assessmentId, code };
  await record(tx, line, LOADER, 'assigned', { note: agency.name });
  if (!level) return;
  await record(tx, line, LOADER, 'answered', { level });
  await record(tx, line, LOADER, 'accepted', {
    level: assessorLevel,
    note: 'CONTOH: dimuat sebagai data contoh, tanpa berkas bukti dukung.',
  });
}

/** Says where FAKTA and ANALISIS go, in the words of the criteria, and claims nothing. */
function explain({ levels }: Indicator, level: string): { facts: string; analysis: string } {
  const reached = levels.findLast((criteria) => criteria.level <= Number(level));
  return {
    facts: `${MARK} di sini disebut dokumen (nomor, pasal, halaman, nama berkas) untuk "${reached?.evidence ?? ''}".`,
    analysis: `${MARK} di sini dijelaskan mengapa kriteria "${reached?.criteria ?? ''}" terpenuhi.`,
  };
}

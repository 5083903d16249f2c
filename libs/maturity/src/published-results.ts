import { readFileSync } from 'node:fs';
import { deepFreeze } from './freeze.js';

/** Figures by code, as printed with two decimals. */
type Printed = Readonly<Record<string, string>>;

/** One row of the tables of the 2023 report; every figure as printed, two decimals. */
export interface PublishedInstitution {
  /** Title of the table, the group of institutions. */
  readonly table: string;
  readonly institution: string;
  readonly domains: Printed;
  readonly index: string;
  readonly predicate: string;
}

/** A worked example of PermenPANRB 59/2020: the given values of one step and its result. */
export interface WorkedExample {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly levels?: Readonly<Record<string, number>>;
  readonly aspectWeight?: number;
  readonly aspects?: Printed;
  readonly domains?: Printed;
  readonly expected: string;
}

/** A published assessment with every level behind it. */
export interface PublishedAssessment {
  readonly institution: string;
  readonly year: number;
  readonly edition: string;
  readonly source: string;
  readonly note?: string;
  readonly levels: Readonly<Record<string, number | string>>;
  readonly aspects: Printed;
  readonly domains?: Printed;
  readonly index: string;
}

export interface PublishedResults {
  /** All institutions of the 2023 evaluation, instrument SPBE 2020. */
  readonly spbe2023: {
    readonly about: string;
    readonly source: string;
    readonly institutions: readonly PublishedInstitution[];
  };
  readonly workedExamples: readonly WorkedExample[];
  readonly denpasar2018: PublishedAssessment;
  readonly acehTengah2026: PublishedAssessment;
}

interface Spbe2023File {
  about: string;
  source: string;
  rows: [
    table: string,
    institution: string,
    ...domains: [string, string, string, string],
    index: string,
    predicate: string,
  ][];
  workedExamples: WorkedExample[];
  denpasar2018: PublishedAssessment;
}

const DIRECTORY = new URL('../published/', import.meta.url);
let published: PublishedResults | undefined;

/** Official results to compare computed ones with; public facts, each with its source. Read once, frozen. */
export function publishedResults(): PublishedResults {
  published ??= deepFreeze(readPublishedResults());
  return published;
}

function readPublishedResults(): PublishedResults {
  const { about, source, rows, workedExamples, denpasar2018 } = readJson<Spbe2023File>('spbe-2023.json');
  const institutions = rows.map(([table, institution, first, second, third, fourth, index, predicate]) => ({
    table,
    institution,
    domains: { 1: first, 2: second, 3: third, 4: fourth },
    index,
    predicate,
  }));
  const acehTengah2026 = readJson<PublishedAssessment>('pemdi-2026-aceh-tengah.json');
  return { spbe2023: { about, source, institutions }, workedExamples, denpasar2018, acehTengah2026 };
}

function readJson<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8')) as Content;
}

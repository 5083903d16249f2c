/** The tools that judge what goes along with the product. They are no project of the workspace. */
const tool = (path: string): Promise<unknown> =>
  import(new URL(`../../../tools/${path}`, import.meta.url).href);

export interface LockEntry {
  /** Of our own projects, whose path does not say it. */
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  link?: boolean;
  resolved?: string;
  dependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, LockEntry>;
}

export interface SbomComponent {
  'bom-ref': string;
  type: string;
  group?: string;
  name: string;
  version: string;
  purl: string;
  scope: string;
  hashes?: { alg: string; content: string }[];
  licenses?: ({ license: { id?: string; name?: string } } | { expression: string })[];
  properties?: { name: string; value: string }[];
}

export interface Sbom {
  bomFormat: string;
  specVersion: string;
  serialNumber: string;
  version: number;
  metadata: { timestamp: string; component: SbomComponent };
  components: SbomComponent[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

export interface Program {
  name: string;
  version: string;
  licence: string;
  purl: string;
  description: string;
}

export const { sbomOf } = (await tool('sbom/cyclonedx.mjs')) as {
  sbomOf(facts: {
    lock: Lock;
    about: { name: string; version: string; license: string; description: string };
    epoch: number;
    programs: Program[];
    webNames: string[];
    isInstalled?: (path: string) => boolean;
    licences?: Record<string, string>;
  }): Sbom;
};

export const { webImports } = (await tool('sbom/web-imports.mjs')) as {
  webImports(root: string): string[];
};

export interface AuditException {
  advisory: string;
  package: string;
  reason: string;
  reviewer: string;
  until: string;
}

export const { judgeAudit, readReport } = (await tool('audit-dependencies/judge.mjs')) as {
  readReport(text: string): { report: object } | { unchecked: string };
  judgeAudit(
    report: object,
    given: { exceptions: AuditException[]; shipped: Set<string>; today: string },
  ): {
    findings: { advisory: string; package: string; shipped: boolean; excepted: boolean; fails: boolean }[];
    complaints: { exception: AuditException; problem: string }[];
    passes: boolean;
  };
};

export interface LicencePolicy {
  allowed: { licence: string; reason: string }[];
  reviewed: { package: string; licence: string; reason: string; reviewer: string; until: string }[];
}

export const { judgeLicences, isAllowed } = (await tool('licences/judge.mjs')) as {
  isAllowed(expression: string, names: Set<string>): boolean;
  judgeLicences(
    packages: { name: string; version: string; licence: string | null }[],
    policy: LicencePolicy,
    today: string,
  ): { package: string; problem: string }[];
};

export const { writeSums } = (await tool('bundle/archive.mjs')) as {
  writeSums(directory: string): Promise<void>;
};

import type { ApplicationView } from '@selaras/contracts';

/**
 * What of a catalogue entry goes up: the 21 official attributes (SE Menteri PANRB 18/2022, technical annex, object 04),
 * status, type, address, year, and agencies by name. Each field is named here, so that a field added to the catalogue
 * later stays at home until someone decides otherwise.
 */
export const applicationRelease = (application: ApplicationView) => ({
  code: application.code,
  name: application.name,
  description: application.description ?? null,
  purpose: application.purpose ?? null,
  referenceCode: application.referenceCode ?? null,
  servicesSupported: application.servicesSupported ?? [],
  dataUsed: application.dataUsed ?? [],
  output: application.output ?? null,
  dataInput: application.dataInput ?? null,
  dataSupplier: application.dataSupplier ?? null,
  dataOutput: application.dataOutput ?? null,
  dataCustomer: application.dataCustomer ?? null,
  platforms: application.platforms ?? [],
  server: application.server ?? null,
  licenceType: application.licenceType ?? null,
  programmingLanguage: application.programmingLanguage ?? null,
  framework: application.framework ?? null,
  database: application.database ?? null,
  developerUnit: application.developerUnit ?? null,
  operatorUnit: application.operatorUnit ?? null,
  relatedMetadata: application.relatedMetadata ?? [],
  status: application.status ?? null,
  type: application.type ?? null,
  url: application.url ?? null,
  year: application.year ?? null,
  ownerAgency: application.ownerAgency.name,
  userAgencies: application.userAgencies.map(({ name }) => name),
});

import { ApplicationDetails } from '@selaras/contracts';
import { applicationView, releasedResult } from '../../test/facts.js';
import { applicationRelease } from './application-release.js';
import { resultRelease } from './result-release.js';

const application = applicationView({ ownerAgency: { id: 'a', name: 'Dinas A' }, userAgencies: [] });

describe('what goes up of a catalogue entry', () => {
  it('has the 21 official attributes of object 04 and the local extensions that were agreed, and nothing else', () => {
    // Attributes 1 (ID) to 21 in the order of SE Menteri PANRB 18/2022, technical annex.
    const official = [
      ...['code', 'name', 'description', 'purpose', 'referenceCode', 'servicesSupported', 'dataUsed'],
      ...['output', 'dataInput', 'dataSupplier', 'dataOutput', 'dataCustomer', 'platforms', 'server'],
      ...['licenceType', 'programmingLanguage', 'framework', 'database', 'developerUnit', 'operatorUnit'],
      'relatedMetadata',
    ];
    expect(official).toHaveLength(21);
    const local = ['status', 'type', 'url', 'year', 'ownerAgency', 'userAgencies'];
    expect(Object.keys(applicationRelease(application))).toEqual([...official, ...local]);
  });

  it('names agencies and carries no identifiers of ours', () => {
    expect(applicationRelease(application)).toMatchObject({ ownerAgency: 'Dinas A', userAgencies: [] });
    expect(JSON.stringify(applicationRelease(application))).not.toContain(application.id);
  });

  it('says null, or an empty list, for what was never filled in', () => {
    expect(applicationRelease(Object.assign(new ApplicationDetails(), application))).toMatchObject({
      description: null,
      year: null,
      servicesSupported: [],
    });
  });
});

describe('what goes up of an approved index', () => {
  it('has the index with its whole explanation', () => {
    const released = releasedResult();
    const { assessmentId: _id, version: _version, ...rest } = released;
    expect(resultRelease(released)).toEqual(rest);
  });

  it('leaves out whatever else the event may carry, at every depth', () => {
    const released = releasedResult();
    const [domain] = released.result.domains ?? [];
    const [aspect] = domain?.aspects ?? [];
    const [indicator] = aspect?.indicators ?? [];
    for (const place of [released, released.result, domain, aspect, indicator])
      Object.assign(place ?? {}, { facts: 'rahasia' });
    expect(JSON.stringify(resultRelease(released))).not.toContain('rahasia');
  });

  it('has aspects instead of domains for an instrument without domains', () => {
    const released = releasedResult();
    const aspects = released.result.domains?.[0]?.aspects ?? [];
    const { domains: _domains, ...result } = released.result;
    const { result: sent } = resultRelease({ ...released, result: { ...result, aspects } });
    expect(sent).toMatchObject({ aspects });
    expect(sent).not.toHaveProperty('domains');
  });
});

import { readSettings, nodeSettings } from '@selaras/platform';
import { identitySettings } from '../settings.js';
import { ForeignIssuersService, normalised } from './foreign-issuers.service.js';

const node = readSettings(nodeSettings, {
  GOVERNMENT_CODE: '33.22',
  GOVERNMENT_NAME: 'Pemerintah Contoh',
  PUBLIC_URL: 'http://localhost:8080',
  DATA_DIR: '/nowhere',
});

const service = (over: Record<string, string>) =>
  new ForeignIssuersService(
    readSettings(identitySettings, { WEB_CLIENT_SECRET: 'x', COOKIE_SECRET: 'y', ...over }),
    node,
  );

describe('the foreign issuers of a node', () => {
  it('are none by default, and passwords are taken', () => {
    expect(service({}).all).toEqual([]);
  });

  it('do not let identity start with a configuration that cannot be meant', () => {
    expect(() => service({ FOREIGN_ISSUERS: '[{"key":"sso"}]' })).toThrow(
      /FOREIGN_ISSUERS\[0\]: issuer, clientId, label/,
    );
    expect(() => service({ SIGN_IN_PASSWORDS: 'false' })).toThrow(/SIGN_IN_PASSWORDS=false/);
  });

  it('know an e-mail address in capitals, and take any other identifier as it is', () => {
    const issuer = { key: 'sso', issuer: 'https://sso.contoh.go.id', clientId: 'x', label: 'SSO' };
    const [byMail] = service({ FOREIGN_ISSUERS: JSON.stringify([{ ...issuer, claim: 'email' }]) }).all;
    const [bySubject] = service({ FOREIGN_ISSUERS: JSON.stringify([issuer]) }).all;
    expect(byMail && normalised(byMail, ' A@Contoh.go.id ')).toBe('a@contoh.go.id');
    expect(bySubject && normalised(bySubject, ' Ab12 ')).toBe('Ab12');
  });
});

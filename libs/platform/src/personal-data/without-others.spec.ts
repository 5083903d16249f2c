import { withoutOthers } from './without-others.js';

const ME = '0193f0a0-0000-7000-8000-0000000000aa';
const OTHER = '0193f0a0-0000-7000-8000-0000000000bb';

const entry = (actor: string, object: string) => ({
  event: 'identity.contact-changed',
  actor_id: actor,
  actor_name: 'Pelaku (contoh)',
  origin: '192.0.2.10',
  object_kind: 'person',
  object_id: object,
  object_name: 'Yang dikenai (contoh)',
  before: null,
  after: '{"email":"seseorang@contoh.go.id"}',
});

describe('an entry of the audit trail in the copy of one person', () => {
  it('says all of what the person did to their own data', () => {
    expect(withoutOthers(entry(ME, ME), ME)).toEqual(entry(ME, ME));
  });

  it('does not say who else acted, nor from where', () => {
    expect(withoutOthers(entry(OTHER, ME), ME)).toEqual({
      ...entry(OTHER, ME),
      actor_id: null,
      actor_name: null,
      origin: null,
    });
  });

  it('does not say who else was acted on, nor what of theirs', () => {
    const told = withoutOthers(entry(ME, OTHER), ME);
    expect(told).toMatchObject({ actor_name: 'Pelaku (contoh)', object_name: null });
    expect(JSON.stringify(told)).not.toContain('seseorang@');
  });
});

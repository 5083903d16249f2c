import type { GivePosition } from '@selaras/contracts';
import type { Position } from './position.entity.js';
import { arrangePositions, checkPositions } from './positions.js';

const given = (over: Partial<GivePosition> = {}): GivePosition => ({
  title: 'Pemeriksa',
  role: 'auditor',
  ...over,
});

const held = (id: string, over: Partial<Position> = {}): Position => ({
  id,
  personId: 'p',
  ordinal: 0,
  title: 'Pemeriksa',
  role: 'auditor',
  agencyId: null,
  ...over,
});

describe('positions given to a person', () => {
  it('name every fault at once, at the place where it is', () => {
    const positions = [
      given(),
      given({ role: 'auditor', agencyId: 'a' }),
      given({ role: 'agency-operator', agencyId: 'unknown' }),
    ];
    expect(() => checkPositions(positions, new Set(['a']))).toThrow(
      expect.objectContaining({
        fields: [
          { field: 'positions.1.agencyId', code: 'format' },
          { field: 'positions.2.agencyId', code: 'agency-unknown', params: { value: 'unknown' } },
        ],
      }),
    );
  });

  it('keep the ids of those held before, one for one, and get new ones for the rest', () => {
    const arranged = arrangePositions(
      'p',
      [held('one'), held('two'), held('head', { role: 'head-of-agency', agencyId: 'a' })],
      [given({ title: 'Koordinator', role: 'coordinator' }), given(), given(), given()],
    );
    const ids = arranged.map(({ id }) => id);
    expect(ids.slice(1, 3)).toEqual(['one', 'two']);
    expect(new Set(ids).size).toBe(4);
    expect(ids).not.toContain('head');
    expect(arranged.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
  });
});

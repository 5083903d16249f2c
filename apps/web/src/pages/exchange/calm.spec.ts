import type { Stream } from '../../api/types.js';
import { calmOf } from './calm.js';

const stream = (change: Partial<Stream>): Stream => ({
  direction: 'incoming',
  peerCode: '33.22',
  peerName: 'Pemerintah Kabupaten Semarang',
  lastSequence: 5,
  acknowledgedSequence: 5,
  state: 'delivered',
  lastProblem: null,
  lastProblemDetail: null,
  lastDeliveredAt: '2026-11-21T07:05:00Z',
  nextAttemptAt: null,
  headHash: null,
  ...change,
});
const nothing = { state: 'none' as const, peerName: null, waiting: 0, asOf: null };

describe('the calm sentence of a regency', () => {
  it('says that the province has everything, and since when', () => {
    const state = {
      state: 'delivered' as const,
      peerName: 'Provinsi',
      waiting: 0,
      asOf: '2026-11-21T07:05:00Z',
    };
    expect(calmOf('regency', state, [stream({ direction: 'outgoing' })])).toMatchObject({
      words: 'delivered',
      peer: 'Provinsi',
      asOf: '2026-11-21T07:05:00Z',
      reason: null,
    });
  });

  it('says what waits, why, and when it is tried again', () => {
    const state = { state: 'waiting' as const, peerName: 'Provinsi', waiting: 3, asOf: null };
    const waiting = stream({
      direction: 'outgoing',
      state: 'waiting',
      lastProblemDetail: 'Tidak terjangkau',
      nextAttemptAt: '2026-11-21T07:06:00Z',
    });
    expect(calmOf('regency', state, [waiting])).toEqual({
      words: 'waiting',
      peer: 'Provinsi',
      count: 3,
      asOf: null,
      reason: 'Tidak terjangkau',
      nextAttemptAt: '2026-11-21T07:06:00Z',
    });
  });

  it('says that there is no peer', () => {
    expect(calmOf('regency', nothing, [])).toMatchObject({ words: 'none' });
  });
});

describe('the calm sentence of a province that only receives', () => {
  it('counts the governments that sent something, as of the last delivery', () => {
    const streams = [
      stream({}),
      stream({ peerCode: '33.74', lastDeliveredAt: '2026-11-21T08:00:00Z' }),
      stream({ peerCode: '33.01', lastSequence: 0, acknowledgedSequence: 0, lastDeliveredAt: null }),
    ];
    expect(calmOf('province', nothing, streams)).toMatchObject({
      words: 'received',
      count: 2,
      asOf: '2026-11-21T08:00:00Z',
    });
  });

  it('does not call a refused delivery received', () => {
    const refused = stream({ state: 'refused', lastProblemDetail: 'Tanda tangan tidak sah' });
    expect(calmOf('province', nothing, [stream({}), refused])).toMatchObject({
      words: 'received-refused',
      count: 1,
      reason: 'Tanda tangan tidak sah',
    });
  });

  it('says that nothing came yet', () => {
    expect(calmOf('province', nothing, [])).toMatchObject({ words: 'none' });
  });
});

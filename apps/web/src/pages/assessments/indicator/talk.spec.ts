import { readTalk, type HistoryEvent } from './talk.js';

const event = (at: string, action: HistoryEvent['action'], by = 'Operator (contoh)'): HistoryEvent => ({
  at,
  by,
  position: null,
  action,
  level: null,
  note: null,
});

describe('the history as a conversation', () => {
  it('begins with the newest', () => {
    const talk = readTalk([
      event('2026-11-20T01:00:00Z', 'submitted'),
      event('2026-11-20T02:00:00Z', 'returned'),
    ]);
    expect(talk.map(({ action }) => action)).toEqual(['returned', 'submitted']);
  });

  it('tells a row of savings by one person once, at the time of the last', () => {
    const talk = readTalk([
      event('2026-11-20T01:00:00Z', 'answered'),
      event('2026-11-20T01:01:00Z', 'answered'),
      event('2026-11-20T01:02:00Z', 'answered'),
    ]);
    expect(talk.map(({ at }) => at)).toEqual(['2026-11-20T01:02:00Z']);
  });

  it('keeps savings of two people, and those with something between them, apart', () => {
    const talk = readTalk([
      event('2026-11-20T01:00:00Z', 'answered'),
      event('2026-11-20T01:01:00Z', 'answered', 'Kepala (contoh)'),
      event('2026-11-20T01:02:00Z', 'submitted'),
      event('2026-11-20T01:03:00Z', 'answered', 'Kepala (contoh)'),
    ]);
    expect(talk).toHaveLength(4);
  });
});

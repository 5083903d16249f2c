import { jest } from '@jest/globals';
import { clearDraftsOf, readDraft, removeDraft, writeDraft } from './drafts.js';

/** A browser's storage in memory. */
class MemoryStorage implements Storage {
  private readonly map = new Map<string, string>();
  get length() {
    return this.map.size;
  }
  key(index: number) {
    return [...this.map.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.map.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.map.set(key, value);
  }
  removeItem(key: string) {
    this.map.delete(key);
  }
  clear() {
    this.map.clear();
  }
}

const draft = { values: { name: 'e-Arsip' }, version: 3, savedAt: '2026-11-21T07:05:00Z' };

describe('drafts', () => {
  beforeEach(() => {
    Object.defineProperty(globalThis, 'localStorage', { value: new MemoryStorage(), configurable: true });
  });

  it('brings one person back to the same words, and nobody else', () => {
    expect(writeDraft('ani', 'application:new', draft)).toBe(true);
    expect(readDraft('ani', 'application:new')).toEqual(draft);
    expect(readDraft('budi', 'application:new')).toBeNull();
  });

  it('forgets a draft once it was sent', () => {
    writeDraft('ani', 'application:new', draft);
    removeDraft('ani', 'application:new');
    expect(readDraft('ani', 'application:new')).toBeNull();
  });

  it('clears everything of the person at sign-out, and only of that person', () => {
    writeDraft('ani', 'a', draft);
    writeDraft('ani', 'b', draft);
    writeDraft('anita', 'a', draft);
    clearDraftsOf('ani');
    expect(readDraft('ani', 'a')).toBeNull();
    expect(readDraft('ani', 'b')).toBeNull();
    expect(readDraft('anita', 'a')).toEqual(draft);
  });

  it('takes unreadable content for nothing', () => {
    localStorage.setItem('selaras.draft:ani:a', '{half');
    localStorage.setItem('selaras.draft:ani:b', '{"values":null}');
    expect(readDraft('ani', 'a')).toBeNull();
    expect(readDraft('ani', 'b')).toBeNull();
  });

  it('says when the device would not keep it', () => {
    jest.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    expect(writeDraft('ani', 'a', draft)).toBe(false);
  });
});

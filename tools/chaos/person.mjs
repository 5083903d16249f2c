import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { Visitor } from '../trial/visitor.mjs';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
/** No person waits longer; what takes longer hangs. */
const PATIENCE_MS = 25_000;
/** So long the same act is tried again. */
const PERSEVERANCE_MS = 60_000;

/**
 * Somebody at a browser: signed in, repeating an act under the same key until it is answered, as the web app does.
 * Every answer is told to `witness`.
 */
export class Person {
  #browser;
  #telephone = { key: '', step: 0 };

  /** @param {string} origin @param {string} username @param {(answer: object) => void} witness */
  constructor(origin, username, witness) {
    Object.assign(this, { origin, username, witness });
    this.#browser = new Visitor(origin);
  }

  async signIn(password = 'selaras-demo') {
    const form = await this.#browser.visit('/auth/sign-in?returnTo=/');
    const asked = await this.#send(form.url, { username: this.username, password });
    const landed = await this.#passSecondFactor(asked);
    if (landed.url.pathname !== '/')
      throw new Error(`signing in as ${this.username} ended at ${landed.url.pathname}`);
    return this;
  }

  /** Somebody else at another browser, whose answers are told to the same witness. */
  stranger() {
    return new Person(this.origin, 'pengunjung', this.witness);
  }

  /**
   * One request.
   * @returns {Promise<{ status: number, code: string, body: any, location: string | null } | null>} null when no answer
   *   came
   */
  async ask(path, init = {}, patience = PATIENCE_MS) {
    const began = performance.now();
    const method = init.method ?? 'GET';
    try {
      const answer = await this.#browser.ask(path, { ...init, signal: AbortSignal.timeout(patience) });
      const text = await answer.text();
      const body = readJson(text);
      const seen = {
        at: Date.now(),
        milliseconds: performance.now() - began,
        who: this.username,
        method,
        path,
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        code: answer.status >= 400 ? (body?.code ?? '') : '',
        detail: answer.status >= 400 ? (body?.detail ?? '') : '',
        text: answer.status >= 400 ? text.slice(0, 800) : '',
      };
      this.witness(seen);
      return { status: answer.status, code: seen.code, body, location: answer.headers.get('location') };
    } catch (error) {
      const hangs = error.name === 'TimeoutError';
      this.witness({
        at: Date.now(),
        milliseconds: performance.now() - began,
        who: this.username,
        method,
        path,
        status: 0,
        code: hangs ? 'hang' : 'unreachable',
        type: '',
        detail: '',
        text: '',
      });
      return null;
    }
  }

  /**
   * A write, repeated under one key while no answer came or the server says that it cannot now.
   * @param {() => any} body a new one for each try, since a stream can be sent only once
   * @returns {Promise<{ outcome: 'acknowledged' | 'refused' | 'unknown', sends: number, code: string, body: any }>}
   *   refused: said so at the first clear answer; after a try without an answer a refusal proves nothing
   */
  async act(
    method,
    path,
    body,
    { json = true, type, patience, perseverance = PERSEVERANCE_MS, moment } = {},
  ) {
    const key = randomUUID();
    const until = Date.now() + perseverance;
    let doubtful = false;
    for (let sends = 1; ; sends += 1) {
      const content = body?.();
      const init = {
        method,
        headers: {
          'idempotency-key': key,
          ...((json || type) && { 'content-type': type ?? 'application/json' }),
        },
        body: json && content !== undefined ? JSON.stringify(content) : content,
        ...(content instanceof ReadableStream && { duplex: 'half' }),
      };
      const asked = this.ask(path, init, patience);
      moment?.(sends);
      const answer = await asked;
      if (answer && answer.status < 300)
        return { outcome: 'acknowledged', sends, code: '', body: answer.body };
      if (answer && answer.status !== 503 && answer.status !== 429 && answer.status < 500)
        return { outcome: doubtful ? 'unknown' : 'refused', sends, code: answer.code, body: answer.body };
      if (answer?.status === 507) return { outcome: 'refused', sends, code: answer.code, body: null };
      doubtful = true;
      if (Date.now() > until) return { outcome: 'unknown', sends, code: answer?.code ?? '', body: null };
      await pause(300 + Math.random() * 500);
    }
  }

  #send(url, fields) {
    const body = new URLSearchParams(fields).toString();
    return this.#browser.visit(url.href, { method: 'POST', headers: FORM, body });
  }

  async #passSecondFactor(asked) {
    if (!asked.url.pathname.startsWith('/oidc/interaction/')) return asked;
    const page = await asked.answer.text();
    const key = /id="key">([^<]+)</.exec(page)?.[1]?.replaceAll(' ', '');
    if (!key) return asked;
    this.#telephone = { key, step: 0 };
    const ticket = /name="ticket"\s[^>]*value="([^"]*)"/.exec(page)?.[1] ?? '';
    const codes = await this.#send(asked.url, { step: 'enrol', ticket, code: this.#nextCode() });
    return this.#send(codes.url, { step: 'kept' });
  }

  #nextCode() {
    const telephone = this.#telephone;
    telephone.step = Math.max(Math.floor(Date.now() / 30_000), telephone.step + 1);
    return generateSync({ secret: telephone.key, epoch: telephone.step * 30 });
  }
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

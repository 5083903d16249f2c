import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { NODE_SETTINGS, isPractice, type NodeSettings } from '@selaras/platform';
import { FOREIGN_CALLBACK_PATH } from '../foreign-issuers/foreign-issuers.service.js';
import { FONT, FONT_PATH } from '../pages/font.js';
import { FORGOTTEN_PATH } from '../pages/layout.js';
import { PRACTICE_STYLE } from '../pages/practice-style.js';
import { STYLE, STYLE_PATH } from '../pages/style.js';
import { ACTIVATION_PATH, ActivationPages } from './activation-pages.js';
import { ForgottenPages } from './forgotten-pages.js';
import { ForeignPages } from './foreign-pages.js';

const CSS = 'text/css; charset=utf-8';

/** Pages of ours beside the sign-in itself, and what they load. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly activation: ActivationPages,
    private readonly forgotten: ForgottenPages,
    private readonly foreign: ForeignPages,
    @Inject(NODE_SETTINGS) private readonly node: NodeSettings,
  ) {}

  /** @returns false for an address that is none of these. */
  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const asks = request.method === 'GET' || request.method === 'HEAD';
    const asksOrSends = asks || request.method === 'POST';
    const { pathname } = url;
    if (pathname === ACTIVATION_PATH && asksOrSends) await this.activation.answer(url, request, response);
    else if (pathname === FORGOTTEN_PATH && asksOrSends) await this.forgotten.answer(url, request, response);
    else if (pathname === FOREIGN_CALLBACK_PATH && asks) await this.foreign.answer(url, request, response);
    else if (pathname === STYLE_PATH && asks) this.sendStyle(response);
    else if (pathname === FONT_PATH && FONT && asks) sendFile(response, 'font/woff2', FONT);
    else return false;
    return true;
  }

  /** In a practice space under the same name, so not for keeping: the real node may answer there tomorrow. */
  private sendStyle(response: ServerResponse): void {
    if (!isPractice(this.node)) return sendFile(response, CSS, STYLE);
    response.writeHead(200, { 'content-type': CSS, 'cache-control': 'no-store' });
    response.end(`${STYLE}${PRACTICE_STYLE}`);
  }
}

function sendFile(response: ServerResponse, type: string, content: string | Buffer): void {
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
  response.writeHead(200, headers).end(content);
}

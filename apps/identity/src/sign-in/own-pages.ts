import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { FOREIGN_CALLBACK_PATH } from '../foreign-issuers/foreign-issuers.service.js';
import { FONT, FONT_PATH } from '../pages/font.js';
import { FORGOTTEN_PATH } from '../pages/layout.js';
import { STYLE, STYLE_PATH } from '../pages/style.js';
import { ACTIVATION_PATH, ActivationPages } from './activation-pages.js';
import { ForgottenPages } from './forgotten-pages.js';
import { ForeignPages } from './foreign-pages.js';

/** Pages of ours beside the sign-in itself, and what they load. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly activation: ActivationPages,
    private readonly forgotten: ForgottenPages,
    private readonly foreign: ForeignPages,
  ) {}

  /** @returns false for an address that is none of these. */
  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const asks = request.method === 'GET' || request.method === 'HEAD';
    const asksOrSends = asks || request.method === 'POST';
    const { pathname } = url;
    if (pathname === ACTIVATION_PATH && asksOrSends) await this.activation.answer(url, request, response);
    else if (pathname === FORGOTTEN_PATH && asksOrSends) await this.forgotten.answer(url, request, response);
    else if (pathname === FOREIGN_CALLBACK_PATH && asks) await this.foreign.answer(url, request, response);
    else if (pathname === STYLE_PATH && asks) sendFile(response, 'text/css; charset=utf-8', STYLE);
    else if (pathname === FONT_PATH && FONT && asks) sendFile(response, 'font/woff2', FONT);
    else return false;
    return true;
  }
}

function sendFile(response: ServerResponse, type: string, content: string | Buffer): void {
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
  response.writeHead(200, headers).end(content);
}

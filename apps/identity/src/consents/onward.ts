import type { ServerResponse } from 'node:http';
import type { Locale } from '@selaras/platform';
import { sendPage } from '../sign-in/exchange.js';
import { onwardPage } from './consent.page.js';

/**
 * Leads on without a redirect: some browsers hold a redirect that follows a form to the form's own rule about where it
 * may lead (`form-action` of the Content Security Policy), and the application lies elsewhere.
 */
export function leadOn(
  response: ServerResponse,
  page: { locale: Locale; governmentName: string; to: string },
): void {
  response.setHeader('refresh', `0;url=${page.to}`);
  sendPage(response, 200, onwardPage(page));
}

import type { indonesian } from './texts.id.js';

export const english: Record<keyof typeof indonesian, string> = {
  banner: 'Practice space: example data, nothing is sent anywhere.',
  restart: 'Start the practice over',
  'restart.words':
    'Everything practised here goes, for everyone, and the example data come back. Whoever is practising signs in again. The real node is not touched.',
  'restart.title': 'Start the practice over?',
  'waiting.title': 'The practice space is being made anew',
  'waiting.words':
    'The example data are loaded again, usually within half a minute. This page goes back to the role cards by itself.',
};

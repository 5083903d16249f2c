import { createHash } from 'node:crypto';
import { OIDC_PATH } from '../keys/issuer.js';
import { FONT, FONT_PATH } from './font.js';

const FACE = FONT
  ? `@font-face {
  font-family: 'Inter Variable'; font-style: normal; font-display: swap; font-weight: 100 900;
  src: url('${FONT_PATH}') format('woff2');
}`
  : '';

/** The look of the web app, for pages that need no script. */
export const STYLE = `${FACE}
:root {
  color-scheme: light dark;
  --navy: #102b43; --navy-ink: #e8eef4; --navy-muted: #a9bac9;
  --page: #f5f6f8; --card: #ffffff; --line: #e1e5ea; --field: #8a96a1;
  --ink: #1b2733; --muted: #566370; --accent: #0b5cad; --accent-ink: #ffffff; --highlight: #f2f7fe;
  --danger: #fde3e1; --danger-ink: #a1241b; --success: #def3e5; --success-ink: #17653a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e151c; --card: #151f28; --line: #2a3743; --field: #72818f;
    --ink: #e4e9ee; --muted: #a3afba; --accent: #86bdf2; --accent-ink: #0e151c; --highlight: #1a2938;
    --danger: #4a1d1b; --danger-ink: #ffb4ad; --success: #153a24; --success-ink: #98dfb3;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 0.9375rem/1.5 'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
header {
  display: flex; flex-wrap: wrap; align-items: center; gap: 2px 16px;
  padding: 12px 22px; background: var(--navy); color: var(--navy-ink);
}
header strong { font-size: 1.0625rem; }
header span { flex: 1; color: var(--navy-muted); font-size: 0.8125rem; }
header a { color: var(--navy-ink); padding: 10px 0; font-size: 0.8125rem; }
main {
  display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: center; gap: 16px;
  max-width: 900px; margin: 6vh auto 0; padding: 0 16px 40px;
}
.card {
  flex: 1 1 340px; max-width: 430px; padding: 22px;
  background: var(--card); border: 1px solid var(--line); border-radius: 8px;
}
h1 { margin: 0 0 4px; font-size: 1.25rem; line-height: 1.35; }
h2 { margin: 0 0 4px; font-size: 0.9375rem; }
p { margin: 0 0 16px; color: var(--muted); font-size: 0.875rem; }
label { display: block; margin: 14px 0 4px; font-weight: 600; font-size: 0.875rem; }
input {
  width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; font-size: 1rem; color: var(--ink);
  background: var(--card); border: 1px solid var(--field); border-radius: 6px;
}
input[aria-invalid='true'] { border-color: var(--danger-ink); }
button, .button {
  display: block; width: 100%; min-height: 44px; margin: 20px 0 0; padding: 10px 16px; font: inherit; font-weight: 600;
  text-align: center; text-decoration: none; color: var(--accent-ink); background: var(--accent);
  border: 1px solid var(--accent); border-radius: 6px; cursor: pointer;
}
button:hover, .button:hover { filter: brightness(0.93); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header a:focus-visible { outline-color: var(--navy-ink); }
.alert { margin: 0 0 4px; padding: 10px 12px; border-radius: 6px; color: var(--danger-ink); background: var(--danger); }
.done { color: var(--success-ink); background: var(--success); }
.note { margin: 16px 0 0; }
.note a { color: var(--accent); }
ul { margin: 0; padding: 0; list-style: none; }
ul.facts { margin: 0 0 4px; padding-left: 20px; list-style: disc; color: var(--muted); font-size: 0.875rem; }
.plain { margin-top: 8px; color: var(--accent); background: transparent; }
li button {
  margin: 8px 0 0; text-align: left; color: var(--ink); background: var(--card); border-color: var(--line);
}
li button:hover { background: var(--highlight); filter: none; }
li span { display: block; color: var(--muted); font-weight: 400; font-size: 0.8125rem; }
code { font-size: 0.875rem; color: var(--ink); }
.quiet { margin-top: 12px; color: var(--ink); background: var(--card); border-color: var(--field); }
.code { letter-spacing: 0.3em; font-variant-numeric: tabular-nums; }
.qr { display: block; width: 216px; max-width: 100%; margin: 12px auto; padding: 8px; background: #ffffff; border-radius: 6px; }
.qr svg { display: block; width: 100%; height: auto; }
.key { padding: 10px 12px; background: var(--highlight); border-radius: 6px; font: 600 1rem/1.6 ui-monospace, monospace; color: var(--ink); }
ol.steps { margin: 0 0 8px; padding-left: 20px; color: var(--muted); font-size: 0.875rem; }
ol.codes {
  display: grid; grid-template-columns: 1fr 1fr; gap: 4px 16px; margin: 12px 0; padding: 12px; list-style: none;
  background: var(--highlight); border-radius: 6px; font: 600 1rem/1.7 ui-monospace, monospace; color: var(--ink);
}
details { margin: 16px 0 0; font-size: 0.875rem; }
summary { min-height: 44px; padding: 10px 0; color: var(--accent); cursor: pointer; }
@media print { header a, form { display: none; } }
`;

const version = createHash('sha256').update(STYLE).digest('hex').slice(0, 12);

/** Named after its content, so that a browser may keep it for good. */
export const STYLE_PATH = `${OIDC_PATH}/assets/pages-${version}.css`;

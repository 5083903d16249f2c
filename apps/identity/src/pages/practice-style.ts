/**
 * What the style sheet of a practice space adds: the word across every page that the sign-in shows, on paper too, and the
 * cards of the roles.
 */
export const PRACTICE_STYLE = `
body::after {
  content: 'LATIHAN'; position: fixed; inset: 0; z-index: 9; display: grid; place-items: center;
  font-weight: 800; font-size: min(15vw, 220px); white-space: nowrap; letter-spacing: 0.06em; color: #9b1c1c; opacity: 0.07;
  transform: rotate(-24deg); pointer-events: none; -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
header strong::after { content: ' · LATIHAN'; color: #fdd78a; }
main:has(.wide) { max-width: 1240px; margin-top: 24px; }
.wide { flex: 1 1 100%; min-width: 0; }
.wide > p { max-width: 72ch; }
.seats { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr)); gap: 12px; }
.seats .card { display: flex; flex-direction: column; max-width: none; padding: 14px 16px; }
.seats h2::first-letter { text-transform: uppercase; }
.seats p { flex: 1; margin: 0 0 4px; }
.seats button { margin: 8px 0 0; color: var(--accent); border-color: var(--field); }
details.card { max-width: 430px; padding: 6px 22px; }
details.card[open] { padding-bottom: 22px; }
`;

/**
 * What the person sees once everything runs.
 * @param {object} facts
 * @param {import('./nodes.mjs').NodePlan[]} facts.plans
 * @param {{ plan: import('./nodes.mjs').NodePlan, accounts: import('./index.mjs').DemoAccount[] }[]} facts.accounts
 * @param {{ plan: import('./nodes.mjs').NodePlan, link: string }[]} facts.links
 * @param {number} facts.seconds
 */
export function readyText({ plans, accounts, links, seconds }) {
  const width = Math.max(...plans.map((plan) => plan.label.length));
  const parts = [
    `Selaras siap dalam ${seconds.toFixed(1).replace('.', ',')} detik. (Ready.)`,
    plans.map((plan) => `  ${plan.label.padEnd(width)}  ${plan.publicUrl}`).join('\n'),
  ];
  if (accounts.length > 0) {
    const rows = accounts.flatMap(({ plan, accounts: list }) =>
      list.map(({ username, password, role, name }) => [plan.label, username, password, role, name]),
    );
    const head = ['Node', 'Pengguna', 'Kata sandi', 'Peran', 'Nama'];
    parts.push(`Akun demo (demo accounts)\n${table([head, ...rows])}`);
  }
  if (links.length > 0) {
    const lines = links.map(({ plan, link }) => `  ${plan.label.padEnd(width)}  ${link}`);
    parts.push(
      `Tautan sekali pakai untuk administrator pertama (one-time link for the first administrator)\n${lines.join('\n')}`,
    );
  }
  parts.push('Ctrl-C menghentikan semuanya. (Ctrl-C stops everything.)');
  return `\n${parts.join('\n\n')}\n`;
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => String(cell ?? '').padEnd(widths[column])).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

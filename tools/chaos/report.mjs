/** One row a fault, for people. @param {readonly object[]} results */
export function printTable(results) {
  console.table(
    results.map((result) => ({
      fault: result.fault,
      'at ms': result.afterMs,
      acts: result.acts,
      acknowledged: result.acknowledged ?? 0,
      repeated: result.repeated,
      refused: result.refused ?? 0,
      unanswered: result.unknown ?? 0,
      lost: result.lost,
      doubled: result.doubled,
      torn: result.torn,
      503: result.unavailable,
      unclean: result.unclean,
      'ready s': result.readySeconds === null ? 'never' : Number(result.readySeconds.toFixed(1)),
      'settled s': Number(result.settledSeconds.toFixed(1)),
      verdict: result.verdict,
    })),
  );
}

export function printFindings({ fault, findings, notes }) {
  for (const note of notes) console.log(`   ${fault}: ${note}`);
  for (const finding of findings) console.log(`   ${fault}: ${finding}`);
}

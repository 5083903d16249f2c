export const SLOWEST_MS: number;

export function wrongWithAnswer(
  answer: { status: number | null; body: string; milliseconds: number; type: string; error?: string },
  rights: { mayChange: boolean; method: string },
): string | null;

export function wrongWithReply(
  answer: { problem: string | null; body: string; milliseconds: number; error?: string },
  question: { open: boolean; believed: boolean },
): string | null;

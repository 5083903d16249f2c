import type { LiveNudge } from '@selaras/contracts';
import type { CallerName } from './callers.js';
import type { Ground } from './ground.js';

/** An open page of a caller: what it is nudged about, as it comes. */
export class Listening {
  readonly nudges: LiveNudge[] = [];
  ended = false;

  private constructor(private readonly stop: AbortController) {}

  static async begin(ground: Ground, name: CallerName): Promise<Listening> {
    const stop = new AbortController();
    const answer = await fetch(`${ground.whole.origin}/api/live`, {
      headers: ground.headersOf(name),
      signal: stop.signal,
    });
    if (!answer.ok || !answer.body) throw new Error(`${name} is not listening: ${answer.status}`);
    const page = new Listening(stop);
    void page.listen(answer.body);
    return page;
  }

  heard(id: string): boolean {
    return this.nudges.some((nudge) => nudge.id === id);
  }

  close(): void {
    this.stop.abort();
  }

  private async listen(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const part of body) {
        text += decoder.decode(part, { stream: true });
        const lines = text.split('\n');
        text = lines.pop() ?? '';
        for (const line of lines)
          if (line.startsWith('data: '))
            this.nudges.push(JSON.parse(line.slice('data: '.length)) as LiveNudge);
      }
    } catch {
      // Closed by us.
    }
    this.ended = true;
  }
}

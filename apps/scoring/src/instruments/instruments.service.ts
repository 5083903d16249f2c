import { Injectable } from '@nestjs/common';
import type {
  ByEdition,
  ComputeIndex,
  ComputedIndex,
  InstrumentList,
  InstrumentView,
} from '@selaras/contracts';
import { instrumentEditions, loadInstrument } from '@selaras/maturity';
import { JsonText } from '@selaras/platform';
import { compute } from './computed-index.js';
import { findInstrument } from './editions.js';

@Injectable()
export class InstrumentsService {
  /** Instruments never change while the process runs, and the largest is 0.3 MB: written as JSON once. */
  private readonly written = new Map<string, JsonText<InstrumentView>>();

  async list(): Promise<InstrumentList> {
    return {
      items: instrumentEditions().map((edition) => {
        const { title, label, legalBasis, indicators } = loadInstrument(edition);
        return {
          edition,
          title,
          label,
          regulation: legalBasis.regulation,
          indicatorCount: indicators.length,
        };
      }),
    };
  }

  async get({ edition }: ByEdition): Promise<JsonText<InstrumentView>> {
    const instrument = findInstrument(edition);
    const text = this.written.get(edition) ?? new JsonText(JSON.stringify({ edition, instrument }));
    this.written.set(edition, text);
    return text;
  }

  async compute({ edition, levels, predicateBasis }: ComputeIndex): Promise<ComputedIndex> {
    return compute(findInstrument(edition), levels, predicateBasis);
  }
}

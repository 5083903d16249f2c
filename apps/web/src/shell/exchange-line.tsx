import { useQuery } from '@tanstack/react-query';
import { exchangeStateQuery } from '../api/queries.js';
import { AsOf } from '../components/as-of.js';
import { useFormat } from '../format/use-format.js';
import { useCommonTexts } from '../i18n/common.js';

/** The one calm line: did the province receive everything, and as of when. */
export function ExchangeLine() {
  const t = useCommonTexts();
  const format = useFormat();
  const { data } = useQuery(exchangeStateQuery);
  if (!data) return null;
  const peer = data.peerName ?? '';
  const sentence = {
    none: () => t('exchange.none'),
    delivered: () => t('exchange.delivered', { peer }),
    waiting: () => t('exchange.waiting', { peer, count: format.number(data.waiting) }),
    refused: () => t('exchange.refused', { peer }),
  }[data.state]();
  return (
    <>
      <div>{sentence}</div>
      {data.asOf && data.state !== 'none' ? (
        <div>
          <AsOf at={data.asOf} />
          {data.state === 'delivered' ? <span aria-hidden="true"> ✓</span> : null}
        </div>
      ) : null}
    </>
  );
}

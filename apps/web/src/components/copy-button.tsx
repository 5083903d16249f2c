import { Suspense, lazy, useState, type ReactNode } from 'react';
import { Anchor, Button } from '@mantine/core';
import { useCommonTexts } from '../i18n/common.js';
import { copyText } from './copy.js';

interface CopyButtonProps {
  text: string | (() => string);
  children: ReactNode;
  /** `link` reads as a word in a sentence. */
  as?: 'button' | 'link';
}

const DONE_MS = 2_500;

const CopyByHand = lazy(() => import('./copy-by-hand.js').then((module) => ({ default: module.CopyByHand })));

/** Copies a text and says so; where the browser forbids it, shows the text to copy by hand. */
export function CopyButton({ text, children, as = 'button' }: CopyButtonProps) {
  const t = useCommonTexts();
  const [done, setDone] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);

  const copy = async () => {
    const words = typeof text === 'function' ? text() : text;
    if (!(await copyText(words))) {
      setByHand(words);
      return;
    }
    setDone(true);
    setTimeout(() => setDone(false), DONE_MS);
  };

  const label = <span aria-live="polite">{done ? `${t('copy.done')} ✓` : children}</span>;
  return (
    <>
      {as === 'link' ? (
        <Anchor component="button" type="button" onClick={() => void copy()} data-screen-only>
          {label}
        </Anchor>
      ) : (
        <Button variant="default" onClick={() => void copy()} data-screen-only>
          {label}
        </Button>
      )}
      {byHand === null ? null : (
        <Suspense>
          <CopyByHand text={byHand} onClose={() => setByHand(null)} />
        </Suspense>
      )}
    </>
  );
}

interface CopyForWhatsAppProps {
  lines: () => readonly string[];
  as?: 'button' | 'link';
}

/** A short text with a link back to this view, for a WhatsApp group. */
export function CopyForWhatsApp({ lines, as = 'link' }: CopyForWhatsAppProps) {
  const t = useCommonTexts();
  return (
    <CopyButton as={as} text={() => [...lines(), window.location.href].join('\n')}>
      {t('copy.whatsapp')}
    </CopyButton>
  );
}

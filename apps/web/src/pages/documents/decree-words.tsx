import type { ReactNode } from 'react';
import { useTexts } from './texts.js';
import type { DecreeView } from './types.js';
import classes from './documents.module.css';

function Items({ items, marks }: { items: readonly string[]; marks: 'lower-alpha' | 'decimal' }) {
  return (
    <ol className={classes.items} style={{ listStyleType: marks }}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ol>
  );
}

/** What the decree says, as a list of its parts. */
export function DecreeWords({ decree }: { decree: DecreeView }) {
  const t = useTexts();
  const signatory = [decree.signatoryName, decree.signatoryRank, decree.signatoryNip].filter(Boolean);
  const parts: [Parameters<typeof t>[0], ReactNode][] = [
    ['decree.issuer', decree.issuer],
    ['decree.subject', decree.subject],
    [
      'decree.considerations',
      <Items key="considerations" items={decree.considerations} marks="lower-alpha" />,
    ],
    ['decree.legalBases', <Items key="legal-bases" items={decree.legalBases} marks="decimal" />],
    ['decree.dicta', <Items key="dicta" items={decree.dicta} marks="decimal" />],
    ['decree.place', decree.place],
    ['decree.signatoryName', signatory.join('\n') || t('decree.signatoryName-hint')],
    ['decree.copiesTo', decree.copiesTo.join('\n')],
    ['decree.letterhead', t(`decree.letterhead.${decree.letterhead}`)],
  ];
  return (
    <dl className={classes.list}>
      {parts.map(([label, words]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd className={classes.words}>{words || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

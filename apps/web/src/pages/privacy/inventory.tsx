import { Activities } from './activities.js';
import { LetterMenu } from './letter-menu.js';
import { Section } from './section.js';
import { useTexts } from './texts.js';

const paper = (name: string) => (format: string) => `/api/processing/paper?paper=${name}&format=${format}`;

/** The inventory of personal data, and the papers the law wants of it. */
export function Inventory() {
  const t = useTexts();
  return (
    <Section
      section="inventory"
      subtitle={t('inventory.subtitle')}
      actions={
        <>
          <LetterMenu label={t('inventory.ropa')} address={paper('ropa')} />
          <LetterMenu label={t('inventory.dpia')} address={paper('dpia')} />
        </>
      }
    >
      <Activities />
    </Section>
  );
}

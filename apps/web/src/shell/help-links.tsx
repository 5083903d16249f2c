import { IconHelp, IconSchool } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useNode } from '../api/queries.js';
import { useCommonTexts } from '../i18n/common.js';

interface HelpLinksProps {
  className: string | undefined;
  size: number;
  onLeave?: () => void;
}

/** The guide, and the place to practise where there is one. */
export function HelpLinks({ className, size, onLeave }: HelpLinksProps) {
  const t = useCommonTexts();
  const practice = useNode()?.practiceUrl;
  return (
    <>
      <Link to="/panduan" className={className} onClick={onLeave}>
        <IconHelp size={size} stroke={1.6} aria-hidden="true" />
        {t('nav.guide')}
      </Link>
      {practice ? (
        <a href={practice} className={className} target="_blank" rel="noopener">
          <IconSchool size={size} stroke={1.6} aria-hidden="true" />
          {t('nav.practice')}
        </a>
      ) : null}
    </>
  );
}

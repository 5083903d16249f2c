import { Progress } from '@mantine/core';

interface ProgressLineProps {
  label: string;
  done: number;
  total: number;
}

/** How much is done, as a line with its words. */
export function ProgressLine({ label, done, total }: ProgressLineProps) {
  const percent = total > 0 ? Math.min(100, (done / total) * 100) : 0;
  return (
    <div>
      <div style={{ marginBottom: 6, color: 'var(--mantine-color-dimmed)', fontSize: '0.8125rem' }}>
        {label}
      </div>
      <Progress.Root size={8}>
        <Progress.Section value={percent} aria-label={label} />
      </Progress.Root>
    </div>
  );
}

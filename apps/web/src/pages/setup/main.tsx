import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import '@mantine/core/styles.css';
import '../../theme/global.css';
import { cssVariablesResolver, theme } from '../../theme/theme.js';
import { Wizard } from './wizard.js';

const root = document.getElementById('root');
if (!root) throw new Error('setup.html has no element with the id "root"');

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
});

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <Wizard />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

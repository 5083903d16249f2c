import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import '@mantine/core/styles.css';
import './theme/global.css';
import { queryClient } from './api/queries.js';
import { router } from './router.js';
import { reloadAfterRelease } from './shell/release.js';
import { cssVariablesResolver, theme } from './theme/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

reloadAfterRelease();
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

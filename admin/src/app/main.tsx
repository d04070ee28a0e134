import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { AppearanceProvider } from '../ui/appearance';
import './console.css';
import { createRouter } from './routes';
import { SessionGate } from './session-gate';

const settings = document.querySelector<HTMLMetaElement>('meta[name=laurel]');
const place = document.getElementById('console');
if (!place) throw new Error('The page has no place for the console.');
const router = createRouter();

createRoot(place).render(
  <StrictMode>
    <AppearanceProvider nonce={settings?.dataset['nonce'] ?? ''}>
      <SessionGate>
        <RouterProvider router={router} />
      </SessionGate>
    </AppearanceProvider>
  </StrictMode>,
);

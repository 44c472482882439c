import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { applyDisplay, readDisplay } from './display.ts';
import { firstLanguage } from './i18n.tsx';
import { loadWords } from './words/words.ts';

applyDisplay(readDisplay());
addEventListener('storage', () => applyDisplay(readDisplay()));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyDisplay(readDisplay()));

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
await loadWords(firstLanguage());
const root = createRoot(place, {
  // React takes the whole tree away when a page throws; the same root then says so.
  onUncaughtError: (error) => {
    reportError(error);
    void import('./BrokenPage.tsx').then(({ BrokenPage }) => root.render(<BrokenPage error={error} />));
  },
});
root.render(
  <StrictMode>
    <App />
  </StrictMode>,
);

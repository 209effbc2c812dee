import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Providers } from './app/providers';
import { Routes } from './app/routes';
import { FAULTS } from './text/locale.zh';
import './app/page.css';
import './app/words.css';
import './app/texts.css';
import './app/print.css';

// What is refused before it is sent is refused in the language of the page.
z.config(FAULTS());
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <Providers>
    <Routes />
  </Providers>,
);
// A long list of slices, needed by few: behind the first picture.
void import('./fonts');

import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers';
import { Routes } from './app/routes';
import './app/page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <Providers>
    <Routes />
  </Providers>,
);
// A long list of slices, needed by few: behind the first picture.
void import('./fonts');

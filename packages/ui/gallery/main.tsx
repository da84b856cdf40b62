import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { getLocale, RootMessages, setLocale } from '../src/i18n.tsx';
import '../src/styles.css';
import { applyTheme } from '../src/theme.tsx';
import { ToastRegion } from '../src/toast.tsx';
import { Frame } from './frame.tsx';

const query = new URLSearchParams(location.search);
const theme = query.get('theme');
applyTheme(theme === 'dark' || theme === 'light' ? theme : undefined);
const wanted = query.get('locale');
setLocale(wanted === 'de' || wanted === 'en' ? wanted : getLocale());

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RootMessages messages={{ en: {}, de: {} }}>
        <Frame />
        <ToastRegion />
      </RootMessages>
    </StrictMode>,
  );
}

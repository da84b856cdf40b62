import { actionPages } from './pages/actions.tsx';
import { choicePages } from './pages/choices.tsx';
import { collectionPages } from './pages/collections.tsx';
import { datePages } from './pages/dates.tsx';
import { fieldPages } from './pages/fields.tsx';
import { filterPages } from './pages/filters.tsx';
import { layoutPages } from './pages/layout.tsx';
import { mediaPages } from './pages/media.tsx';
import { overlayPages } from './pages/overlays.tsx';
import { statePages } from './pages/states.tsx';
import { storyPages } from './pages/stories.tsx';
import { tablePages } from './pages/tables.tsx';
import { tokenPages } from './pages/tokens.tsx';
import type { Page } from './say.tsx';

/** Every page of the gallery, in the order of the list. */
export const pages: Page[] = [
  ...tokenPages,
  ...actionPages,
  ...fieldPages,
  ...choicePages,
  ...datePages,
  ...filterPages,
  ...overlayPages,
  ...statePages,
  ...mediaPages,
  ...storyPages,
  ...tablePages,
  ...collectionPages,
  ...layoutPages,
];

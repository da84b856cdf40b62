import type { RouteObject } from 'react-router';
import { loadRemoteModule } from './load-remote-module.ts';

/** What a remote exposes as `./routes`: its pages, with absolute paths. */
export interface SliceRoutes {
  routes: RouteObject[];
}

/** Loads the pages of a slice. */
export async function loadRoutes(slice: string): Promise<RouteObject[]> {
  const module = await loadRemoteModule(slice, './routes');
  if (!isSliceRoutes(module)) throw new TypeError(`"./routes" of ${slice} exports no list of routes`);
  return module.routes;
}

function isSliceRoutes(module: unknown): module is SliceRoutes {
  return typeof module === 'object' && module !== null && 'routes' in module && Array.isArray(module.routes);
}

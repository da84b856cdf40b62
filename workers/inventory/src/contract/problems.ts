import type { ProblemType } from '@highstreet/http';

/** The problem types of this slice; the shared ones are in packages/http. */
export const inventoryProblems = {
  unknownLocation: { slug: 'unknown-location', title: 'Unknown location', status: 422 },
  belowReserved: { slug: 'below-reserved', title: 'Promised to orders', status: 409 },
  locationTaken: { slug: 'location-taken', title: 'A location has this name', status: 409 },
  locationInUse: { slug: 'location-in-use', title: 'The location is in use', status: 409 },
  unreadableFile: { slug: 'unreadable-file', title: 'The file cannot be read', status: 422 },
} as const satisfies Record<string, ProblemType>;

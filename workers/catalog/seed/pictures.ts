import { sets, takes, type Take } from './draw/takes.ts';

/** The picture of a kind by its name. */
export function takeOf(kind: string, name: string): Take {
  const take = takes.get(kind)?.find((each) => each.name === name);
  if (!take) throw new Error(`there is no picture of ${kind} in ${name}`);
  return take;
}

/** The pictures of a kind that differ in colour only. */
export function sistersOf(kind: string, take: Take): Take[] {
  return (takes.get(kind) ?? []).filter(({ shape }) => shape === take.shape);
}

/** The main colour as one says it. */
export function colourName({ colours: [main] }: Take): string {
  return `${main.slice(0, 1).toUpperCase()}${main.slice(1)}`;
}

/** Where a picture is. */
export function addressOf(kind: string, take: Take): string {
  return `/remotes/catalog/demo/${kind}-${(takes.get(kind)?.indexOf(take) ?? 0) + 1}.svg`;
}

/** Where the picture of several of a kind is, if there is one. */
export function setAddressOf(kind: string): string | undefined {
  return sets.some((each) => each === kind) ? `/remotes/catalog/demo/${kind}-set.svg` : undefined;
}

/** A department's picture, by the slug of its category. */
export function departmentAddress(slug: string): string {
  return `/remotes/catalog/demo/department-${slug}.svg`;
}

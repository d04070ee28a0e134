import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Permission } from '../api/generated/graphql';
import type { Texts } from '../locales/texts';

/** Where a page stands in the navigation. */
export type Section = 'observe' | 'rules' | 'system';

/**
 * One entry of the console: what `pages/<feature>/<feature>.page.ts` exports and
 * `app/routes.tsx` lists.
 */
export interface Page {
  /** The first segment of its addresses; empty for the one at `/`. */
  readonly path: string;
  readonly section: Section;
  readonly icon: ComponentType;
  /** What it is called in the navigation. */
  readonly texts: Texts<'title'>;
  /** Who may see it; null for everybody who is signed in. */
  readonly permission: Permission | null;
  /** The routes beneath the path. */
  readonly routes: readonly RouteObject[];
}

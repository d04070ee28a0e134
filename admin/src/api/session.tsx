import { createContext, useContext } from 'react';
import type { CurrentProgramQuery, Permission, SessionQuery } from './generated/graphql';

export type Viewer = SessionQuery['viewer'];
export type CurrentProgram = NonNullable<CurrentProgramQuery['program']>;

/** Who is signed in, to which programme, and how they leave. */
export interface Session {
  readonly viewer: Viewer;
  readonly program: CurrentProgram;
  /** For the playground, which asks what a person writes. */
  readonly key: string;
  readonly signOut: () => void;
  /** Asks again for everything that is shown. */
  readonly refresh: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** The session; every page stands within one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This stands outside the part for people who are signed in.');
  return session;
}

/** Whether the viewer may do something, for pages and buttons; the server decides by itself. */
export function usePermitted(permission: Permission): boolean {
  return useSession().viewer.permissions.includes(permission);
}

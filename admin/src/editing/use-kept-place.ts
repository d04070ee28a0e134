import { useCallback } from 'react';
import { useSession } from '../api/session';

/** Names where edits are kept: each person's apart, for several may sign in to one tab. */
export function useKeptPlaces(): (id: string) => string {
  const { actor } = useSession().viewer;
  return useCallback((id) => `${actor}.${id}`, [actor]);
}

export const useKeptPlace = (id: string): string => useKeptPlaces()(id);

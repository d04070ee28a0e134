import { createContext, useContext } from 'react';
import type { RuleFault } from './faults';

/** How the rules beneath are shown: to be changed, or to be read. */
export interface Editing {
  readonly isLocked: boolean;
  readonly faults: readonly RuleFault[];
}

export const EditingContext = createContext<Editing>({ isLocked: true, faults: [] });

export const useEditing = (): Editing => useContext(EditingContext);

/** What is wrong with the field of this path; null when nothing is. */
export function useFault(path: string): string | null {
  const { faults } = useEditing();
  return faults.find((fault) => fault.path === path)?.message ?? null;
}

import { useEditing } from '../editing';

/** What is wrong at this place or beneath it, but not within other conditions of a group. */
export function useFaultsUnder(place: string): readonly string[] {
  const { faults } = useEditing();
  return faults
    .filter(({ path }) => path === place || path.startsWith(`${place}.`))
    .map(({ message }) => message);
}

/** What is wrong with a group itself, and not with one of its conditions. */
export function useGroupFaults(place: string): readonly string[] {
  const { faults } = useEditing();
  return faults
    .filter(({ path }) => path === place || isOwn(path, place))
    .map(({ message }) => message);
}

const isOwn = (path: string, place: string): boolean =>
  path.startsWith(`${place}.`) && !/^rules\.\d/.test(path.slice(place.length + 1));

import { useFault } from '../../editing/editing';

/** What is wrong with something that is no one field. */
export function FaultsAt({ path }: { readonly path: string }) {
  const fault = useFault(path);
  return fault !== null && <p className="field-fault wide-fault">{fault}</p>;
}

import { useEditing } from '../editing';

/** What is wrong with a part as a whole, where no control stands for it. */
export function FaultAt({ path }: { readonly path: string }) {
  const { faults } = useEditing();
  return faults
    .filter((fault) => fault.path === path)
    .map(({ message }) => (
      <p key={message} className="field-fault part-fault" role="alert">
        {message}
      </p>
    ));
}

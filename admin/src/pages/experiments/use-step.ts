import { useSearchParams } from 'react-router';
import { STEPS, type Step } from './plan-faults';

/** The step that is shown; it stands in the address, so that “back” goes back to the one before. */
export function useStep(): readonly [Step, (step: Step) => void] {
  const [address, setAddress] = useSearchParams();
  const step = STEPS.find((each) => each === address.get('step')) ?? STEPS[0];
  return [step, (next) => setAddress({ step: next })];
}

import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, type CombinedError } from 'urql';
import { ModelTrainDocument } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { faultsOf, type RuleFault } from '../../editing/faults';
import { forgetEdits, keepEdits, recallEdits } from '../../editing/kept-edits';
import { isSame } from '../../editing/same';
import { useKeptPlace } from '../../editing/use-kept-place';
import { useTexts } from '../../locales/texts';
import { TRAIN_TEXTS } from './train.texts';
import { inputOf, unreadable, type Training } from './training';

export interface TrainingForm {
  readonly training: Training;
  readonly change: (change: Partial<Training>) => void;
  readonly discard: () => void;
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  readonly faults: readonly RuleFault[];
  readonly error: CombinedError | undefined;
  /** How often it was sent and refused. */
  readonly refusals: number;
  readonly send: () => Promise<void>;
}

/** A training as it is written: kept for this tab until it is started or begun anew. */
export function useTraining(begun: Training): TrainingForm {
  const t = useTexts(TRAIN_TEXTS);
  const navigate = useNavigate();
  const { program, refresh } = useSession();
  const place = useKeptPlace(`training.${begun.code}`);
  const [start] = useState(begun);
  const [training, setTraining] = useState(() => recallEdits<Training>(place)?.mine ?? start);
  const [{ fetching, error }, ask] = useMutation(ModelTrainDocument);
  const [faults, setFaults] = useState<readonly RuleFault[]>([]);
  const [refusals, setRefusals] = useState(0);
  const [started, setStarted] = useState<string | null>(null);
  const isDirty = started === null && !isSame(training, start);
  useEffect(() => {
    if (isDirty) keepEdits(place, { revision: 0, edits: start, mine: training });
    else forgetEdits(place);
  }, [place, isDirty, start, training]);
  // After the guard has seen that nothing is left to be lost.
  useEffect(() => {
    if (started !== null) void navigate(started);
  }, [started, navigate]);
  const refuse = (found: readonly RuleFault[]) => {
    setFaults(found);
    setRefusals((count) => count + 1);
  };
  const send = async () => {
    const unread = unreadable(training, t('notNumbers'));
    if (unread.length > 0) return refuse(unread);
    const { data } = await ask({ input: inputOf(training, program.timeZone) });
    const version = data?.modelTrain.version;
    if (!version) return refuse(faultsOf(data?.modelTrain.userErrors ?? [], 'input'));
    refresh();
    setStarted(`/models/${version.code}/${version.number}`);
  };
  return {
    ...{ training, isDirty, faults, error, refusals, send, isBusy: fetching },
    change: (change) => setTraining((now) => ({ ...now, ...change })),
    discard: () => {
      setTraining(start);
      setFaults([]);
    },
  };
}

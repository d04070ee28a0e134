import { Button, Spin } from 'antd';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { CurrentProgramDocument, SessionDocument } from '../api/generated/graphql';
import { SessionContext, type Session, type Viewer } from '../api/session';
import { useTexts } from '../locales/texts';
import { EmptyState } from '../ui/empty-state';
import { ZoneContext } from '../ui/format';
import { APP_TEXTS } from './app.texts';
import { FailureNotice } from './failure-notice';

export interface SignedInProps extends Pick<Session, 'signOut' | 'refresh'> {
  readonly apiKey: string;
  /** The key has turned out to be good. */
  readonly onIn: () => void;
  readonly children: ReactNode;
}

/** Finds out who holds the key and of which programme; then everything beneath knows it. */
export function SignedIn({ apiKey, onIn, signOut, refresh, children }: SignedInProps) {
  const [who, askWho] = useQuery({ query: SessionDocument });
  const viewer = who.data?.viewer;
  const isStaff = viewer !== undefined && isOfStaff(viewer);
  const [what, askWhat] = useQuery({ query: CurrentProgramDocument, pause: !isStaff });
  const program = what.data?.program;
  const session = useMemo(
    () => (viewer && program ? { viewer, program, key: apiKey, signOut, refresh } : null),
    [viewer, program, apiKey, signOut, refresh],
  );
  useEffect(() => {
    if (viewer) onIn();
  }, [viewer, onIn]);
  if (session) {
    return (
      <SessionContext value={session}>
        <ZoneContext value={session.program.timeZone}>{children}</ZoneContext>
      </SessionContext>
    );
  }
  if (viewer && !isStaff) return <WrongKey viewer={viewer} signOut={signOut} />;
  const error = who.error ?? what.error;
  if (!error) return <Waiting />;
  const retry = () => {
    askWho({ requestPolicy: 'network-only' });
    if (isStaff) askWhat({ requestPolicy: 'network-only' });
  };
  return (
    <AtTheDoor>
      <FailureNotice error={error} retry={retry} />
    </AtTheDoor>
  );
}

const isOfStaff = ({ roles }: Viewer): boolean =>
  !roles.includes('OPERATOR') && !roles.includes('MEMBER') && roles.length > 0;

function WrongKey({ viewer, signOut }: { readonly viewer: Viewer; readonly signOut: () => void }) {
  const t = useTexts(APP_TEXTS);
  const kind = viewer.roles.includes('MEMBER') ? 'member' : 'noProgram';
  return (
    <AtTheDoor>
      <EmptyState
        title={t(`${kind}.title`)}
        text={t(`${kind}.text`)}
        action={
          <Button type="primary" onClick={signOut}>
            {t('signOut')}
          </Button>
        }
      />
    </AtTheDoor>
  );
}

const AtTheDoor = ({ children }: { readonly children: ReactNode }) => (
  <main className="door">
    <div className="door-card">{children}</div>
  </main>
);

function Waiting() {
  const t = useTexts(APP_TEXTS);
  return (
    <main className="door" aria-busy="true">
      <h1 className="unseen">{t('loading')}</h1>
      <Spin size="large" />
    </main>
  );
}

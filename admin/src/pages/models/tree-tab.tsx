import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { ModelTreeDocument, type ModelTreeQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { REPORT_TEXTS } from './report.texts';
import { layTree } from './tree-layout';
import { TreeOutline } from './tree-outline';
import { TreePicture } from './tree-picture';

type Version = NonNullable<ModelTreeQuery['modelVersion']>;

export interface TreeTabProps {
  readonly code: string;
  readonly number: number;
}

/** The tree of a version, as a picture or as text. */
export function TreeTab({ code, number }: TreeTabProps) {
  const t = useTexts(REPORT_TEXTS);
  const [query, ask] = useQuery({ query: ModelTreeDocument, variables: { code, number } });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ modelVersion }) =>
        modelVersion && modelVersion.tree.length > 0 ? (
          <TreeView version={modelVersion} />
        ) : (
          <EmptyState title={t('noTree')} text={t('noTreeText')} />
        )
      }
    </QueryView>
  );
}

function TreeView({ version: { tree, treeRows } }: { readonly version: Version }) {
  const t = useTexts(REPORT_TEXTS);
  const [address, setAddress] = useSearchParams();
  const view = address.get('view') === 'text' ? 'text' : 'picture';
  const leaves = tree.filter(({ feature }) => feature == null).length;
  const sizes = { questions: tree.length - leaves, leaves };
  const show = (next: string) =>
    setAddress(next === 'text' ? { tab: 'tree', view: next } : { tab: 'tree' }, { replace: true });
  return (
    <Panel
      title={t('tree')}
      note={t('treeNote', sizes)}
      extra={
        <Segmented
          size="small"
          aria-label={t('view')}
          value={view}
          onChange={show}
          options={[
            { value: 'picture', label: t('asPicture') },
            { value: 'text', label: t('asText') },
          ]}
        />
      }
    >
      {view === 'text' ? (
        <TreeOutline rows={treeRows} label={t('tree')} />
      ) : (
        <ZoomFrame tree={tree} summary={t('treeSummary', sizes)} />
      )}
    </Panel>
  );
}

const STEP = 1.25;
const SMALLEST = 0.1;
const LARGEST = 2;
/** Below this size nobody reads what is written. */
const READABLE = 0.75;

interface ZoomFrameProps {
  readonly tree: Version['tree'];
  readonly summary: string;
}

/** The picture in a frame that the keyboard reaches, moves, and makes larger and smaller. */
function ZoomFrame({ tree, summary }: ZoomFrameProps) {
  const t = useTexts(REPORT_TEXTS);
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const change = (factor: number) =>
    setZoom((now) => Math.min(LARGEST, Math.max(SMALLEST, now * factor)));
  const fit = (least = SMALLEST) => {
    const place = frame.current;
    if (!place) return;
    const { width, height } = layTree(tree);
    const whole = Math.min(place.clientWidth / width, MOST_HEIGHT / height, 1);
    setZoom(Math.max(least, whole));
  };
  // As large as it fits and is still read; from there on the frame is scrolled.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- when it is first shown
  useEffect(() => fit(READABLE), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => change(STEP),
      '=': () => change(STEP),
      '-': () => change(1 / STEP),
      '0': () => fit(),
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <div className="toolbar">
        <Button
          size="small"
          icon={<MinusOutlined />}
          aria-label={t('zoomOut')}
          onClick={() => change(1 / STEP)}
        />
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={t('zoomIn')}
          onClick={() => change(STEP)}
        />
        <Button size="small" onClick={() => fit()}>
          {t('zoomFit')}
        </Button>
        <span className="muted">{t('zoomHelp')}</span>
      </div>
      <div
        ref={frame}
        className="tree-frame"
        tabIndex={0}
        role="region"
        aria-label={t('frame')}
        onKeyDown={onKeyDown}
      >
        <TreePicture tree={tree} zoom={zoom} summary={summary} />
      </div>
    </>
  );
}

/** The height of the frame in the style sheet. */
const MOST_HEIGHT = 640;

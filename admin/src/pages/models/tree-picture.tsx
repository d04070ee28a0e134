import { useMemo } from 'react';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { REPORT_TEXTS } from './report.texts';
import { layTree, NODE, type PlacedNode, type TreeNode } from './tree-layout';
import { useTier } from './use-tiers';

/** Where the lines of a node stand. */
const TEXT_X = 14;
const LINES = [19, 36] as const;
const STRIPE = 5;
/** How thick the edge is that everybody takes. */
const THICKEST = 12;
const HIGHEST_RANK = 5;

export interface TreePictureProps {
  readonly tree: readonly TreeNode[];
  /** 1 is as large as it is drawn. */
  readonly zoom: number;
  readonly summary: string;
}

/** A learned tree: questions to the left, tiers to the right, the way of most members thickest. */
export function TreePicture({ tree, zoom, summary }: TreePictureProps) {
  const { nodes, width, height } = useMemo(() => layTree(tree), [tree]);
  const byPlace = new Map(nodes.map((node) => [node.place, node]));
  return (
    <svg
      role="img"
      aria-label={summary}
      className="tree-picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width * zoom}
      height={height * zoom}
    >
      {nodes.map((node) => {
        const parent = node.parent == null ? undefined : byPlace.get(node.parent);
        return parent && <Edge key={node.place} from={parent} to={node} />;
      })}
      {nodes.map((node) => (
        <Node key={node.place} node={node} />
      ))}
    </svg>
  );
}

interface EdgeProps {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
}

/** The way to an answer; what the answer is stands on it. */
function Edge({ from, to }: EdgeProps) {
  const t = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const tier = useTier();
  const start = { x: from.x + NODE.width, y: from.y + NODE.height / 2 };
  const end = { x: to.x, y: to.y + NODE.height / 2 };
  const middle = (start.x + end.x) / 2;
  const value = format.score(from.threshold ?? 0);
  return (
    <g data-rank={Math.min(tier(to.tierCode).rank, HIGHEST_RANK)}>
      <path
        className="tree-edge"
        d={`M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`}
        strokeWidth={1 + (THICKEST - 1) * to.share}
      />
      <text
        className="tree-answer"
        x={end.x - 8}
        y={end.y + (to.isBelow ? -9 : 18)}
        textAnchor="end"
      >
        {to.isBelow ? t('below', { value }) : t('from', { value })}
      </text>
    </g>
  );
}

/** A question with the tier of most, or a leaf with its tier: always also in words. */
function Node({ node }: { readonly node: PlacedNode }) {
  const t = useTexts(REPORT_TEXTS);
  const name = useTexts(FEATURE_TEXTS);
  const format = useFormat();
  const tier = useTier();
  const { x, y, feature, tierCode, confidence } = node;
  const { name: tierName, rank } = tier(tierCode);
  const members = t('nodeMembers', { count: node.members });
  const sure = format.percent(confidence);
  const isLeaf = feature == null;
  const lines = isLeaf
    ? [tierName, `${sure} · ${members}`]
    : [name(feature), `${tierName} ${sure} · ${members}`];
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={isLeaf ? 'tree-node tree-leaf' : 'tree-node'}
      data-rank={Math.min(rank, HIGHEST_RANK)}
    >
      <rect className="tree-box" width={NODE.width} height={NODE.height} rx={8} />
      <rect className="tree-stripe" width={STRIPE} height={NODE.height - 12} x={3} y={6} rx={2.5} />
      {lines.map((line, index) => (
        <text
          key={LINES[index]}
          className={index === 0 ? 'tree-name' : 'tree-note'}
          x={TEXT_X}
          y={LINES[index]}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

import { seededRng, type Rng } from '../../../src/domain/shared/rng';
import type { TreeData } from '../../../src/domain/value/tree-training';

/**
 * Members of four tiers, 50, 30, 15 and 5 of a hundred, told by orders, money, support cases and
 * ratings, with six columns that say nothing; one label in twenty is drawn at random.
 */
export function syntheticMembers(count: number, seed: number): TreeData {
  const rng = seededRng(seed);
  const draw = (make: (row: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, row) => make(row));
  const orders = draw(() => Math.floor(-6 * Math.log(1 - rng())));
  const money = draw((row) => Math.round(100 * (orders[row] ?? 0) * Math.exp(normal(rng))) / 100);
  const support = draw(() => Math.floor(-2 * Math.log(1 - rng())));
  const rating = draw(() => Math.min(5, Math.max(1, 3.8 + normal(rng))));
  const noise = Array.from({ length: 6 }, () => draw(() => Math.round(rng() * 50)));
  const worth = draw((row) => {
    const told = Math.log1p(money[row] ?? 0) + 0.3 * (orders[row] ?? 0);
    return told + 0.4 * (rating[row] ?? 0) - 0.3 * (support[row] ?? 0);
  });
  const sorted = worth.toSorted();
  const cuts = [0.5, 0.8, 0.95].map((share) => sorted[Math.floor(share * count)] ?? 0);
  const labels = Uint8Array.from(worth, (value) =>
    rng() < 0.05 ? Math.floor(rng() * 4) : cuts.filter((cut) => value >= cut).length,
  );
  return { columns: [orders, money, support, rating, ...noise], labels, classCount: 4 };
}

const normal = (rng: Rng): number =>
  Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());

import { useAppearance } from './appearance';
import type { Scheme } from './theme';

/** The colours of pictures; pictures know nothing of style sheets. */
export interface ChartPalette {
  readonly text: string;
  readonly line: string;
  readonly up: string;
  readonly down: string;
  readonly before: string;
  readonly after: string;
  /** By rank, from the base tier up. */
  readonly tiers: readonly string[];
  readonly tooltip: { readonly backgroundColor: string; readonly borderColor: string };
}

const PALETTES: Readonly<Record<Scheme, ChartPalette>> = {
  light: {
    ...{ text: '#526057', line: '#e3e9e5', up: '#2e8b5c', down: '#c8694c' },
    ...{ before: '#b4c2b8', after: '#1c6b45' },
    tiers: ['#74847a', '#7b8ea8', '#c08a1e', '#3f7fc4', '#7d55b8', '#b0417a'],
    tooltip: { backgroundColor: '#ffffff', borderColor: '#cfd8d1' },
  },
  dark: {
    ...{ text: '#a9b8ad', line: '#253029', up: '#6fcf97', down: '#f0a08c' },
    ...{ before: '#4d5c52', after: '#5fc48c' },
    tiers: ['#93a398', '#9fb4cf', '#e2b04a', '#7fb3ea', '#b893ea', '#e58bb7'],
    tooltip: { backgroundColor: '#1c241f', borderColor: '#38463d' },
  },
};

export const useChartPalette = (): ChartPalette => PALETTES[useAppearance().scheme];

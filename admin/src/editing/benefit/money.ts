import { useSession } from '../../api/session';

/** How the money of the programme is written: rules count it in its smallest unit. */
export interface MoneyUnit {
  readonly currencyCode: string;
  readonly digits: number;
}

export function useMoneyUnit(): MoneyUnit {
  const { currencyCode } = useSession().program;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    ...{ style: 'currency', currency: currencyCode },
  }).resolvedOptions();
  return { currencyCode, digits: maximumFractionDigits };
}

export const toMajor = (minor: number, { digits }: MoneyUnit): number => minor / 10 ** digits;

export const toMinor = (major: number, { digits }: MoneyUnit): number =>
  Math.round(major * 10 ** digits);

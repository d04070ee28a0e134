import { parseLocalDay, type LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { LocalText } from '../../platform/locale';
import { CommandFailed, type CommandContext } from './command';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const NOT_AN_INSTANT: LocalText = {
  en: 'must be an instant with its offset, such as 2011-12-09T12:50:00Z: ',
  'zh-CN': '必须是带时区的时间，例如 2011-12-09T12:50:00Z：',
};

/** Reads an option that is an instant; null where it was not given. */
export function instantOption(
  { locale }: CommandContext,
  name: string,
  text: string | undefined,
): Instant | null {
  if (text === undefined) return null;
  const instant = ISO.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new CommandFailed(`${name} ${NOT_AN_INSTANT[locale]}${text}`);
  return instant;
}

const NOT_A_DAY: LocalText = {
  en: 'must be a day that exists, such as 2011-12-09: ',
  'zh-CN': '必须是存在的日期，例如 2011-12-09：',
};

/** Reads an option that is a local day; null where it was not given. */
export function dayOption(
  { locale }: CommandContext,
  name: string,
  text: string | undefined,
): LocalDay | null {
  if (text === undefined) return null;
  const day = parseLocalDay(text);
  if (day === null) throw new CommandFailed(`${name} ${NOT_A_DAY[locale]}${text}`);
  return day;
}

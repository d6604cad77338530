const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BEIJING_MS = 8 * HOUR_MS;
// As British English shortens them.
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** When all pictures are taken, whenever that is: in Beijing a Thursday morning. */
export const MOMENT = Date.parse('2026-03-05T10:24:00+08:00');
const WAIT_SECONDS = 58;

const CHINESE_TIME = /(\d{4})年(\d{1,2})月(\d{1,2})日 ?([\d:]{5,8})/g;
const ENGLISH_TIME = new RegExp(`(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4}), ([\\d:]{5,8})`, 'g');
const ISO_TIME = /(\d{4})-(\d{2})-(\d{2}) ([\d:]{5,8})/g;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^\d{2}:\d{2}(:\d{2})?$/;
const HOUR_OF_AXIS = /^(\d{2}):00$/;
const DAY_OF_AXIS = /^(\d{2})-(\d{2})$/;
// Of the minute before another code can be asked for, as much as a slow run may leave.
const WAIT = /\b(4\d|5\d|60)(?= ?秒| seconds?\b| s\b)/g;
const PORT = /(127\.0\.0\.1):\d+/g;

/**
 * A text of a page as every run shows it: moments are moved by as much as lies between the
 * start of the run and the fixed moment, to the full hour; waits and ports are always the same.
 *
 * @param moment of the <time> around it, where the text alone does not tell the whole of it
 */
export function stillText(text: string, startedAt: number, moment?: string): string {
  if (moment !== undefined && (ISO_DAY.test(text) || CLOCK.test(text))) {
    const at = moved(Date.parse(moment), startedAt).toISOString();
    return CLOCK.test(text) ? at.slice(11, 11 + text.length) : at.slice(0, 10);
  }
  return text
    .replace(CHINESE_TIME, (_, year: string, month: string, day: string, clock: string) => {
      const at = moved(read([year, Number(month), day, clock]), startedAt);
      const date = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
      return `${date} ${clockOf(at, clock.length)}`;
    })
    .replace(ENGLISH_TIME, (_, day: string, month: string, year: string, clock: string) => {
      const at = moved(read([year, MONTHS.indexOf(month) + 1, day, clock]), startedAt);
      const date = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
      return `${date}, ${clockOf(at, clock.length)}`;
    })
    .replace(ISO_TIME, (_, year: string, month: string, day: string, clock: string) => {
      const at = moved(read([year, Number(month), day, clock]), startedAt);
      return `${at.toISOString().slice(0, 10)} ${clockOf(at, clock.length)}`;
    })
    .replace(HOUR_OF_AXIS, (_, hour: string) => {
      const ago = inBeijing(startedAt).getUTCHours() - Number(hour);
      return `${clockOf(inBeijing(MOMENT - ago * HOUR_MS), 2)}:00`;
    })
    .replace(DAY_OF_AXIS, (_, month: string, day: string) => {
      const today = inBeijing(startedAt).toISOString().slice(0, 10);
      const year = Number(today.slice(0, 4)) - (`${month}-${day}` > today.slice(5) ? 1 : 0);
      const ago = Date.parse(today) - Date.parse(`${year}-${month}-${day}`);
      return inBeijing(MOMENT - Math.round(ago / DAY_MS) * DAY_MS)
        .toISOString()
        .slice(5, 10);
    })
    .replace(WAIT, String(WAIT_SECONDS))
    .replace(PORT, '$1:3000');
}

/** The moment that was read in Beijing. */
function read([year, month, day, clock]: readonly [string, number, string, string]): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return Date.UTC(Number(year), month - 1, Number(day), hours, minutes) - BEIJING_MS;
}

/** What stands in place of a moment, on the clocks of Beijing. */
function moved(at: number, startedAt: number): Date {
  return inBeijing(MOMENT + Math.round((at - startedAt) / HOUR_MS) * HOUR_MS);
}

/** A Date whose UTC parts are those of Beijing. */
const inBeijing = (at: number) => new Date(at + BEIJING_MS);

const clockOf = (at: Date, length: number) => at.toISOString().slice(11, 11 + length);

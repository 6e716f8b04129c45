/**
 * How dates, weeks and amounts are written. The only file that knows `Date` and `Intl`, and it
 * writes dates that it is given: none is ever computed in the window.
 */
import { language, t } from './i18n.js';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' };

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string} name
 * @param {Intl.DateTimeFormatOptions} options
 */
function dateFormat(name, options) {
  const key = `${language()} ${name}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE[language()], { timeZone: 'UTC', ...options });
    formats.set(key, format);
  }
  return format;
}

/** @param {string} day `YYYY-MM-DD` */
function noon(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1, 12));
}

/**
 * `2026-06-03` as `03-06-2026`, in both languages the way it is typed.
 * @param {string | null | undefined} day
 */
export function shortDay(day) {
  if (!day) return '';
  const [year, month, date] = day.split('-');
  return date ? `${date}-${month}-${year}` : day;
}

/** A text whose days stay on one line: their hyphens do not break. @param {string} text */
export const unbroken = (text) => text.replace(/(\d\d)-(\d\d)-(\d{4})/g, '$1\u2011$2\u2011$3');

/**
 * `3 juni 2026`.
 * @param {string} day
 */
export function longDay(day) {
  return dateFormat('long', { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day));
}

/**
 * `jun`.
 * @param {string} day
 */
export function monthName(day) {
  return dateFormat('month', { month: 'short' }).format(noon(day)).replace('.', '');
}

/**
 * `2026`.
 * @param {string} day
 */
export function yearOf(day) {
  return day.slice(0, 4);
}

/**
 * The name of a day of the week, 1 Monday to 7 Sunday.
 * @param {number} weekday
 */
export function weekdayName(weekday) {
  // 1 January 2024 was a Monday.
  return dateFormat('weekday', { weekday: 'long' }).format(noon(`2024-01-0${weekday}`));
}

/**
 * The short name of a day of the week: `ma`, `Mon`.
 * @param {number} weekday
 */
export function weekdayShort(weekday) {
  return dateFormat('weekday short', { weekday: 'short' }).format(noon(`2024-01-0${weekday}`));
}

/**
 * `november 2026`.
 * @param {string} day
 */
export function monthYear(day) {
  return dateFormat('month year', { month: 'long', year: 'numeric' }).format(noon(day));
}

/**
 * How far away a date is: `over 8 dagen`, `vandaag`, `13 dagen te laat`.
 * @param {number} days negative when past
 * @param {boolean} toDo whether being past makes it late
 */
export function distance(days, toDo) {
  if (days === 0) return t('day.today');
  if (days === 1) return t('day.tomorrow');
  if (days > 70) return t('day.in_weeks', { n: Math.floor(days / 7) });
  if (days > 0) return t('day.in_days', { n: days });
  const past = -days;
  if (toDo) return past > 70 ? t('day.late_weeks', { n: Math.floor(past / 7) }) : t('day.late_days', { n: past });
  return past > 70 ? t('day.ago_weeks', { n: Math.floor(past / 7) }) : t('day.ago_days', { n: past });
}

/** From so many days on, weeks say more. */
const IN_WEEKS = 56;

/**
 * How far a date moves: `14 dagen later`, `ruim 30 weken later`.
 * @param {number} days negative when earlier
 */
export function shift(days) {
  if (days === 0) return t('shift.same');
  const far = Math.abs(days);
  if (far >= IN_WEEKS) {
    const n = Math.floor(far / 7);
    const weeks = far % 7 === 0 ? t('span.weeks', { n }) : t('span.over_weeks', { n });
    return t(days > 0 ? 'shift.later_by' : 'shift.earlier_by', { span: weeks });
  }
  return days > 0 ? t('shift.later', { n: days }) : t('shift.earlier', { n: -days });
}

/**
 * The day of an instant, on the clock of this computer: `2026-11-22`.
 * @param {number} ms milliseconds since 1970 (UTC)
 */
export function dayOfInstant(ms) {
  const instant = new Date(ms);
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/**
 * The time of an instant, on the clock of this computer: `14:05`.
 * @param {number} ms milliseconds since 1970 (UTC)
 */
export function timeOfInstant(ms) {
  return new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' }).format(new Date(ms));
}

/**
 * Days as weeks where it is at least two of them: `15 weken`.
 * @param {number} days
 */
export function span(days) {
  return days >= 14 ? t('span.weeks', { n: Math.floor(days / 7) }) : t('span.days', { n: days });
}

/**
 * What a number of days was and becomes, in weeks where that tells them apart.
 * @param {number} before
 * @param {number} after
 * @returns {{ from: string, to: string }}
 */
export function spans(before, after) {
  const [from, to] = [span(before), span(after)];
  return from === to ? { from: t('span.days', { n: before }), to: t('span.days', { n: after }) } : { from, to };
}

/**
 * Cents as euros: `5.942,00`.
 * @param {number} cents
 */
export function money(cents) {
  const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(LOCALE[language()], options).format(cents / 100);
}

/**
 * A count as it is read: `13.024`.
 * @param {number} n
 */
export function count(n) {
  return new Intl.NumberFormat(LOCALE[language()]).format(n);
}

/**
 * Minutes as hours: `36`, `36:30`.
 * @param {number} minutes
 */
export function hours(minutes) {
  const rest = minutes % 60;
  const whole = (minutes - rest) / 60;
  return rest === 0 ? String(whole) : `${whole}:${String(rest).padStart(2, '0')}`;
}

/**
 * Minutes as it is said: `45 min`, `1 u 30`.
 * @param {number} minutes
 */
export function duration(minutes) {
  if (minutes < 60) return t('duration.minutes', { n: minutes });
  const rest = minutes % 60;
  const whole = (minutes - rest) / 60;
  return rest === 0 ? t('duration.hours', { h: whole }) : t('duration.both', { h: whole, m: rest });
}

/**
 * Minutes after midnight as a time: `09:30`.
 * @param {number} minutes
 */
export function clock(minutes) {
  const rest = minutes % 60;
  return `${String((minutes - rest) / 60).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/**
 * A kept value as it would be typed into its field.
 * @param {import('../../types/FieldKind').FieldKind} kind
 * @param {string} value
 */
export function asTyped(kind, value) {
  if (kind === 'date') return shortDay(value);
  if (kind === 'money') return money(Number(value));
  if (kind === 'hours' || kind === 'total_hours') return hours(Number(value));
  if (kind === 'time') return clock(Number(value));
  return value;
}

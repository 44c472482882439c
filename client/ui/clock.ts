/**
 * A span in words of a clock: mm:ss, from one hour on h:mm:ss. Whole seconds, rounded up, so that a countdown shows
 * 00:01 until it is over; a span that has run over carries a minus (−00:12).
 */
export function formatSpan(ms: number): string {
  const over = ms < 0;
  const seconds = over ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const text = `${two(minutes)}:${two(seconds % 60)}`;
  const whole = hours > 0 ? `${hours}:${text}` : text;
  return over && seconds > 0 ? `−${whole}` : whole;
}

/** The same span for a machine and for speech: ISO 8601, e.g. PT1H2M3S. */
export function isoSpan(ms: number): string {
  const seconds = Math.abs(Math.round(ms / 1000));
  const sign = ms < 0 && seconds > 0 ? '-' : '';
  return `${sign}PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`;
}

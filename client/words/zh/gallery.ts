/** Words of the public pages. They travel together. */
export { feed } from '#shared/i18n/zh/feed.ts';
export { gallery } from '#shared/i18n/zh/gallery.ts';

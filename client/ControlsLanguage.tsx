/** Tells the controls we build on which language to speak; they come with the pages that have them. */
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locales, useLanguage } from './i18n.tsx';

export function ControlsLanguage({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return <I18nProvider locale={locales[language]}>{children}</I18nProvider>;
}

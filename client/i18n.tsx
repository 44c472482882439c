/** The reader's language, its words, and dates and numbers as that language writes them (always Beijing time). */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Language } from '#shared/i18n/languages.ts';
import type { Words } from '#shared/i18n/zh.ts';
import { loadWords, wordsNow } from './words/words.ts';

const KEPT = 'tingyi.language';
export const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

type Speech = { readonly language: Language; readonly choose: (language: Language) => void };

const SpeechContext = createContext<Speech>({ language: 'zh', choose: () => undefined });

export const firstLanguage = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT);
  return asked === 'en' ? 'en' : 'zh';
};

export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = locales[language];
    localStorage.setItem(KEPT, language);
  }, [language]);
  const speech = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => void loadWords(chosen).then(() => setLanguage(chosen)),
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export const useLanguage = (): Speech => use(SpeechContext);

const SaidContext = createContext((words: Words): Words => words);

/** Below it words are said otherwise. */
export const SaidProvider = SaidContext;

export const useWords = (): Words => {
  const { language } = use(SpeechContext);
  return use(SaidContext)(wordsNow(language));
};

const zone = 'Asia/Shanghai';

/** Writers for moments (epoch ms) and numbers in the reader's language. */
export function useFormats() {
  const { language } = use(SpeechContext);
  return useMemo(() => {
    const locale = locales[language];
    const write = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
      return (at: number) => format.format(at);
    };
    const number = new Intl.NumberFormat(locale);
    const percent = new Intl.NumberFormat(locale, { style: 'percent' });
    return {
      /** 14:32 */
      time: write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      /** 14:32:07 */
      exactTime: write({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
      /** 12月18日 星期三 */
      day: write({ month: 'long', day: 'numeric', weekday: 'long' }),
      /** 12月18日 */
      shortDay: write({ month: 'long', day: 'numeric' }),
      /** 2024年12月18日 */
      date: write({ year: 'numeric', month: 'long', day: 'numeric' }),
      /** 2024年12月18日 14:00 */
      moment: write({
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
      /** 2024年12月 */
      month: write({ year: 'numeric', month: 'long' }),
      number: (value: number) => number.format(value),
      /** 0.62 as 62 %. */
      percent: (share: number) => percent.format(share),
    };
  }, [language]);
}

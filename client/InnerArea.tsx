/** Pages with controls: they speak the reader's language, go where they lead, and may say something in passing. */
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useNavigate } from './address.tsx';
import { ControlsLanguage } from './ControlsLanguage.tsx';
import { useWords } from './i18n.tsx';
import { ToastProvider } from './ui/Toasts.tsx';

export function InnerArea({ children }: { readonly children: ReactNode }) {
  const { common } = useWords();
  const navigate = useNavigate();
  return (
    <ControlsLanguage>
      <RouterProvider navigate={navigate}>
        <ToastProvider label={common.messages} closeLabel={common.close}>
          {children}
        </ToastProvider>
      </RouterProvider>
    </ControlsLanguage>
  );
}

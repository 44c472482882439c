/** Pages that may say something in passing. */
import { Outlet } from 'react-router';
import { useWords } from './i18n.tsx';
import { ToastProvider } from './ui/Toasts.tsx';

export function Toasted() {
  const { common } = useWords();
  return (
    <ToastProvider label={common.messages} closeLabel={common.close}>
      <Outlet />
    </ToastProvider>
  );
}

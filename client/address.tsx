/** The address the browser stands at, what it says, and going elsewhere without loading everything anew. */
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
} from 'react';

export type Address = { readonly pathname: string; readonly search: string };
export type Going = { readonly replace?: boolean | undefined };
export type Navigate = (to: string, going?: Going) => void;
/** What stands in the named places of an address, as `meetingId` in `/hearings/:meetingId`. */
export type Params = Readonly<Record<string, string | undefined>>;

const here = (): Address => ({ pathname: location.pathname, search: location.search });

const AddressContext = createContext<Address>({ pathname: '/', search: '' });
const NavigateContext = createContext<Navigate>(() => undefined);
const ParamsContext = createContext<Params>({});

/** A page that is still on its way leaves the one before it in sight. */
export function AddressProvider({ children }: { readonly children: ReactNode }) {
  const [address, setAddress] = useState(here);
  useEffect(() => {
    const look = () => startTransition(() => setAddress(here()));
    addEventListener('popstate', look);
    return () => removeEventListener('popstate', look);
  }, []);
  const navigate = useMemo(
    (): Navigate => (to, going) => {
      if (going?.replace) history.replaceState(null, '', to);
      else history.pushState(null, '', to);
      startTransition(() => setAddress(here()));
    },
    [],
  );
  return (
    <NavigateContext value={navigate}>
      <AddressContext value={address}>{children}</AddressContext>
    </NavigateContext>
  );
}

export const useAddress = (): Address => use(AddressContext);
export const useNavigate = (): Navigate => use(NavigateContext);
export const useParams = (): Params => use(ParamsContext);
export const ParamsProvider = ParamsContext;

/** What stands behind the `?`, and the way to change it without leaving the page. */
export function useSearchParams(): readonly [
  URLSearchParams,
  (next: URLSearchParams | Readonly<Record<string, string>>, going?: Going) => void,
] {
  const { pathname, search } = useAddress();
  const navigate = useNavigate();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  return [
    params,
    (next, going) => {
      const query = new URLSearchParams(next).toString();
      navigate(query === '' ? pathname : `${pathname}?${query}`, going);
    },
  ];
}

/** `pattern` as `/people/:list?`; null when the address is not of its kind. */
export function paramsIn(pattern: string, pathname: string): Params | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = pathname.split('/').filter(Boolean);
  if (given.length > wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [place, name] of wanted.entries()) {
    const said = given[place];
    if (said === undefined) {
      if (name.endsWith('?')) continue;
      return null;
    }
    if (!name.startsWith(':')) {
      if (name !== said) return null;
      continue;
    }
    try {
      params[name.replace(/^:|\?$/g, '')] = decodeURIComponent(said);
    } catch {
      return null;
    }
  }
  return params;
}

/** A link within the house. With a key held down, or to another window, the browser does what it always does. */
export function Link({
  to,
  ...link
}: Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { readonly to: string }) {
  const navigate = useNavigate();
  return (
    <a
      {...link}
      href={to}
      onClick={(event) => {
        const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
        if (!isPlain || event.button !== 0 || event.defaultPrevented) return;
        event.preventDefault();
        navigate(to);
      }}
    />
  );
}

/** Goes elsewhere as soon as it is drawn, leaving no trace of this address to come back to. */
export function Redirect({ to }: { readonly to: string }) {
  const navigate = useNavigate();
  useEffect(() => navigate(to, { replace: true }), [navigate, to]);
  return null;
}

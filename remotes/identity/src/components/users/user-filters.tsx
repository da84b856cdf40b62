import { useTranslations } from '@highstreet/ui/i18n';
import { SearchField } from '@highstreet/ui/search-field';
import { Select } from '@highstreet/ui/select';
import { useEffect, useRef, useState } from 'react';
import type { UserFilter } from '../../api/list-users.ts';

type Props = { filter: UserFilter; onChange: (key: keyof UserFilter, value: string | undefined) => void };

/** The API is asked when the person pauses this long while typing, in ms. */
const pause = 250;

export function UserFilters({ filter, onChange }: Props) {
  const text = useTranslations('identity.users');
  const roles = useTranslations('identity.roles');
  return (
    <div role="search" className="grid grid-cols-2 gap-3 sm:grid-cols-[1fr_11rem_11rem]">
      <Search q={filter.q ?? ''} onChange={(q) => onChange('q', q)} />
      <Select
        label={text('role')}
        isLabelHidden
        value={filter.role ?? 'all'}
        onChange={(id) => onChange('role', id === 'all' ? undefined : id)}
        items={[
          { id: 'all', label: text('allRoles') },
          { id: 'admin', label: roles('admin') },
          { id: 'seller', label: roles('seller') },
          { id: 'customer', label: roles('customer') },
        ]}
      />
      <Select
        label={text('state')}
        isLabelHidden
        value={filter.banned ?? 'all'}
        onChange={(id) => onChange('banned', id === 'all' ? undefined : id)}
        items={[
          { id: 'all', label: text('allStates') },
          { id: 'false', label: text('onlyActive') },
          { id: 'true', label: text('onlyBanned') },
        ]}
      />
    </div>
  );
}

/** Shows at once what is typed and asks after a pause; follows the address when that changes from elsewhere. */
function Search({ q, onChange }: { q: string; onChange: (q: string | undefined) => void }) {
  const text = useTranslations('identity.users');
  const [typed, setTyped] = useState(q);
  const [sent, setSent] = useState(q);
  const [seen, setSeen] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (q !== seen) {
    setSeen(q);
    if (q !== sent) {
      setSent(q);
      setTyped(q);
    }
  }
  function send(value: string): void {
    setSent(value.trim());
    onChange(value.trim() || undefined);
  }
  function change(value: string): void {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(value), pause);
  }
  return (
    <SearchField
      className="col-span-2 sm:col-span-1"
      label={text('search')}
      placeholder={text('searchPlaceholder')}
      value={typed}
      onChange={change}
      maxLength={100}
    />
  );
}

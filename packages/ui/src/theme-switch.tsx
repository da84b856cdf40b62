import { Monitor, Moon, Sun } from 'lucide-react';
import { Segmented } from './segmented.tsx';
import { useTheme } from './theme.tsx';
import { useUiText } from './ui-text.tsx';

/** Light, dark or like the system. */
export function ThemeSwitch({ className }: { className?: string }) {
  const text = useUiText();
  const { theme, setTheme } = useTheme();
  return (
    <Segmented
      label={text('theme.label')}
      isIconOnly
      className={className}
      value={theme}
      onChange={(id) => setTheme(id === 'light' || id === 'dark' ? id : 'system')}
      items={[
        { id: 'light', label: text('theme.light'), icon: <Sun aria-hidden /> },
        { id: 'dark', label: text('theme.dark'), icon: <Moon aria-hidden /> },
        { id: 'system', label: text('theme.system'), icon: <Monitor aria-hidden /> },
      ]}
    />
  );
}

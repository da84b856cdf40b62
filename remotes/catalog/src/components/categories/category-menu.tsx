import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Menu } from '@highstreet/ui/menu';
import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  ExternalLink,
  IndentDecrease,
  IndentIncrease,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-react';
import type { Step } from '../../categories/move-node.ts';
import { toCategory } from '../../paths.ts';

type Props = {
  name: string;
  slug: string;
  hasChildren: boolean;
  /** The steps that lead somewhere. */
  steps: readonly Step[];
  onAdd: () => void;
  onEdit: () => void;
  onMove: (step: Step) => void;
  onDelete: () => void;
};

/** What can be done with a category, without dragging. */
export function CategoryMenu({ name, slug, hasChildren, steps, onAdd, onEdit, onMove, onDelete }: Props) {
  const text = useTranslations('catalogSell.categories');
  const icons = {
    up: <ArrowUp aria-hidden />,
    down: <ArrowDown aria-hidden />,
    in: <IndentIncrease aria-hidden />,
    out: <IndentDecrease aria-hidden />,
  };
  const moves = (['up', 'down', 'in', 'out'] as const).map((step, at) => ({
    id: step,
    label: text(`move.${step}`),
    icon: icons[step],
    startsGroup: at === 0,
    isDisabled: !steps.includes(step),
    onAction: () => onMove(step),
  }));
  return (
    <Menu
      trigger={<IconButton label={text('actions', { name })} icon={<Ellipsis aria-hidden />} size="sm" />}
      items={[
        { id: 'edit', label: text('edit'), icon: <Pencil aria-hidden />, onAction: onEdit },
        { id: 'add', label: text('addBelow'), icon: <Plus aria-hidden />, onAction: onAdd },
        { id: 'view', label: text('view'), icon: <ExternalLink aria-hidden />, href: toCategory(slug) },
        ...moves,
        {
          id: 'delete',
          label: text('delete'),
          description: hasChildren ? text('notEmpty') : undefined,
          icon: <Trash2 aria-hidden />,
          isDanger: true,
          isDisabled: hasChildren,
          startsGroup: true,
          onAction: onDelete,
        },
      ]}
    />
  );
}

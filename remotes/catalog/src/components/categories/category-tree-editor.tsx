import type { CategoryNode } from '@highstreet/catalog/contract';
import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { Tree, type TreeMove } from '@highstreet/ui/tree';
import { useState } from 'react';
import { findNode, placeBeside, placeFor, type Step } from '../../categories/move-node.ts';
import { toTreeNodes } from '../../categories/to-tree-nodes.ts';
import { CategoryDialog, type CategoryFields } from './category-dialog.tsx';
import { CategoryMenu } from './category-menu.tsx';
import { useCategoryWork } from './use-category-work.ts';

type Open = { kind: 'edit' | 'delete'; node: CategoryNode } | { kind: 'add'; parent: CategoryNode | null };
type Props = { roots: CategoryNode[]; isAdding: boolean; onAdded: () => void };

const steps = ['up', 'down', 'in', 'out'] as const;

/** The tree of categories: drag, or keys and the menu of each row. */
export function CategoryTreeEditor({ roots, isAdding, onAdded }: Props) {
  const text = useTranslations('catalogSell.categories');
  const work = useCategoryWork(roots);
  const [own, setOpen] = useState<Open>();
  const [expanded, setExpanded] = useState<string[]>([]);
  const expand = (id: string | null) => id !== null && setExpanded((open) => [...new Set([...open, id])]);
  const open: Open | undefined = own ?? (isAdding ? { kind: 'add', parent: null } : undefined);
  const close = () => {
    setOpen(undefined);
    onAdded();
  };
  function drag({ ids, target, position }: TreeMove) {
    for (const id of ids) {
      const node = findNode(roots, id);
      const place = placeFor(roots, id, target, position);
      if (!node || !place) continue;
      expand(place.parentId);
      work.move(node, place);
    }
  }
  function step(node: CategoryNode, direction: Step) {
    const place = placeBeside(roots, node.id, direction);
    if (!place) return;
    expand(place.parentId);
    work.move(node, place);
  }
  function drop(node: CategoryNode) {
    if (node.products > 0) setOpen({ kind: 'delete', node });
    else work.drop(node);
  }
  return (
    <>
      <Tree
        label={text('heading')}
        items={toTreeNodes(roots)}
        onMove={drag}
        expanded={expanded}
        onExpand={setExpanded}
        onOpen={(id) => {
          const node = findNode(roots, id);
          if (node) setOpen({ kind: 'edit', node });
        }}
        rowActions={({ id }) => {
          const node = findNode(roots, id);
          if (!node) return null;
          return (
            <CategoryMenu
              name={node.name}
              slug={node.slug}
              hasChildren={node.children.length > 0}
              steps={steps.filter((direction) => placeBeside(roots, id, direction))}
              onAdd={() => {
                expand(node.id);
                setOpen({ kind: 'add', parent: node });
              }}
              onEdit={() => setOpen({ kind: 'edit', node })}
              onMove={(direction) => step(node, direction)}
              onDelete={() => drop(node)}
            />
          );
        }}
      />
      {open && <OpenDialog open={open} work={work} onClose={close} />}
    </>
  );
}

type DialogProps = { open: Open; work: ReturnType<typeof useCategoryWork>; onClose: () => void };

function OpenDialog({ open, work, onClose }: DialogProps) {
  const text = useTranslations('catalogSell.categories');
  if (open.kind === 'delete') {
    const { name, products } = open.node;
    return (
      <ConfirmDialog
        title={text('deleteTitle', { name })}
        confirmLabel={text('delete')}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        onConfirm={() => work.drop(open.node)}
      >
        {text('deleteHint', { count: products })}
      </ConfirmDialog>
    );
  }
  if (open.kind === 'add') {
    const parentId = open.parent?.id ?? null;
    const add = ({ name, slug, image }: CategoryFields) =>
      work.create.mutateAsync({
        name: name.trim(),
        parentId,
        slug: slug.trim() || undefined,
        image: image.trim() || undefined,
      });
    const title = open.parent ? text('newBelow', { name: open.parent.name }) : text('new');
    return (
      <CategoryDialog
        title={title}
        submitLabel={text('create')}
        start={{ name: '', slug: '', image: '' }}
        onSubmit={add}
        onClose={onClose}
      />
    );
  }
  const { id, name, slug, image = '' } = open.node;
  const save = (fields: CategoryFields) =>
    work.update.mutateAsync({
      id,
      name: fields.name.trim(),
      slug: fields.slug.trim() || slug,
      image: fields.image.trim() || null,
    });
  return (
    <CategoryDialog
      title={name}
      submitLabel={text('save')}
      start={{ name, slug, image }}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

import { Copy, LogOut, MoreHorizontal, Pencil, Share2, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../src/button.tsx';
import { ConfirmDialog } from '../../src/confirm-dialog.tsx';
import { Dialog } from '../../src/dialog.tsx';
import { useHotkeys } from '../../src/hotkeys.tsx';
import { IconButton } from '../../src/icon-button.tsx';
import { KeyboardHelp } from '../../src/keyboard-help.tsx';
import { Menu } from '../../src/menu.tsx';
import { Popover } from '../../src/popover.tsx';
import { Sheet } from '../../src/sheet.tsx';
import { TextField } from '../../src/text-field.tsx';
import { toast, undoToast } from '../../src/toast.tsx';
import { Tooltip } from '../../src/tooltip.tsx';
import { isOpenAtOnce, type Page, Row, useSay } from '../say.tsx';

function Dialogs() {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(isOpenAtOnce);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Row>
      <Button onPress={() => setIsOpen(true)}>{say('Rename', 'Umbenennen')}</Button>
      <Button onPress={() => setIsAsking(true)}>{say('Delete', 'Löschen')}</Button>
      <Dialog
        title={say('Rename category', 'Warengruppe umbenennen')}
        description={say(
          'Products stay where they are.',
          'Die zugeordneten Produkte bleiben unverändert erhalten.',
        )}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        actions={(close) => (
          <>
            <Button onPress={close}>{say('Cancel', 'Abbrechen')}</Button>
            <Button variant="primary" onPress={close}>
              {say('Rename', 'Umbenennen')}
            </Button>
          </>
        )}
      >
        <TextField
          label={say('Name', 'Bezeichnung')}
          defaultValue={say('Lamps', 'Beleuchtungskörper')}
          autoFocus
        />
      </Dialog>
      <ConfirmDialog
        title={say('Delete account?', 'Benutzerkonto löschen?')}
        confirmLabel={say('Delete account', 'Benutzerkonto löschen')}
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        onConfirm={() => new Promise((done) => setTimeout(done, 600))}
      >
        {say(
          'Your orders stay with the shops. This cannot be undone.',
          'Ihre Bestellungen bleiben bei den Geschäften. Das lässt sich nicht rückgängig machen.',
        )}
      </ConfirmDialog>
    </Row>
  );
}

function Sheets() {
  const say = useSay();
  const [side, setSide] = useState<'end' | 'start' | 'bottom' | undefined>(isOpenAtOnce ? 'end' : undefined);
  const [shown, setShown] = useState(side);
  const open = (next: 'end' | 'start' | 'bottom') => {
    setSide(next);
    setShown(next);
  };
  return (
    <Row>
      <Button onPress={() => open('end')}>{say('From the end', 'Vom Ende')}</Button>
      <Button onPress={() => open('start')}>{say('From the start', 'Vom Anfang')}</Button>
      <Button onPress={() => open('bottom')}>{say('From below', 'Von unten')}</Button>
      <Sheet
        side={shown}
        title={say('Filters', 'Filtermöglichkeiten')}
        isOpen={side !== undefined}
        onOpenChange={(isOpen) => !isOpen && setSide(undefined)}
        actions={(close) => (
          <Button variant="primary" isFullWidth onPress={close}>
            {say('Show 128 things', '128 Ergebnisse anzeigen')}
          </Button>
        )}
      >
        <p className="text-muted">{say('What can be chosen.', 'Was sich auswählen lässt.')}</p>
      </Sheet>
    </Row>
  );
}

function Menus() {
  const say = useSay();
  return (
    <Row>
      <Menu
        trigger={
          <IconButton
            label={say('More', 'Weitere Aktionen')}
            icon={<MoreHorizontal aria-hidden />}
            variant="secondary"
          />
        }
        placement="bottom start"
        header={<span className="font-medium">Mara Lindqvist</span>}
        items={[
          { id: 'edit', label: say('Edit', 'Bearbeiten'), icon: <Pencil aria-hidden />, keys: 'E' },
          { id: 'copy', label: say('Duplicate', 'Duplizieren'), icon: <Copy aria-hidden /> },
          {
            id: 'share',
            label: say('Share', 'Weiterempfehlen'),
            icon: <Share2 aria-hidden />,
            items: [
              { id: 'link', label: say('Copy link', 'Verweis kopieren') },
              { id: 'mail', label: say('By e-mail', 'Per E-Mail') },
            ],
          },
          { id: 'out', label: say('Sign out', 'Abmelden'), icon: <LogOut aria-hidden />, isDisabled: true },
          {
            id: 'delete',
            label: say('Delete', 'Löschen'),
            icon: <Trash2 aria-hidden />,
            isDanger: true,
            startsGroup: true,
          },
        ]}
      />
      <Popover
        trigger={<Button>{say('Details', 'Einzelheiten')}</Button>}
        label={say('Details', 'Einzelheiten')}
      >
        <p className="max-w-64 text-sm">
          {say(
            'Price with tax, without shipping.',
            'Preis einschließlich Mehrwertsteuer, zuzüglich Versandkosten.',
          )}
        </p>
      </Popover>
      <Tooltip text={say('Shows on hover and focus', 'Erscheint beim Überfahren und bei Fokus')} delay={0}>
        <Button>{say('Hint', 'Hinweis')}</Button>
      </Tooltip>
    </Row>
  );
}

function Toasts() {
  const say = useSay();
  const show = useCallback(() => {
    const closers = [
      toast({ title: say('Saved', 'Gespeichert'), tone: 'success', duration: 0 }),
      toast({
        title: say('Not sent', 'Nicht übermittelt'),
        description: say(
          'No connection. We try again.',
          'Keine Internetverbindung. Wir versuchen es automatisch erneut.',
        ),
        tone: 'danger',
        duration: 0,
      }),
      undoToast(say('Product archived', 'Produkt archiviert'), () =>
        toast({ title: say('It is back', 'Es ist wieder da') }),
      ),
    ];
    return () => {
      for (const close of closers) close();
    };
  }, [say]);
  useEffect(() => (isOpenAtOnce ? show() : undefined), [show]);
  return <Button onPress={() => show()}>{say('Show messages', 'Meldungen zeigen')}</Button>;
}

function KeyPage() {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(isOpenAtOnce);
  const go = say('Go', 'Springen');
  useHotkeys([
    { keys: '/', label: say('Search', 'Suchen'), run: () => {} },
    { keys: 'g h', label: say('Home', 'Startseite'), group: go, run: () => {} },
    { keys: 'g o', label: say('Orders', 'Bestellübersicht'), group: go, run: () => {} },
  ]);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{say('Show keys', 'Tasten zeigen')}</Button>
      <KeyboardHelp isOpen={isOpen} onOpenChange={setIsOpen} />
    </>
  );
}

export const overlayPages: Page[] = [
  { id: 'dialog', title: 'Dialog', render: () => <Dialogs /> },
  { id: 'sheet', title: 'Sheet', render: () => <Sheets /> },
  { id: 'menu', title: 'Menu, popover, tooltip', render: () => <Menus /> },
  { id: 'toast', title: 'Toast', render: () => <Toasts /> },
  { id: 'keys', title: 'Keys', render: () => <KeyPage /> },
];

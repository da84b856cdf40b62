import { Heart, Plus, Search, ShoppingBag, Trash2 } from 'lucide-react';
import { Button, type ButtonSize } from '../../src/button.tsx';
import { ButtonLink } from '../../src/button-link.tsx';
import { CopyButton } from '../../src/copy-button.tsx';
import { IconButton } from '../../src/icon-button.tsx';
import { Link } from '../../src/link.tsx';
import { StickyActions } from '../../src/sticky-actions.tsx';
import { type Page, Row, Show, useSay } from '../say.tsx';

function Buttons() {
  const say = useSay();
  const sizes: ButtonSize[] = ['lg', 'md', 'sm'];
  return (
    <>
      {sizes.map((size) => (
        <Row key={size}>
          <Button size={size} variant="primary">
            {say('Save product', 'Produktbeschreibung speichern')}
          </Button>
          <Button size={size} variant="warm" icon={<ShoppingBag aria-hidden />}>
            {say('Add to bag', 'In den Warenkorb')}
          </Button>
          <Button size={size} icon={<Plus aria-hidden />}>
            {say('New', 'Neu anlegen')}
          </Button>
          <Button size={size} variant="quiet">
            {say('Cancel', 'Abbrechen')}
          </Button>
          <Button size={size} variant="danger" icon={<Trash2 aria-hidden />}>
            {say('Delete', 'Endgültig löschen')}
          </Button>
        </Row>
      ))}
      <Show title={say('Busy and off', 'Beschäftigt und aus')}>
        <Row>
          <Button variant="primary" isPending>
            {say('Save product', 'Produkt speichern')}
          </Button>
          <Button isPending>{say('Load', 'Laden')}</Button>
          <Button isDisabled>{say('Not possible', 'Nicht möglich')}</Button>
          <Button variant="primary" isDisabled>
            {say('Not possible', 'Nicht möglich')}
          </Button>
        </Row>
      </Show>
      <Show title={say('Icons only', 'Nur Symbole')}>
        <Row>
          <IconButton label={say('Search', 'Suchen')} icon={<Search aria-hidden />} />
          <IconButton
            label={say('Bag, 3 things', 'Warenkorb, 3 Dinge')}
            icon={<ShoppingBag aria-hidden />}
            count={3}
          />
          <IconButton
            label={say('Remember', 'Merken')}
            icon={<Heart aria-hidden />}
            variant="secondary"
            isRound
          />
          <IconButton
            label={say('Remember', 'Merken')}
            icon={<Heart aria-hidden />}
            variant="secondary"
            isRound
            size="sm"
          />
          <IconButton
            label={say('New', 'Neu')}
            icon={<Plus aria-hidden />}
            variant="primary"
            isRound
            size="lg"
          />
          <CopyButton value="hsk_demo" />
          <CopyButton value="hsk_demo" isIconOnly />
        </Row>
      </Show>
    </>
  );
}

function Links() {
  const say = useSay();
  return (
    <>
      <p className="max-w-reading">
        {say('Read how we ', 'Lesen Sie, wie wir ')}
        <Link href="/link">{say('handle returns', 'mit Rücksendungen umgehen')}</Link>
        {say(' before you send something back.', ', bevor Sie etwas zurückschicken.')}
      </p>
      <Row>
        <Link href="/link" variant="quiet">
          {say('Quiet link', 'Leiser Verweis')}
        </Link>
        <Link href="/link" isDisabled>
          {say('Off', 'Aus')}
        </Link>
      </Row>
      <Row>
        <ButtonLink href="/button" variant="primary">
          {say('Go shopping', 'Zum Einkaufsbummel')}
        </ButtonLink>
        <ButtonLink href="/button">{say('All categories', 'Alle Warengruppen')}</ButtonLink>
      </Row>
    </>
  );
}

function Sticky() {
  const say = useSay();
  return (
    <div className="flex flex-col gap-4">
      {Array.from({ length: 12 }, (_, index) => (
        <p key={index} className="max-w-reading text-muted">
          {say(
            'Words of a long page that scrolls under its actions.',
            'Text einer langen Seite, die unter ihren Aktionen durchläuft.',
          )}
        </p>
      ))}
      <StickyActions isAlways note={say('Unsaved changes', 'Nicht gespeicherte Änderungen')}>
        <Button>{say('Discard', 'Verwerfen')}</Button>
        <Button variant="primary">{say('Save', 'Speichern')}</Button>
      </StickyActions>
    </div>
  );
}

export const actionPages: Page[] = [
  { id: 'button', title: 'Button', render: () => <Buttons /> },
  { id: 'link', title: 'Link', render: () => <Links /> },
  { id: 'sticky-actions', title: 'Sticky actions', render: () => <Sticky /> },
];

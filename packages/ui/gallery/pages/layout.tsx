import { Button } from '../../src/button.tsx';
import { Badge } from '../../src/badge.tsx';
import { Disclosure } from '../../src/disclosure.tsx';
import { Facts } from '../../src/facts.tsx';
import { PageHeader } from '../../src/page-header.tsx';
import { Panel } from '../../src/panel.tsx';
import { Stat } from '../../src/stat.tsx';
import { useFormat } from '../../src/format.tsx';
import { type Page, useSay } from '../say.tsx';

function Headers() {
  const say = useSay();
  return (
    <PageHeader
      title={say('Table lamp', 'Schreibtischbeleuchtungskörper')}
      description={say(
        'What people see when they open this product.',
        'Was Kundinnen und Kunden sehen, wenn sie dieses Produkt aufrufen.',
      )}
      crumbs={[
        { label: say('Products', 'Produkte'), href: '/page-header' },
        { label: say('Lamps', 'Beleuchtung'), href: '/page-header' },
        { label: say('Table lamp', 'Schreibtischlampe') },
      ]}
      badge={
        <Badge tone="success" hasDot>
          {say('Published', 'Veröffentlicht')}
        </Badge>
      }
      actions={
        <>
          <Button>{say('Preview', 'Vorschau anzeigen')}</Button>
          <Button variant="primary">{say('Save', 'Änderungen speichern')}</Button>
        </>
      }
    />
  );
}

function Panels() {
  const say = useSay();
  const format = useFormat();
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <div className="grid grid-cols-2 gap-4 lg:col-span-2 lg:grid-cols-4">
        <Stat
          label={say('Sales today', 'Tagesumsatz')}
          value={format.money(184_250, 'EUR')}
          note={say('12 % more than yesterday', '12 % mehr als gestern')}
          tone="success"
        />
        <Stat label={say('Orders', 'Bestelleingänge')} value="27" note={say('3 to pack', '3 zu verpacken')} />
        <Stat
          label={say('Returns', 'Rücksendungen')}
          value="2"
          tone="warning"
          note={say('since Monday', 'seit Montag')}
        />
        <Stat label={say('Rating', 'Durchschnittsbewertung')} value="4.7" href="/panel" />
      </div>
      <Panel
        title={say('Facts', 'Produkteigenschaften')}
        description={say('From the maker', 'Herstellerangaben')}
        actions={<Button size="sm">{say('Edit', 'Bearbeiten')}</Button>}
      >
        <Facts
          items={[
            {
              label: say('Material', 'Materialzusammensetzung'),
              value: say('Oak, brass', 'Eichenholz, gebürstetes Messing'),
            },
            { label: say('Height', 'Gesamthöhe'), value: '42 cm' },
            { label: say('Weight', 'Versandgewicht'), value: '1.2 kg' },
          ]}
        />
      </Panel>
      <Panel title={say('Questions', 'Häufig gestellte Fragen')}>
        <Disclosure title={say('How long does it take?', 'Wie lange dauert die Lieferung?')} defaultOpen>
          <p className="text-sm text-muted">{say('Three days.', 'Drei Werktage.')}</p>
        </Disclosure>
        <Disclosure title={say('Can I send it back?', 'Kann ich die Ware zurücksenden?')}>
          <p className="text-sm text-muted">{say('Within 30 days.', 'Innerhalb von 30 Tagen.')}</p>
        </Disclosure>
      </Panel>
    </div>
  );
}

export const layoutPages: Page[] = [
  { id: 'page-header', title: 'Page header', render: () => <Headers /> },
  { id: 'panel', title: 'Panel, facts, stat', render: () => <Panels /> },
];

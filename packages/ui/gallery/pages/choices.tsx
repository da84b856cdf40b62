import { LayoutGrid, List, Truck } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from '../../src/checkbox.tsx';
import { CheckboxGroup } from '../../src/checkbox-group.tsx';
import { ComboBox } from '../../src/combobox.tsx';
import { useFormat } from '../../src/format.tsx';
import { RadioGroup } from '../../src/radio.tsx';
import { RatingInput } from '../../src/rating-input.tsx';
import { Segmented } from '../../src/segmented.tsx';
import { Select } from '../../src/select.tsx';
import { Slider } from '../../src/slider.tsx';
import { Switch } from '../../src/switch.tsx';
import { Column, isOpenAtOnce, type Page, Row, useSay } from '../say.tsx';

function useShipping() {
  const say = useSay();
  return [
    {
      id: 'post',
      label: say('Post', 'Briefpost'),
      description: say('3 to 5 days', 'Drei bis fünf Werktage'),
    },
    {
      id: 'parcel',
      label: say('Parcel', 'Versicherter Paketversand'),
      description: say('Tomorrow', 'Zustellung am nächsten Werktag'),
    },
    { id: 'pickup', label: say('Pick up', 'Selbstabholung im Ladengeschäft'), isDisabled: true },
  ];
}

function Selects() {
  const say = useSay();
  const items = useShipping();
  return (
    <Column>
      <Select
        label={say('Shipping', 'Versandart')}
        items={items}
        defaultValue="parcel"
        defaultOpen={isOpenAtOnce}
      />
      <Select label={say('Colour', 'Farbausführung')} items={items} isOptional />
      <Select
        label={say('Size', 'Größe')}
        items={items}
        errorMessage={say('Choose one.', 'Bitte wählen Sie eine Größe.')}
      />
    </Column>
  );
}

function ComboBoxes() {
  const say = useSay();
  const [value, setValue] = useState<string | null>(null);
  const names = say(
    'Ceramics,Books,Bread,Bicycles,Candles,Cheese,Chairs,Lamps',
    'Keramik,Bücher,Backwaren,Fahrräder,Kerzen,Käsespezialitäten,Sitzmöbel,Beleuchtungskörper',
  ).split(',');
  const items = names.map((label) => ({ id: label, label }));
  return (
    <Column>
      <ComboBox
        label={say('Category', 'Warengruppe')}
        items={items}
        value={value}
        onChange={setValue}
        placeholder={say('Type to find', 'Tippen, um zu finden')}
      />
      <ComboBox
        label={say('Loading', 'Lädt')}
        items={[]}
        inputValue="ke"
        onInputChange={() => {}}
        isLoading
      />
    </Column>
  );
}

function Checks() {
  const say = useSay();
  const items = useShipping();
  return (
    <Column>
      <Checkbox defaultSelected>
        {say('Tell me when it is back', 'Benachrichtigen, sobald wieder verfügbar')}
      </Checkbox>
      <Checkbox
        description={say('You can change this later.', 'Das lässt sich später in den Einstellungen ändern.')}
      >
        {say('Send me news', 'Neuigkeiten per E-Mail')}
      </Checkbox>
      <Checkbox isIndeterminate>{say('Some of them', 'Einige davon')}</Checkbox>
      <Checkbox isDisabled>{say('Not possible', 'Nicht möglich')}</Checkbox>
      <CheckboxGroup
        label={say('Ways to send', 'Angebotene Versandarten')}
        items={items}
        defaultValue={['post']}
      />
    </Column>
  );
}

function Radios() {
  const say = useSay();
  const items = useShipping();
  return (
    <Column>
      <RadioGroup label={say('Shipping', 'Versandart')} items={items} defaultValue="post" />
      <RadioGroup
        label={say('Shipping', 'Versandart')}
        variant="cards"
        items={items.map((item) => ({ ...item, icon: <Truck aria-hidden className="size-5 text-muted" /> }))}
        defaultValue="parcel"
      />
      <RatingInputs />
    </Column>
  );
}

function RatingInputs() {
  const [value, setValue] = useState(4);
  return <RatingInput value={value} onChange={setValue} />;
}

function Switches() {
  const say = useSay();
  const [view, setView] = useState('grid');
  return (
    <Column>
      <Switch defaultSelected>{say('Open for orders', 'Bestellungen werden angenommen')}</Switch>
      <Switch description={say('Guests see when you answer.', 'Gäste sehen, wann Sie antworten.')}>
        {say('Show reply time', 'Antwortzeit anzeigen')}
      </Switch>
      <Switch isDisabled>{say('Off', 'Aus')}</Switch>
      <Row>
        <Segmented
          label={say('View', 'Ansicht')}
          value={view}
          onChange={setView}
          items={[
            { id: 'grid', label: say('Tiles', 'Kacheln'), icon: <LayoutGrid aria-hidden /> },
            { id: 'list', label: say('Rows', 'Zeilen'), icon: <List aria-hidden /> },
          ]}
        />
      </Row>
    </Column>
  );
}

function Sliders() {
  const say = useSay();
  const { locale } = useFormat();
  const ends = [say('lowest', 'mindestens'), say('highest', 'höchstens')];
  return (
    <Column>
      <Slider
        label={say('Radius', 'Umkreis')}
        defaultValue={12}
        maxValue={50}
        formatOptions={{ style: 'unit', unit: 'kilometer' }}
      />
      <Slider
        key={locale}
        label={say('Price', 'Preisspanne')}
        defaultValue={[20, 140]}
        maxValue={200}
        thumbLabels={ends}
        formatOptions={{ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }}
      />
      <Slider label={say('Off', 'Aus')} defaultValue={30} isDisabled />
    </Column>
  );
}

export const choicePages: Page[] = [
  { id: 'select', title: 'Select', render: () => <Selects /> },
  { id: 'combobox', title: 'Combobox', render: () => <ComboBoxes /> },
  { id: 'checkbox', title: 'Checkbox', render: () => <Checks /> },
  { id: 'radio', title: 'Radio and rating', render: () => <Radios /> },
  { id: 'switch', title: 'Switch and segments', render: () => <Switches /> },
  { id: 'slider', title: 'Slider', render: () => <Sliders /> },
];

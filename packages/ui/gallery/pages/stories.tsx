import { Check, Package, Truck } from 'lucide-react';
import { Chart } from '../../src/chart.tsx';
import { useFormat } from '../../src/format.tsx';
import { MapFrame } from '../../src/map-frame.tsx';
import { Panel } from '../../src/panel.tsx';
import { QrCode } from '../../src/qr.tsx';
import { Stepper } from '../../src/stepper.tsx';
import { Timeline } from '../../src/timeline.tsx';
import { type Page, Show, useSay } from '../say.tsx';

function Steps() {
  const say = useSay();
  const steps = [
    { id: 'bag', label: say('Bag', 'Warenkorb') },
    { id: 'address', label: say('Address', 'Lieferanschrift') },
    {
      id: 'pay',
      label: say('Payment', 'Zahlungsmöglichkeiten'),
      description: say('Card or invoice', 'Karte oder Rechnung'),
    },
    { id: 'done', label: say('Done', 'Bestellbestätigung') },
  ];
  return (
    <>
      <Stepper steps={steps} current="pay" />
      <Stepper steps={steps} current="bag" />
    </>
  );
}

const noon = Date.UTC(2026, 10, 20, 12);

function Times() {
  const say = useSay();
  return (
    <div className="max-w-lg">
      <Timeline
        items={[
          {
            id: '1',
            title: say('Ordered', 'Bestellung eingegangen'),
            at: noon - 86_400_000,
            tone: 'success',
            icon: <Check aria-hidden />,
          },
          {
            id: '2',
            title: say('Packed', 'Verpackt'),
            at: noon - 7_200_000,
            tone: 'success',
            icon: <Package aria-hidden />,
            description: say('By Mara', 'Im Versandzentrum Niedersachsen'),
          },
          {
            id: '3',
            title: say('On its way', 'Unterwegs zur Zustellung'),
            at: noon,
            tone: 'accent',
            icon: <Truck aria-hidden />,
          },
          { id: '4', title: say('Delivered', 'Zugestellt'), isOpen: true },
        ]}
      />
    </div>
  );
}

const days = Array.from({ length: 30 }, (_, day) => noon - (29 - day) * 86_400_000);
const sales = days.map((_, day) => 42_000 + Math.round(Math.sin(day / 3) * 18_000) + day * 1400);
const before = sales.map((value, day) => (day % 11 === 5 ? null : Math.round(value * 0.7)));

function Charts() {
  const say = useSay();
  const format = useFormat();
  const money = (value: number) => format.money(value, 'EUR');
  return (
    <>
      <Panel
        title={say('Sales', 'Umsatzentwicklung')}
        description={say('Last 30 days', 'In den vergangenen 30 Tagen')}
      >
        <Chart
          label={say('Sales', 'Umsatzentwicklung')}
          x={days}
          kind="area"
          series={[
            { label: say('This year', 'Dieses Jahr'), values: sales },
            { label: say('Last year', 'Vorjahreszeitraum'), values: before, tone: 'muted' },
          ]}
          format={money}
        />
      </Panel>
      <Panel title={say('Orders', 'Bestelleingänge')}>
        <Chart
          label={say('Orders', 'Bestelleingänge')}
          x={days}
          kind="bar"
          series={[
            {
              label: say('Orders', 'Bestelleingänge'),
              values: sales.map((value) => Math.round(value / 4000)),
            },
          ]}
        />
      </Panel>
    </>
  );
}

function Maps() {
  const say = useSay();
  return (
    <MapFrame
      label={say('Shops near you', 'Geschäfte in der Umgebung')}
      center={{ lat: 52.5, lng: 13.4 }}
      zoom={14}
      markers={[
        { id: '1', lat: 52.502, lng: 13.396, label: say('Pottery', 'Keramikwerkstatt') },
        { id: '2', lat: 52.497, lng: 13.406, label: say('Bakery', 'Backstube') },
      ]}
    />
  );
}

export const storyPages: Page[] = [
  { id: 'stepper', title: 'Stepper', render: () => <Steps /> },
  { id: 'timeline', title: 'Timeline', render: () => <Times /> },
  { id: 'chart', title: 'Chart', render: () => <Charts /> },
  { id: 'map-frame', title: 'Map frame', render: () => <Maps /> },
  {
    id: 'qr',
    title: 'QR',
    render: () => (
      <Show>
        <QrCode text="https://highstreet.example/p/oak-table" />
      </Show>
    ),
  },
];

import { Heart } from 'lucide-react';
import { Avatar } from '../../src/avatar.tsx';
import { Badge, type BadgeTone } from '../../src/badge.tsx';
import { CardGrid } from '../../src/card-grid.tsx';
import { IconButton } from '../../src/icon-button.tsx';
import { Image } from '../../src/image.tsx';
import { ImageGallery } from '../../src/image-gallery.tsx';
import { ItemCard } from '../../src/item-card.tsx';
import { Price } from '../../src/price.tsx';
import { Rating } from '../../src/rating.tsx';
import { type Page, Row, Show, useSay } from '../say.tsx';

const drawn = (hue: number, mark: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><defs><radialGradient id="g" cx=".35" cy=".3"><stop offset="0" stop-color="hsl(${hue} 45% 82%)"/><stop offset="1" stop-color="hsl(${hue} 35% 58%)"/></radialGradient></defs><rect width="400" height="400" fill="hsl(${hue} 25% 92%)"/>${mark.replace('FILL', 'url(#g)')}</svg>`,
  )}`;
const vase = drawn(
  28,
  '<path fill="FILL" d="M165 90h70c-4 44 56 74 56 142 0 60-38 98-91 98s-91-38-91-98c0-68 60-98 56-142z"/>',
);
const lamp = drawn(
  150,
  '<path fill="FILL" d="M140 80h120l50 130H90z"/><path d="M194 210h12v90h-12zM140 300h120v18H140z" fill="hsl(150 20% 40%)"/>',
);
const bowl = drawn(205, '<path fill="FILL" d="M70 180h260c0 86-58 140-130 140S70 266 70 180z"/>');

function Badges() {
  const say = useSay();
  const tones: BadgeTone[] = ['neutral', 'accent', 'warm', 'success', 'warning', 'danger'];
  return (
    <>
      <Row>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {say('Published', 'Veröffentlicht')}
          </Badge>
        ))}
      </Row>
      <Row>
        {tones.map((tone) => (
          <Badge key={tone} tone={tone} hasDot>
            {say('In stock', 'Verfügbar')}
          </Badge>
        ))}
      </Row>
      <Show title={say('People', 'Personen')}>
        <Row>
          {['Mara Lindqvist', 'Tom', 'Ada Okafor', 'Ben Ōtani', '江戸 職人'].map((name) => (
            <Avatar key={name} id={name} name={name} />
          ))}
          <Avatar id="lg" name="Pottery House" size="lg" />
          <Avatar id="sm" name="Pottery House" size="sm" />
        </Row>
      </Show>
    </>
  );
}

function Prices() {
  const say = useSay();
  return (
    <>
      <Price
        amount={129_900}
        currency="EUR"
        size="lg"
        note={say('incl. VAT', 'inkl. MwSt., zzgl. Versandkosten')}
      />
      <Price amount={2450} compareAt={3900} currency="EUR" />
      <Price amount={990} currency="EUR" isFrom size="sm" />
      <Price amount={1500} currency="JPY" />
      <Show title={say('Rating', 'Bewertung')}>
        <Rating value={4.6} count={1284} />
        <Rating value={3.2} count={7} size="md" />
        <Rating value={0} count={0} />
        <Rating value={5} />
      </Show>
    </>
  );
}

const names = [
  'Oak table',
  'Blue bowl',
  'Paper lamp',
  'Wool rug',
  'Iron hook',
  'Glass vase',
  'Reed mat',
  'Silver spoon',
];

function Images() {
  return (
    <>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {names.map((name) => (
          <Image key={name} id={`prd_${name}`} title={name} />
        ))}
      </div>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Image id="a" title="Vase" src={vase} />
        <Image id="b" title="Missing picture" src="/not-there.jpg" />
        <Image id="c" title="Wide" ratio={1.6} />
        <Image id="d" title="Tall" ratio={0.8} />
      </div>
    </>
  );
}

function Pictures() {
  const say = useSay();
  return (
    <div className="max-w-md">
      <ImageGallery
        id="prd_1"
        title={say('Glass vase', 'Mundgeblasene Glasvase')}
        items={[
          { id: '1', src: vase },
          { id: '2', src: lamp },
          { id: '3', src: bowl },
        ]}
      />
    </div>
  );
}

function Cards() {
  const say = useSay();
  const action = (
    <IconButton
      label={say('Remember', 'Auf die Merkliste')}
      icon={<Heart aria-hidden />}
      variant="secondary"
      size="sm"
      isRound
    />
  );
  return (
    <CardGrid>
      <ItemCard
        href="/item-card"
        id="1"
        title={say('Hand-blown glass vase', 'Mundgeblasene Glasvase aus Waldglas')}
        src={vase}
        price={{ amount: 6400, currency: 'EUR' }}
        rating={{ value: 4.7, count: 213 }}
        meta="Lindqvist Glas"
        action={action}
        badge={<Badge tone="accent">{say('New', 'Neu')}</Badge>}
      />
      <ItemCard
        href="/item-card"
        id="2"
        title={say('Table lamp', 'Schreibtischbeleuchtungskörper mit Dimmvorrichtung')}
        src={lamp}
        price={{ amount: 11_900, compareAt: 14_900, currency: 'EUR' }}
        rating={{ value: 4.1, count: 58 }}
        meta="Nordlicht"
        action={action}
      />
      <ItemCard
        href="/item-card"
        id="prd_x3"
        title={say('Walnut chopping board', 'Schneidebrett aus Nussbaumholz')}
        price={{ amount: 3900, currency: 'EUR', isFrom: true }}
        meta={say('Workshop Elm', 'Tischlerei Ulmenhof')}
        action={action}
      />
      <ItemCard
        href="/item-card"
        id="4"
        title={say('Breakfast bowl', 'Frühstücksschale')}
        src={bowl}
        price={{ amount: 1850, currency: 'EUR' }}
        rating={{ value: 4.9, count: 1204 }}
        meta="Keramik am Markt"
        action={action}
        badge={<Badge tone="neutral">{say('Sold out', 'Ausverkauft')}</Badge>}
      />
    </CardGrid>
  );
}

export const mediaPages: Page[] = [
  { id: 'badge', title: 'Badge and avatar', render: () => <Badges /> },
  { id: 'price', title: 'Price and rating', render: () => <Prices /> },
  { id: 'image', title: 'Image', render: () => <Images /> },
  { id: 'image-gallery', title: 'Image gallery', render: () => <Pictures /> },
  { id: 'item-card', title: 'Item card', render: () => <Cards /> },
];

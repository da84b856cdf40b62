import { MapPin, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from './cx.tsx';
import { IconButton } from './icon-button.tsx';
import { type Place, project, tilesAround, unproject } from './map-math.tsx';
import { useUiText } from './ui-text.tsx';

export type MapMarker = Place & { id: string; label: string; icon?: ReactNode };

export type MapFrameProps = {
  label?: string;
  center: Place;
  /** 0 (the world) to 19 (a house). */
  zoom?: number;
  markers?: readonly MapMarker[];
  onMarker?: (id: string) => void;
  /** Address of picture tiles with `{z}`, `{x}`, `{y}`; without it a plain paper map is drawn. */
  tiles?: string;
  /** Who made the tiles. */
  credit?: ReactNode;
  /** Pixels. */
  height?: number;
  className?: string;
};

/** A map to move by drag, wheel, buttons or arrow keys. Gives way to the page where there is nothing to show. */
export function MapFrame({
  label,
  markers = [],
  onMarker,
  tiles,
  credit,
  height = 320,
  className,
  ...props
}: MapFrameProps) {
  const text = useUiText();
  const frame = useRef<HTMLDivElement>(null);
  const view = useMapView(props.center, props.zoom ?? 14);
  const width = useWidth(frame);
  const middle = project(view.center, view.zoom);
  return (
    <div
      ref={frame}
      role="group"
      aria-label={label ?? text('map.label')}
      style={{ height }}
      className={cx(
        'relative touch-pan-y overflow-hidden rounded-lg border border-line bg-sunken select-none',
        className,
      )}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the pane moves with the arrow keys */}
      <div
        tabIndex={0}
        role="application"
        aria-label={label ?? text('map.label')}
        {...view.handlers}
        className="focus-ring absolute inset-0 cursor-grab -outline-offset-4! active:cursor-grabbing"
      >
        {tilesAround(view.center, view.zoom, width, height).map((tile) => (
          <TilePicture key={tile.key} template={tiles} tile={tile} />
        ))}
      </div>
      {markers.map((marker) => {
        const point = project(marker, view.zoom);
        const left = point.x - middle.x + width / 2;
        const top = point.y - middle.y + height / 2;
        return (
          <div key={marker.id} style={{ left, top }} className="absolute -translate-x-1/2 -translate-y-full">
            <IconButton
              label={marker.label}
              variant="warm"
              size="sm"
              isRound
              icon={marker.icon ?? <MapPin aria-hidden />}
              onPress={() => onMarker?.(marker.id)}
            />
          </div>
        );
      })}
      <div className="absolute end-3 top-3 flex flex-col gap-1">
        <IconButton
          variant="secondary"
          size="sm"
          label={text('map.zoomIn')}
          icon={<Plus aria-hidden />}
          onPress={() => view.zoomBy(1)}
        />
        <IconButton
          variant="secondary"
          size="sm"
          label={text('map.zoomOut')}
          icon={<Minus aria-hidden />}
          onPress={() => view.zoomBy(-1)}
        />
      </div>
      {credit && (
        <div className="absolute end-0 bottom-0 rounded-tl-md bg-surface/90 px-2 py-0.5 text-xs text-muted">
          {credit}
        </div>
      )}
    </div>
  );
}

type TileProps = {
  template: string | undefined;
  tile: { x: number; y: number; zoom: number; left: number; top: number };
};

function TilePicture({ template, tile }: TileProps) {
  const place = { left: tile.left, top: tile.top };
  const address = template
    ?.replace('{z}', `${tile.zoom}`)
    .replace('{x}', `${tile.x}`)
    .replace('{y}', `${tile.y}`);
  if (!address) {
    return (
      <svg
        aria-hidden
        style={place}
        className="absolute size-64 text-line"
        viewBox="0 0 256 256"
        fill="none"
        stroke="currentColor"
      >
        <path d="M0 0h256v256" strokeWidth="2" />
        <path d="M64 0v256M128 0v256M192 0v256M0 64h256M0 128h256M0 192h256" strokeOpacity="0.6" />
      </svg>
    );
  }
  return <img alt="" src={address} style={place} draggable={false} className="absolute size-64 max-w-none" />;
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-64, 0],
  ArrowRight: [64, 0],
  ArrowUp: [0, -64],
  ArrowDown: [0, 64],
};

function useMapView(start: Place, startZoom: number) {
  const [center, setCenter] = useState(start);
  const [zoom, setZoom] = useState(startZoom);
  const held = useRef<{ x: number; y: number } | null>(null);
  const zoomBy = (step: number) => setZoom((now) => Math.max(1, Math.min(19, now + step)));
  const moveBy = (x: number, y: number) =>
    setCenter((now) => {
      const at = project(now, zoom);
      return unproject({ x: at.x + x, y: at.y + y }, zoom);
    });
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      held.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      if (!held.current) return;
      moveBy(held.current.x - event.clientX, held.current.y - event.clientY);
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: () => {
      held.current = null;
    },
    onDoubleClick: () => zoomBy(1),
    onKeyDown: (event: KeyboardEvent) => {
      const move = arrows[event.key];
      if (move) moveBy(...move);
      if (event.key === '+') zoomBy(1);
      if (event.key === '-') zoomBy(-1);
      if (move) event.preventDefault();
    },
  };
  return { center, zoom, zoomBy, handlers };
}

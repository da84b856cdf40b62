import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Image } from '@highstreet/ui/image';
import { Panel } from '@highstreet/ui/panel';
import { ReorderList } from '@highstreet/ui/reorder-list';
import { TextField } from '@highstreet/ui/text-field';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { isImageAddress } from '../../editor/is-image-address.ts';
import type { ProductForm } from '../../editor/product-form.ts';
import { toImage } from '../../images/to-image.ts';
import { ProductText } from './product-text.tsx';

const most = 30;
const addressStart = 'https://';

/** The pictures by address, in their order; the first one stands for the product. */
export function ImagesPanel() {
  const text = useTranslations('catalogSell.editor');
  const { control } = useFormContext<ProductForm>();
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'images' });
  const images = useWatch({ control, name: 'images' });
  const items = fields.map((field, at) => ({
    id: field.id,
    at,
    name: images[at]?.alt || text('picture', { position: at + 1 }),
  }));
  function reorder(ids: string[]) {
    replace(ids.flatMap((id) => images[fields.findIndex((field) => field.id === id)] ?? []));
  }
  return (
    <Panel title={text('images')} description={text('imagesHint')}>
      <div className="flex flex-col gap-4">
        {items.length > 0 && (
          <ReorderList
            label={text('images')}
            items={items}
            onReorder={reorder}
            render={({ at, name }) => (
              <div className="flex items-start gap-3">
                <Image
                  id={String(at)}
                  title={name}
                  {...toImage(images[at])}
                  alt=""
                  sizes="64px"
                  className="size-16 shrink-0"
                />
                <div className="grid min-w-0 flex-1 gap-2">
                  <ProductText
                    name={`images.${at}.url`}
                    label={text('imageAddress')}
                    check={(url) => (isImageAddress(url) ? undefined : text('imageWrong'))}
                  />
                  <ProductText
                    name={`images.${at}.alt`}
                    label={text('imageWords')}
                    maxLength={300}
                    isOptional
                  />
                </div>
                <IconButton
                  label={text('imageRemove', { name })}
                  icon={<X aria-hidden />}
                  size="sm"
                  onPress={() => remove(at)}
                />
              </div>
            )}
          />
        )}
        {fields.length < most && <AddImage onAdd={(url) => append({ url, alt: '' })} />}
      </div>
    </Panel>
  );
}

function AddImage({ onAdd }: { onAdd: (url: string) => void }) {
  const text = useTranslations('catalogSell.editor');
  const [url, setUrl] = useState('');
  const [isWrong, setWrong] = useState(false);
  function add() {
    const isGood = isImageAddress(url.trim());
    setWrong(!isGood);
    if (!isGood) return;
    onAdd(url.trim());
    setUrl('');
  }
  function addOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }
  return (
    <div className="flex items-end gap-2">
      <TextField
        label={text('imageNew')}
        placeholder={addressStart}
        type="url"
        value={url}
        onChange={setUrl}
        onKeyDown={addOnEnter}
        errorMessage={isWrong ? text('imageWrong') : undefined}
        className="flex-1"
      />
      <Button icon={<Plus aria-hidden />} onPress={add} className={isWrong ? 'mb-6.5' : undefined}>
        {text('add')}
      </Button>
    </div>
  );
}

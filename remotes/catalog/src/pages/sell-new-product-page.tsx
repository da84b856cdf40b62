import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { toast } from '@highstreet/ui/toast-queue';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useCreateProduct } from '../api/create-product.ts';
import { ProductEditor } from '../components/editor/product-editor.tsx';
import { emptyForm, type ProductForm, toInput } from '../editor/product-form.ts';
import { paths, toSellProduct } from '../paths.ts';
import { sellMessages } from '../sell-messages.ts';

export function SellNewProductPage() {
  return (
    <Messages messages={sellMessages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('catalogSell.editor');
  const navigate = useNavigate();
  const create = useCreateProduct();
  const form = useForm<ProductForm>({ defaultValues: emptyForm });
  async function save(values: ProductForm) {
    const { product } = await create.mutateAsync(toInput(values));
    await navigate(toSellProduct(product.id), { replace: true });
    toast({ title: text(product.status === 'active' ? 'published' : 'created'), tone: 'success' });
  }
  return (
    <div data-boundary="catalog">
      <title>{text('newTitle')}</title>
      <PageHeader
        title={text('new')}
        crumbs={[{ label: text('products'), href: paths.sellProducts }, { label: text('new') }]}
      />
      <ProductEditor form={form} saveLabel={text('create')} onSave={save} />
    </div>
  );
}

import type { Coupon } from '@highstreet/promotions/contract';
import { Badge } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { DataTable, type TableColumn } from '@highstreet/ui/table';
import type { ReactNode } from 'react';
import { toCoupon } from '../../paths.ts';
import { CouponStatus } from './coupon-status.tsx';
import { DiscountText } from './discount-text.tsx';

type Props = { coupons: readonly Coupon[]; isLoading: boolean; empty: ReactNode };

/** Coupons as rows. */
export function CouponTable({ coupons, isLoading, empty }: Props) {
  const text = useTranslations('promotions.coupons');
  return (
    <DataTable
      label={text('heading')}
      rows={coupons}
      columns={useColumns()}
      rowHref={({ id }) => toCoupon(id)}
      rowHeight={60}
      isLoading={isLoading}
      empty={empty}
    />
  );
}

function useColumns(): TableColumn<Coupon>[] {
  const text = useTranslations('promotions.coupons');
  const format = useFormat();
  return [
    {
      id: 'code',
      header: text('code'),
      isRowHeader: true,
      width: '2fr',
      minWidth: 140,
      cell: ({ code, description, isBulk, codeCount }) => (
        <span className="flex min-w-0 flex-col">
          <span className="flex min-w-0 items-center gap-2">
            <span className="truncate font-medium tabular">{code}</span>
            {isBulk && <Badge>{text('codes', { count: codeCount })}</Badge>}
          </span>
          {description !== '' && <span className="truncate text-xs text-muted">{description}</span>}
        </span>
      ),
    },
    {
      id: 'discount',
      header: text('discount'),
      hideBelow: 'sm',
      width: '1fr',
      minWidth: 130,
      cell: (coupon) => <DiscountText coupon={coupon} />,
    },
    {
      id: 'uses',
      header: text('uses'),
      hideBelow: 'md',
      align: 'end',
      width: 120,
      cell: ({ currentUses, maxUses }) =>
        maxUses === null
          ? format.number(currentUses)
          : text('usesOf', { uses: format.number(currentUses), most: format.number(maxUses) }),
    },
    {
      id: 'until',
      header: text('until'),
      hideBelow: 'lg',
      align: 'end',
      width: 140,
      cell: ({ expiresAt }) =>
        expiresAt === null ? (
          <span className="text-muted">{text('always')}</span>
        ) : (
          format.date(Date.parse(expiresAt) - 1)
        ),
    },
    {
      id: 'status',
      header: text('status'),
      width: 130,
      minWidth: 120,
      cell: ({ status }) => <CouponStatus status={status} />,
    },
  ];
}

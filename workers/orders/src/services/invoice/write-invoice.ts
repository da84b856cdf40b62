import { minorDigits } from '@highstreet/data';
// oxlint-disable-next-line no-restricted-imports -- markup that is escaped, no HTTP
import { html, raw } from 'hono/html';
import type { Order } from '../../contract/schemas.ts';
import { INVOICE_STYLE } from './style.ts';
import { invoiceWords, type InvoiceWords } from './words.ts';

type Page = ReturnType<typeof html>;
type Money = (amount: number) => string;

/** An order as a page to print, in its language. Everything from people is escaped; nothing in it runs. */
export async function writeInvoice(order: Order): Promise<string> {
  const { locale, currency, number } = order;
  const words = invoiceWords[locale];
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const money: Money = (amount) => format.format(amount / 10 ** digits);
  const page = await html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words.invoice} ${number}</title>
        <style>
          ${raw(INVOICE_STYLE)}
        </style>
      </head>
      <body>
        ${top(order, words)} ${parties(order, words)} ${lines(order, words, money)}
        ${sums(order, words, money)}
        <footer>${words.thanks}</footer>
      </body>
    </html>`;
  return String(page);
}

function top({ number, placedAt, status, locale, fulfilments }: Order, words: InvoiceWords): Page {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const delivered = fulfilments
    .map((part) => part.deliveredAt ?? '')
    .toSorted()
    .at(-1);
  return html`<header>
    <h1>${words.invoice}</h1>
    ${status === 'cancelled' ? html`<span class="stamp">${words.cancelled}</span>` : ''}
    <dl>
      <dt>${words.order}</dt>
      <dd>${number}</dd>
      <dt>${words.date}</dt>
      <dd>${day.format(new Date(placedAt))}</dd>
      ${
        delivered
          ? html`<dt>${words.delivered}</dt>
              <dd>${day.format(new Date(delivered))}</dd>`
          : ''
      }
    </dl>
  </header>`;
}

function parties({ billingAddress, shippingAddress, items }: Order, words: InvoiceWords): Page {
  const sellers = [...new Set(items.map(({ sellerName }) => sellerName))];
  return html`<div class="parties">
    ${address(words.billTo, billingAddress ?? shippingAddress)}
    ${billingAddress ? address(words.shipTo, shippingAddress) : ''}
    <section>
      <h2>${words.soldBy}</h2>
      ${sellers.map((name) => html`<div>${name}</div>`)}
    </section>
  </div>`;
}

function address(title: string, to: Order['shippingAddress']): Page | string {
  if (!to) return '';
  const parts = [to.name, to.line1, to.line2, `${to.postalCode} ${to.city}`, to.region, to.country];
  return html`<section>
    <h2>${title}</h2>
    <address>${parts.filter(Boolean).map((part) => html`${part}<br />`)}</address>
  </section>`;
}

function lines({ items }: Order, words: InvoiceWords, money: Money): Page {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.item}</th>
        <th scope="col" class="n">${words.quantity}</th>
        <th scope="col" class="n">${words.price}</th>
        <th scope="col" class="n">${words.discount}</th>
        <th scope="col" class="n">${words.amount}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map(
        (item) =>
          html`<tr>
            <td>
              ${item.title}
              <div class="options">${[...item.options, item.sku].join(' · ')}</div>
            </td>
            <td class="n">${item.quantity}</td>
            <td class="n">${money(item.unitPrice)}</td>
            <td class="n">${item.discount === 0 ? '' : money(-item.discount)}</td>
            <td class="n">${money(item.amount)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function sums(
  { totals, refunded, paymentMethod, shippingMethod, view }: Order,
  words: InvoiceWords,
  money: Money,
): Page {
  const rows: [string, number][] = [
    [words.subtotal, totals.lines],
    [words.discount, -totals.discount],
    [`${words.shipping} ${shippingMethod?.name ?? ''}`, view === 'seller' ? 0 : totals.shipping],
    [words.tax, totals.taxAdded],
  ];
  const row = ([label, amount]: [string, number]) =>
    html`<dt>${label}</dt>
      <dd>${money(amount)}</dd>`;
  return html`<dl class="sums">
    ${rows.filter(([, amount]) => amount !== 0).map(row)}
    <dt class="total">${words.total}</dt>
    <dd class="total">${money(totals.total)}</dd>
    ${totals.taxIncluded > 0 ? row([words.taxIncluded, totals.taxIncluded]) : ''}
    ${totals.giftCards > 0 ? row([words.giftCards, totals.giftCards]) : ''}
    ${refunded > 0 ? row([words.refunded, -refunded]) : ''}
    ${
      paymentMethod
        ? html`<dt>${words.paidWith}</dt>
            <dd>${nameOf(paymentMethod, words)}</dd>`
        : ''
    }
  </dl>`;
}

function nameOf(method: string, words: InvoiceWords): string {
  if (method === 'card') return words.card;
  return method === 'gift-card' ? words.giftCard : method;
}

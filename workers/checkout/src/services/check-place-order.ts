import { InvalidInput, type FieldError } from '@highstreet/http';
import type { PlaceOrder } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { methods } from '../rules/shipping-rates.ts';
import { checkAddress } from './check-address.ts';

/** Throws InvalidInput naming every field that cannot be right, whatever is in the cart. */
export function checkPlaceOrder({ providers }: Pick<Ctx, 'providers'>, input: PlaceOrder): void {
  const isPickUp = methods.find(({ id }) => id === input.shippingMethodId)?.isPickUp ?? false;
  const errors: FieldError[] = [];
  if (input.shippingAddress) errors.push(...checkAddress(input.shippingAddress, '/shippingAddress'));
  else if (!isPickUp) errors.push({ pointer: '/shippingAddress', detail: 'Say where it goes.' });
  if (input.billingAddress) errors.push(...checkAddress(input.billingAddress, '/billingAddress'));
  else if (!input.shippingAddress) errors.push({ pointer: '/billingAddress', detail: 'Say who pays.' });
  if (input.payment && !providers.find(input.payment.provider))
    errors.push({ pointer: '/payment/provider', detail: 'This way to pay is not offered.' });
  if (input.payment && /\d{12}/.test(input.payment.token.replaceAll(/[ -]/g, '')))
    errors.push({ pointer: '/payment/token', detail: 'Never send a card number; send a token of it.' });
  if (errors.length > 0) throw new InvalidInput('Some fields are not valid.', errors);
}

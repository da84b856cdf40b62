import { serveRemote } from '@highstreet/http';
import { WorkerEntrypoint } from 'cloudflare:workers';
import openApi from '../openapi.json';
import { app } from './app.ts';
import type { PromotionsRpc } from './contract/index.ts';
import { readEnv } from './env.ts';
import { handleBatch } from './queue.ts';
import { answerCall } from './answer-call.ts';
import { readGiftCard } from './services/read-gift-card.ts';
import { redeemCoupons } from './services/redeem-coupons.ts';
import { refundGiftCards } from './services/refund-gift-cards.ts';
import { releaseOrder } from './services/release-order.ts';
import { spendGiftCard } from './services/spend-gift-card.ts';
import { validateCoupons } from './services/validate-coupons.ts';
import { sweep } from './sweep.ts';

/** The API of the promotions slice. Only a service binding reaches this entrypoint. */
export class Api extends WorkerEntrypoint implements PromotionsRpc {
  override fetch(request: Request): Response | Promise<Response> {
    if (new URL(request.url).pathname === '/openapi.json') return Response.json(openApi);
    return app.fetch(request, readEnv(this.env), this.ctx);
  }

  validate(...[codes, cart, customerId]: Parameters<PromotionsRpc['validate']>) {
    return answerCall(this.env, this.ctx, (ctx) => validateCoupons(ctx, codes, cart, customerId));
  }

  redeem(use: Parameters<PromotionsRpc['redeem']>[0]) {
    return answerCall(this.env, this.ctx, (ctx) => redeemCoupons(ctx, use));
  }

  release(orderId: string) {
    return answerCall(this.env, this.ctx, (ctx) => releaseOrder(ctx, orderId));
  }

  readGiftCard(code: string, customerId?: string | null) {
    return answerCall(this.env, this.ctx, (ctx) => readGiftCard(ctx, code, customerId));
  }

  spendGiftCard(use: Parameters<PromotionsRpc['spendGiftCard']>[0]) {
    return answerCall(this.env, this.ctx, (ctx) => spendGiftCard(ctx, use));
  }

  refundGiftCards(orderId: string, refundId: string, amount: number) {
    return answerCall(this.env, this.ctx, (ctx) => refundGiftCards(ctx, orderId, refundId, amount));
  }
}

// oxlint-disable-next-line import/no-default-export -- workerd's entry: the remote's static files and nothing else
export default {
  fetch: serveRemote,
  queue: handleBatch,
  scheduled: sweep,
} satisfies ExportedHandler<{ ASSETS: Fetcher }>;

CREATE TABLE `cart_codes` (
	`cart_id` text NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`cart_id`, `kind`, `code`)
);
--> statement-breakpoint
CREATE TABLE `cart_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`cart_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`product_id` text NOT NULL,
	`title` text NOT NULL,
	`quantity` integer NOT NULL,
	`seen_price` integer NOT NULL,
	`seen_state` text DEFAULT 'ok' NOT NULL,
	`added_at` integer NOT NULL,
	CONSTRAINT "cart_quantity" CHECK("cart_lines"."quantity" BETWEEN 1 AND 999)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_line` ON `cart_lines` (`cart_id`,`variant_id`);--> statement-breakpoint
CREATE TABLE `carts` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text,
	`currency` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `carts_customerId_unique` ON `carts` (`customer_id`);--> statement-breakpoint
CREATE TABLE `ledger_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`seller_id` text NOT NULL,
	`kind` text NOT NULL,
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`refund_id` text DEFAULT '' NOT NULL,
	`title` text NOT NULL,
	`quantity` integer NOT NULL,
	`currency` text NOT NULL,
	`gross` integer NOT NULL,
	`commission` integer NOT NULL,
	`fee` integer NOT NULL,
	`net` integer NOT NULL,
	`payout_id` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "ledger_net" CHECK("ledger_lines"."net" = "ledger_lines"."gross" - "ledger_lines"."commission" - "ledger_lines"."fee")
);
--> statement-breakpoint
CREATE INDEX `ledger_of_seller` ON `ledger_lines` (`seller_id`,`id`);--> statement-breakpoint
CREATE INDEX `ledger_open` ON `ledger_lines` (`currency`,`seller_id`) WHERE payout_id IS NULL;--> statement-breakpoint
CREATE INDEX `ledger_of_payout` ON `ledger_lines` (`payout_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_once` ON `ledger_lines` (`order_id`,`line_id`,`kind`,`refund_id`);--> statement-breakpoint
CREATE TABLE `payment_lines` (
	`payment_id` text NOT NULL,
	`line_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`title` text NOT NULL,
	`quantity` integer NOT NULL,
	`amount` integer NOT NULL,
	`refunded_quantity` integer DEFAULT 0 NOT NULL,
	`refunded` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`payment_id`, `line_id`),
	CONSTRAINT "line_refunded" CHECK("payment_lines"."refunded" <= "payment_lines"."amount"),
	CONSTRAINT "line_refunded_quantity" CHECK("payment_lines"."refunded_quantity" <= "payment_lines"."quantity")
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`customer_id` text,
	`provider` text NOT NULL,
	`method` text NOT NULL,
	`reference` text,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`gift_cards` integer NOT NULL,
	`status` text NOT NULL,
	`captured` integer DEFAULT 0 NOT NULL,
	`refunded` integer DEFAULT 0 NOT NULL,
	`refunded_to_card` integer DEFAULT 0 NOT NULL,
	`shipping_paid` integer NOT NULL,
	`shipping_refunded` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "payments_refunded" CHECK("payments"."refunded" <= "payments"."captured" + "payments"."gift_cards"),
	CONSTRAINT "payments_refunded_to_card" CHECK("payments"."refunded_to_card" <= "payments"."captured"),
	CONSTRAINT "payments_shipping" CHECK("payments"."shipping_refunded" <= "payments"."shipping_paid")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_orderId_unique` ON `payments` (`order_id`);--> statement-breakpoint
CREATE INDEX `payments_reference` ON `payments` (`reference`);--> statement-breakpoint
CREATE TABLE `payouts` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`line_count` integer NOT NULL,
	`method` text NOT NULL,
	`status` text NOT NULL,
	`reference` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `payouts_of_seller` ON `payouts` (`seller_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payout_of_batch` ON `payouts` (`batch_id`,`seller_id`);--> statement-breakpoint
CREATE TABLE `placements` (
	`order_id` text PRIMARY KEY NOT NULL,
	`cart_id` text NOT NULL,
	`cart_version` integer NOT NULL,
	`customer_id` text,
	`request_key` text NOT NULL,
	`request_hash` text NOT NULL,
	`state` text NOT NULL,
	`phase` text NOT NULL,
	`draft` text NOT NULL,
	`number` text,
	`email` text NOT NULL,
	`access_key` text NOT NULL,
	`currency` text NOT NULL,
	`total` integer NOT NULL,
	`to_pay` integer NOT NULL,
	`action` text,
	`reply` text,
	`failure` text,
	`steps` text NOT NULL,
	`driver` integer DEFAULT 1 NOT NULL,
	`lease_until` integer NOT NULL,
	`recheck_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `placements_requestKey_unique` ON `placements` (`request_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `placement_of_cart` ON `placements` (`cart_id`,`cart_version`) WHERE state <> 'failed';--> statement-breakpoint
CREATE INDEX `placements_open` ON `placements` (`lease_until`) WHERE state IN ('placing', 'needs_action');--> statement-breakpoint
CREATE INDEX `placements_recheck` ON `placements` (`recheck_at`) WHERE recheck_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `placements_attention` ON `placements` (`order_id`) WHERE state = 'needs_attention';--> statement-breakpoint
CREATE INDEX `placements_customer` ON `placements` (`customer_id`);--> statement-breakpoint
CREATE TABLE `provider_charges` (
	`reference` text PRIMARY KEY NOT NULL,
	`idempotency_key` text NOT NULL,
	`order_id` text NOT NULL,
	`token` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`status` text NOT NULL,
	`captured` integer DEFAULT 0 NOT NULL,
	`refunded` integer DEFAULT 0 NOT NULL,
	`calls` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "charge_captured" CHECK("provider_charges"."captured" <= "provider_charges"."amount"),
	CONSTRAINT "charge_refunded" CHECK("provider_charges"."refunded" <= "provider_charges"."captured")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provider_charges_idempotencyKey_unique` ON `provider_charges` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `provider_charges_order` ON `provider_charges` (`order_id`);--> statement-breakpoint
CREATE TABLE `provider_refunds` (
	`idempotency_key` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`amount` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `refund_orders` (
	`cause` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`lines` text NOT NULL,
	`is_whole` integer NOT NULL,
	`is_restocked` integer NOT NULL,
	`reason` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`order_id` text NOT NULL,
	`cause` text NOT NULL,
	`amount` integer NOT NULL,
	`to_card` integer NOT NULL,
	`shipping` integer NOT NULL,
	`currency` text NOT NULL,
	`lines` text NOT NULL,
	`is_restocked` integer NOT NULL,
	`reason` text NOT NULL,
	`status` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_cause_unique` ON `refunds` (`cause`);--> statement-breakpoint
CREATE INDEX `refunds_of_payment` ON `refunds` (`payment_id`);--> statement-breakpoint
CREATE INDEX `refunds_pending` ON `refunds` (`created_at`) WHERE status = 'pending';--> statement-breakpoint
CREATE TABLE `seller_accounts` (
	`seller_id` text PRIMARY KEY NOT NULL,
	`stripe_account` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tax_categories` (
	`category_id` text PRIMARY KEY NOT NULL,
	`tax_class` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook_events` (
	`id` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhook_events_seen` ON `webhook_events` (`seen_at`);
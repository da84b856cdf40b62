CREATE TABLE `deliveries` (
	`customer_id` text NOT NULL,
	`product_id` text NOT NULL,
	`order_id` text NOT NULL,
	`delivered_at` integer NOT NULL,
	PRIMARY KEY(`customer_id`, `product_id`)
);

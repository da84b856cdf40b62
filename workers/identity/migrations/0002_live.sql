ALTER TABLE `revocations` ADD `user_id` text;--> statement-breakpoint
ALTER TABLE `revocations` ADD `reason` text;
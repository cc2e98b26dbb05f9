CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`staff_role` text,
	`lookup` text NOT NULL,
	`key_id` text NOT NULL,
	`verifier` text NOT NULL,
	`totp_secret` text,
	`next_totp_secret` text,
	`last_totp_step` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_lookup_unique` ON `account` (`lookup`);--> statement-breakpoint
CREATE TABLE `api_key` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`prefix` text NOT NULL,
	`key_hash` text,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	`last_used_on` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_key_keyHash_unique` ON `api_key` (`key_hash`);--> statement-breakpoint
CREATE INDEX `api_key_partner` ON `api_key` (`partner_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `api_key_expires_at` ON `api_key` (`expires_at`);--> statement-breakpoint
CREATE INDEX `api_key_revoked_at` ON `api_key` (`revoked_at`);--> statement-breakpoint
CREATE TABLE `attendance_count` (
	`session_id` text PRIMARY KEY NOT NULL,
	`total` integer NOT NULL,
	`first_timers` integer,
	`by_language` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `audit_actor` (
	`account_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor` text,
	`about` text NOT NULL,
	`place` text NOT NULL,
	`action` text NOT NULL,
	`subject` text,
	`subject_pseudonym` text,
	`fields` text NOT NULL,
	`key_id` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_order` ON `audit_entry` (`at`,`place`);--> statement-breakpoint
CREATE INDEX `audit_entry_about` ON `audit_entry` (`about`,`at`,`place`);--> statement-breakpoint
CREATE INDEX `audit_entry_place` ON `audit_entry` (`about`,`place`);--> statement-breakpoint
CREATE INDEX `audit_entry_actor` ON `audit_entry` (`actor`,`at`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`hash` text NOT NULL,
	`key_id` text NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`number` integer NOT NULL,
	`secret_hash` text NOT NULL,
	`titles` text NOT NULL,
	`group_ids` text NOT NULL,
	`language` text NOT NULL,
	`last_used_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_secretHash_unique` ON `calendar_feed` (`secret_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_number` ON `calendar_feed` (`account_id`,`number`);--> statement-breakpoint
CREATE TABLE `contact_point` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`languages` text NOT NULL,
	`hours` text,
	`phone` text,
	`email` text,
	`public_key` text,
	`public_key_words` text,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contact_reply` (
	`request_id` text NOT NULL,
	`number` integer NOT NULL,
	`sealed` text NOT NULL,
	`replied_on` text NOT NULL,
	PRIMARY KEY(`request_id`, `number`),
	FOREIGN KEY (`request_id`) REFERENCES `contact_request`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `contact_request` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_point_id` text NOT NULL,
	`sealed` text NOT NULL,
	`sealed_to` text NOT NULL,
	`reply_key` text NOT NULL,
	`lookup_hash` text NOT NULL,
	`is_answered` integer NOT NULL,
	`received_on` text NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`contact_point_id`) REFERENCES `contact_point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_request_lookupHash_unique` ON `contact_request` (`lookup_hash`);--> statement-breakpoint
CREATE INDEX `contact_request_received_on` ON `contact_request` (`received_on`,`id`);--> statement-breakpoint
CREATE INDEX `contact_request_answered` ON `contact_request` (`is_answered`,`received_on`,`id`);--> statement-breakpoint
CREATE INDEX `contact_request_ends_at` ON `contact_request` (`ends_at`);--> statement-breakpoint
CREATE INDEX `contact_request_contact_point` ON `contact_request` (`contact_point_id`);--> statement-breakpoint
CREATE TABLE `date_option` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`start` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`kept_yes` integer NOT NULL,
	`kept_maybe` integer NOT NULL,
	FOREIGN KEY (`idea_id`) REFERENCES `idea`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `date_option_start` ON `date_option` (`idea_id`,`start`,`duration_minutes`);--> statement-breakpoint
CREATE TABLE `date_vote` (
	`date_option_id` text NOT NULL,
	`account_id` text NOT NULL,
	`vote` text NOT NULL,
	PRIMARY KEY(`date_option_id`, `account_id`),
	FOREIGN KEY (`date_option_id`) REFERENCES `date_option`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `date_vote_account` ON `date_vote` (`account_id`);--> statement-breakpoint
CREATE TABLE `duty` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`series_key` text,
	`kind` text NOT NULL,
	`language` text,
	`title` text,
	`needed_count` integer NOT NULL,
	`done_count` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `duty_session` ON `duty` (`session_id`,`id`);--> statement-breakpoint
CREATE INDEX `duty_done` ON `duty` (`done_count`);--> statement-breakpoint
CREATE TABLE `duty_of_series` (
	`key` text NOT NULL,
	`series_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`kind` text NOT NULL,
	`language` text,
	`title` text,
	`needed_count` integer NOT NULL,
	PRIMARY KEY(`series_id`, `key`),
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `duty_taker` (
	`duty_id` text NOT NULL,
	`membership_id` text NOT NULL,
	PRIMARY KEY(`duty_id`, `membership_id`),
	FOREIGN KEY (`duty_id`) REFERENCES `duty`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `duty_taker_membership` ON `duty_taker` (`membership_id`);--> statement-breakpoint
CREATE TABLE `activity_group` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`description` text,
	`sort_key` text NOT NULL,
	`audience` text NOT NULL,
	`confidentiality` text NOT NULL,
	`joining` text NOT NULL,
	`languages` text NOT NULL,
	`language_tags` text NOT NULL,
	`features` integer NOT NULL,
	`time_zone` text NOT NULL,
	`contact_point_id` text,
	`last_confirmed_on` text,
	`is_archived` integer NOT NULL,
	`first_sequence` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_group_slug_unique` ON `activity_group` (`slug`);--> statement-breakpoint
CREATE INDEX `activity_group_order` ON `activity_group` (`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `idea` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text,
	`proposer_id` text,
	`partner_id` text,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`content_language` text NOT NULL,
	`status` text NOT NULL,
	`decline_reason` text,
	`series_id` text,
	`newest_first` integer NOT NULL,
	`kept_supporters` integer NOT NULL,
	`closed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `activity_group`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposer_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `idea_newest` ON `idea` (`newest_first`,`id`);--> statement-breakpoint
CREATE INDEX `idea_group` ON `idea` (`group_id`,`newest_first`,`id`);--> statement-breakpoint
CREATE INDEX `idea_proposer` ON `idea` (`proposer_id`);--> statement-breakpoint
CREATE INDEX `idea_partner` ON `idea` (`partner_id`,`newest_first`,`id`);--> statement-breakpoint
CREATE INDEX `idea_closed_at` ON `idea` (`closed_at`);--> statement-breakpoint
CREATE INDEX `idea_status` ON `idea` (`status`,`id`);--> statement-breakpoint
CREATE TABLE `idea_support` (
	`idea_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`idea_id`, `account_id`),
	FOREIGN KEY (`idea_id`) REFERENCES `idea`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `idea_support_account` ON `idea_support` (`account_id`);--> statement-breakpoint
CREATE TABLE `idea_task` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`is_done` integer NOT NULL,
	FOREIGN KEY (`idea_id`) REFERENCES `idea`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `idea_task_number` ON `idea_task` (`idea_id`,`number`);--> statement-breakpoint
CREATE TABLE `idea_task_taker` (
	`task_id` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`membership_id` text,
	FOREIGN KEY (`task_id`) REFERENCES `idea_task`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `idea_task_taker_account` ON `idea_task_taker` (`account_id`);--> statement-breakpoint
CREATE INDEX `idea_task_taker_membership` ON `idea_task_taker` (`membership_id`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`account` text,
	`state` text NOT NULL,
	`lease` integer NOT NULL,
	`may_keep` integer NOT NULL,
	`answer` text,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_account` ON `idempotency` (`account`);--> statement-breakpoint
CREATE INDEX `idempotency_until` ON `idempotency` (`until`);--> statement-breakpoint
CREATE TABLE `imported_series` (
	`id` text PRIMARY KEY NOT NULL,
	`event_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`series_id` text NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `imported_series_event` ON `imported_series` (`event_hash`);--> statement-breakpoint
CREATE INDEX `imported_series_series` ON `imported_series` (`series_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`role` text NOT NULL,
	`words_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `activity_group`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_wordsHash_unique` ON `invitation` (`words_hash`);--> statement-breakpoint
CREATE INDEX `invitation_group` ON `invitation` (`group_id`);--> statement-breakpoint
CREATE INDEX `invitation_expires_at` ON `invitation` (`expires_at`);--> statement-breakpoint
CREATE TABLE `kept_wish` (
	`session_id` text NOT NULL,
	`language` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`session_id`, `language`),
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `keys_fingerprint` (
	`id` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `material` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`title` text NOT NULL,
	`url` text NOT NULL,
	`language` text NOT NULL,
	`topic` text,
	`licence` text,
	`sort_key` text NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `activity_group`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `material_group` ON `material` (`group_id`,`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`alias` text NOT NULL,
	`alias_key` text NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `activity_group`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_account` ON `membership` (`account_id`,`group_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `membership_alias` ON `membership` (`group_id`,`alias_key`);--> statement-breakpoint
CREATE INDEX `membership_group` ON `membership` (`group_id`);--> statement-breakpoint
CREATE TABLE `partner` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `partner_name` ON `partner` (`sort_key`,`id`);--> statement-breakpoint
CREATE TABLE `programme_change` (
	`number` integer PRIMARY KEY NOT NULL,
	`version` integer,
	`event` text NOT NULL,
	`session_id` text,
	`series_id` text,
	`group_id` text,
	`season_id` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `programme_change_session` ON `programme_change` (`session_id`,`version`);--> statement-breakpoint
CREATE INDEX `programme_change_series` ON `programme_change` (`series_id`,`version`);--> statement-breakpoint
CREATE INDEX `programme_change_group` ON `programme_change` (`group_id`,`session_id`,`series_id`,`version`);--> statement-breakpoint
CREATE INDEX `programme_change_season` ON `programme_change` (`season_id`,`version`);--> statement-breakpoint
CREATE INDEX `programme_change_at` ON `programme_change` (`at`);--> statement-breakpoint
CREATE TABLE `programme_version` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`account_id` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`account_id`, `hash`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `registration` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`account_id` text,
	`words_hash` text,
	`status` text NOT NULL,
	`number` integer NOT NULL,
	`interpreting_wish` text,
	`seen_start` integer NOT NULL,
	`seen_end` integer NOT NULL,
	`seen_status` text NOT NULL,
	`seen_venue_id` text,
	`seen_place` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_wordsHash_unique` ON `registration` (`words_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `registration_account` ON `registration` (`account_id`,`session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `registration_number` ON `registration` (`session_id`,`number`);--> statement-breakpoint
CREATE INDEX `registration_status` ON `registration` (`session_id`,`status`,`number`);--> statement-breakpoint
CREATE TABLE `search_doc` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_doc_id_unique` ON `search_doc` (`id`);--> statement-breakpoint
CREATE TABLE `season` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`status` text NOT NULL,
	`published_at` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `season_from` ON `season` (`from`,`id`);--> statement-breakpoint
CREATE TABLE `season_break` (
	`id` text PRIMARY KEY NOT NULL,
	`season_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text NOT NULL,
	`public_holiday_of` text,
	FOREIGN KEY (`season_id`) REFERENCES `season`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `season_break_season` ON `season_break` (`season_id`,`from`,`id`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`group_id` text NOT NULL,
	`season_id` text,
	`start` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`time_zone` text NOT NULL,
	`recurrence` text,
	`excluded` text NOT NULL,
	`added` text NOT NULL,
	`venue_id` text,
	`features` integer NOT NULL,
	`languages` text NOT NULL,
	`language_tags` text NOT NULL,
	`topic` text,
	`note` text,
	`guest_speakers` text NOT NULL,
	`capacity` integer,
	`registration_opens_before` integer,
	`continues_id` text,
	`known_to` text NOT NULL,
	`expanded_until` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `activity_group`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`season_id`) REFERENCES `season`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`venue_id`) REFERENCES `venue`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_key_unique` ON `series` (`key`);--> statement-breakpoint
CREATE INDEX `series_group` ON `series` (`group_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `series_expanded` ON `series` (`expanded_until`,`id`);--> statement-breakpoint
CREATE INDEX `series_season` ON `series` (`season_id`);--> statement-breakpoint
CREATE INDEX `series_venue` ON `series` (`venue_id`);--> statement-breakpoint
CREATE INDEX `series_continues` ON `series` (`continues_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`group_id` text NOT NULL,
	`season_id` text,
	`original_start` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`local_start` text NOT NULL,
	`local_end` text NOT NULL,
	`time_zone` text NOT NULL,
	`status` text NOT NULL,
	`is_moved` integer NOT NULL,
	`cancelled_by` text,
	`cancellation_reason` text,
	`is_withdrawn` integer NOT NULL,
	`known_to` text NOT NULL,
	`topic` text,
	`note` text,
	`venue_id` text,
	`features` integer NOT NULL,
	`languages` text NOT NULL,
	`language_tags` text NOT NULL,
	`guest_speakers` text NOT NULL,
	`capacity` integer,
	`confirmed_count` integer NOT NULL,
	`registration_opens_before` integer,
	`own` text NOT NULL,
	`search_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `activity_group`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`season_id`) REFERENCES `season`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`venue_id`) REFERENCES `venue`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `session_start` ON `session` (`start`,`id`);--> statement-breakpoint
CREATE INDEX `session_group_start` ON `session` (`group_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `session_venue_end` ON `session` (`venue_id`,`group_id`,`end`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_place` ON `session` (`series_id`,`original_start`);--> statement-breakpoint
CREATE INDEX `session_series_end` ON `session` (`series_id`,`end`);--> statement-breakpoint
CREATE INDEX `session_season` ON `session` (`season_id`);--> statement-breakpoint
CREATE TABLE `sign_in` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`is_cookie` integer NOT NULL,
	`idle_ends_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_tokenHash_unique` ON `sign_in` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_account` ON `sign_in` (`account_id`);--> statement-breakpoint
CREATE INDEX `sign_in_idle` ON `sign_in` (`idle_ends_at`);--> statement-breakpoint
CREATE TABLE `try_count` (
	`id` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `try_count_ends_at` ON `try_count` (`ends_at`);--> statement-breakpoint
CREATE TABLE `venue` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`disclosure` text NOT NULL,
	`address` text,
	`postal_code` text,
	`city` text,
	`country` text,
	`district` text,
	`latitude` real,
	`longitude` real,
	`directions` text,
	`access` integer NOT NULL,
	`time_zone` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `visit_offer` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`content_language` text NOT NULL,
	`languages` text NOT NULL,
	`status` text NOT NULL,
	`newest_first` integer NOT NULL,
	`session_id` text,
	`group_id` text,
	`guest` text,
	`added_feature` integer NOT NULL,
	`message` text,
	`ends_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`group_id`) REFERENCES `activity_group`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `visit_offer_newest` ON `visit_offer` (`newest_first`,`id`);--> statement-breakpoint
CREATE INDEX `visit_offer_partner` ON `visit_offer` (`partner_id`,`newest_first`,`id`);--> statement-breakpoint
CREATE INDEX `visit_offer_group` ON `visit_offer` (`group_id`,`newest_first`,`id`);--> statement-breakpoint
CREATE INDEX `visit_offer_session` ON `visit_offer` (`session_id`);--> statement-breakpoint
CREATE INDEX `visit_offer_ends_at` ON `visit_offer` (`ends_at`);--> statement-breakpoint
CREATE TABLE `webhook_cursor` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint_id` text NOT NULL,
	`event` text NOT NULL,
	`subject` text NOT NULL,
	`place` integer NOT NULL,
	`happened_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`status` text NOT NULL,
	`attempt_count` integer NOT NULL,
	`failed_count` integer NOT NULL,
	`waited_ms` integer NOT NULL,
	`queued_at` integer NOT NULL,
	`next_attempt_at` integer,
	`claimed_until` integer,
	`last_status_code` integer,
	`last_failure` text,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoint`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_delivery_endpoint` ON `webhook_delivery` (`endpoint_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_subject` ON `webhook_delivery` (`endpoint_id`,`subject`,`place`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_due` ON `webhook_delivery` (`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_endpoint_due` ON `webhook_delivery` (`endpoint_id`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_created_at` ON `webhook_delivery` (`created_at`);--> statement-breakpoint
CREATE TABLE `webhook_endpoint` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`is_enabled` integer NOT NULL,
	`disabled_at` integer,
	`disabled_because` text,
	`secret` text NOT NULL,
	`earlier_secret` text,
	`earlier_secret_until` integer,
	`created_at` integer NOT NULL,
	`last_delivered_at` integer,
	`failures_in_row` integer NOT NULL,
	`failing_since` integer,
	`rests_until` integer NOT NULL,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_endpoint_partner` ON `webhook_endpoint` (`partner_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `zone_data` (
	`id` text PRIMARY KEY NOT NULL,
	`version` text NOT NULL
);

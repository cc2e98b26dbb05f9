CREATE TABLE `counter` (
	`id` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `counter_value` ON `counter` (`id`,`value`);--> statement-breakpoint
CREATE TABLE `course_group` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`places` integer NOT NULL,
	`open` integer NOT NULL,
	CONSTRAINT "course_group_places" CHECK("course_group"."places" >= 0)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message` text NOT NULL,
	`worker` text,
	`claimed_until` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `registration` (
	`group_id` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`group_id`, `person`),
	FOREIGN KEY (`group_id`) REFERENCES `course_group`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `search_doc` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_doc_id_unique` ON `search_doc` (`id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`venue_id` text,
	`start` text,
	`start_key` text GENERATED ALWAYS AS (coalesce("start", '9999')) VIRTUAL NOT NULL,
	`details` text,
	`cancelled` integer,
	`language_tags` text DEFAULT '' NOT NULL,
	`features` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `course_group`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`venue_id`) REFERENCES `venue`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `session_start` ON `session` (`start_key`,`id`);--> statement-breakpoint
CREATE INDEX `session_group` ON `session` (`group_id`);--> statement-breakpoint
CREATE TABLE `venue` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);

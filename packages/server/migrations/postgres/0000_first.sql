CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"staff_role" text,
	"lookup" text NOT NULL,
	"key_id" text NOT NULL,
	"verifier" text NOT NULL,
	"totp_secret" text,
	"next_totp_secret" text,
	"last_totp_step" integer NOT NULL,
	CONSTRAINT "account_lookup_unique" UNIQUE("lookup")
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"id" text PRIMARY KEY NOT NULL,
	"partner_id" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text,
	"scopes" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint,
	"revoked_at" bigint,
	"last_used_on" text,
	CONSTRAINT "api_key_keyHash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "attendance_count" (
	"session_id" text NOT NULL,
	"total" integer NOT NULL,
	"first_timers" integer,
	"by_language" jsonb NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "attendance_count_session_id_pk" PRIMARY KEY("session_id")
);
--> statement-breakpoint
CREATE TABLE "audit_actor" (
	"account_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor_kind" text NOT NULL,
	"actor" text,
	"about" text NOT NULL,
	"place" text NOT NULL,
	"action" text NOT NULL,
	"subject" text,
	"subject_pseudonym" text,
	"fields" text NOT NULL,
	"key_id" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"hash" text NOT NULL,
	"key_id" text NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"number" integer NOT NULL,
	"secret_hash" text NOT NULL,
	"titles" text NOT NULL,
	"group_ids" jsonb NOT NULL,
	"language" text NOT NULL,
	"last_used_on" text,
	CONSTRAINT "calendar_feed_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "contact_point" (
	"id" text PRIMARY KEY NOT NULL,
	"role" jsonb NOT NULL,
	"languages" jsonb NOT NULL,
	"hours" jsonb,
	"phone" text,
	"email" text,
	"public_key" text,
	"public_key_words" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_reply" (
	"request_id" text NOT NULL,
	"number" integer NOT NULL,
	"sealed" text NOT NULL,
	"replied_on" text NOT NULL,
	CONSTRAINT "contact_reply_request_id_number_pk" PRIMARY KEY("request_id","number")
);
--> statement-breakpoint
CREATE TABLE "contact_request" (
	"id" text PRIMARY KEY NOT NULL,
	"contact_point_id" text NOT NULL,
	"sealed" text NOT NULL,
	"sealed_to" text NOT NULL,
	"reply_key" text NOT NULL,
	"lookup_hash" text NOT NULL,
	"is_answered" boolean NOT NULL,
	"received_on" text NOT NULL,
	"ends_at" bigint NOT NULL,
	CONSTRAINT "contact_request_lookupHash_unique" UNIQUE("lookup_hash")
);
--> statement-breakpoint
CREATE TABLE "date_option" (
	"id" text PRIMARY KEY NOT NULL,
	"idea_id" text NOT NULL,
	"start" text NOT NULL,
	"duration_minutes" integer NOT NULL,
	"kept_yes" integer NOT NULL,
	"kept_maybe" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "date_vote" (
	"date_option_id" text NOT NULL,
	"account_id" text NOT NULL,
	"vote" text NOT NULL,
	CONSTRAINT "date_vote_date_option_id_account_id_pk" PRIMARY KEY("date_option_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "duty" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"series_key" text,
	"kind" text NOT NULL,
	"language" text,
	"title" text,
	"needed_count" integer NOT NULL,
	"done_count" integer
);
--> statement-breakpoint
CREATE TABLE "duty_of_series" (
	"key" text NOT NULL,
	"series_id" text NOT NULL,
	"from" text NOT NULL,
	"until" text,
	"kind" text NOT NULL,
	"language" text,
	"title" text,
	"needed_count" integer NOT NULL,
	CONSTRAINT "duty_of_series_series_id_key_pk" PRIMARY KEY("series_id","key")
);
--> statement-breakpoint
CREATE TABLE "duty_taker" (
	"duty_id" text NOT NULL,
	"membership_id" text NOT NULL,
	CONSTRAINT "duty_taker_duty_id_membership_id_pk" PRIMARY KEY("duty_id","membership_id")
);
--> statement-breakpoint
CREATE TABLE "activity_group" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"description" jsonb,
	"sort_key" text NOT NULL,
	"audience" text NOT NULL,
	"confidentiality" text NOT NULL,
	"joining" text NOT NULL,
	"languages" jsonb NOT NULL,
	"language_tags" text NOT NULL,
	"features" integer NOT NULL,
	"time_zone" text NOT NULL,
	"contact_point_id" text,
	"last_confirmed_on" text,
	"is_archived" boolean NOT NULL,
	"first_sequence" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "activity_group_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "idea" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text,
	"proposer_id" text,
	"partner_id" text,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"content_language" text NOT NULL,
	"status" text NOT NULL,
	"decline_reason" jsonb,
	"series_id" text,
	"newest_first" integer NOT NULL,
	"kept_supporters" integer NOT NULL,
	"closed_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_support" (
	"idea_id" text NOT NULL,
	"account_id" text NOT NULL,
	CONSTRAINT "idea_support_idea_id_account_id_pk" PRIMARY KEY("idea_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "idea_task" (
	"id" text PRIMARY KEY NOT NULL,
	"idea_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"is_done" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_task_taker" (
	"task_id" text NOT NULL,
	"account_id" text,
	"membership_id" text,
	CONSTRAINT "idea_task_taker_task_id_pk" PRIMARY KEY("task_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"account" text,
	"state" text NOT NULL,
	"lease" bigint NOT NULL,
	"may_keep" boolean NOT NULL,
	"answer" text,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imported_series" (
	"id" text PRIMARY KEY NOT NULL,
	"event_hash" text NOT NULL,
	"content_hash" text NOT NULL,
	"series_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"role" text NOT NULL,
	"words_hash" text NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "invitation_wordsHash_unique" UNIQUE("words_hash")
);
--> statement-breakpoint
CREATE TABLE "kept_wish" (
	"session_id" text NOT NULL,
	"language" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "kept_wish_session_id_language_pk" PRIMARY KEY("session_id","language")
);
--> statement-breakpoint
CREATE TABLE "keys_fingerprint" (
	"id" text PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "material" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"title" text NOT NULL,
	"url" text NOT NULL,
	"language" text NOT NULL,
	"topic" text,
	"licence" text,
	"sort_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"alias" text NOT NULL,
	"alias_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partner" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"sort_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_change" (
	"number" integer PRIMARY KEY NOT NULL,
	"version" integer,
	"event" text NOT NULL,
	"session_id" text,
	"series_id" text,
	"group_id" text,
	"season_id" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_version" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"account_id" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "recovery_code_account_id_hash_pk" PRIMARY KEY("account_id","hash")
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"account_id" text,
	"words_hash" text,
	"status" text NOT NULL,
	"number" integer NOT NULL,
	"interpreting_wish" text,
	"seen_start" bigint NOT NULL,
	"seen_end" bigint NOT NULL,
	"seen_status" text NOT NULL,
	"seen_venue_id" text,
	"seen_place" text NOT NULL,
	CONSTRAINT "registration_wordsHash_unique" UNIQUE("words_hash")
);
--> statement-breakpoint
CREATE TABLE "search_doc" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_doc_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "search_doc_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "season" (
	"id" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"status" text NOT NULL,
	"published_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "season_break" (
	"id" text PRIMARY KEY NOT NULL,
	"season_id" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"reason" jsonb NOT NULL,
	"public_holiday_of" text
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"group_id" text NOT NULL,
	"season_id" text,
	"start" text NOT NULL,
	"duration_minutes" integer NOT NULL,
	"time_zone" text NOT NULL,
	"recurrence" text,
	"excluded" jsonb NOT NULL,
	"added" jsonb NOT NULL,
	"venue_id" text,
	"features" integer NOT NULL,
	"languages" jsonb NOT NULL,
	"language_tags" text NOT NULL,
	"topic" jsonb,
	"note" jsonb,
	"guest_speakers" jsonb NOT NULL,
	"capacity" integer,
	"registration_opens_before" integer,
	"continues_id" text,
	"known_to" text NOT NULL,
	"expanded_until" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "series_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"series_id" text NOT NULL,
	"group_id" text NOT NULL,
	"season_id" text,
	"original_start" text NOT NULL,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"local_start" text NOT NULL,
	"local_end" text NOT NULL,
	"time_zone" text NOT NULL,
	"status" text NOT NULL,
	"is_moved" boolean NOT NULL,
	"cancelled_by" text,
	"cancellation_reason" jsonb,
	"is_withdrawn" boolean NOT NULL,
	"known_to" text NOT NULL,
	"topic" jsonb,
	"note" jsonb,
	"venue_id" text,
	"features" integer NOT NULL,
	"languages" jsonb NOT NULL,
	"language_tags" text NOT NULL,
	"guest_speakers" jsonb NOT NULL,
	"capacity" integer,
	"confirmed_count" integer NOT NULL,
	"registration_opens_before" integer,
	"own" text NOT NULL,
	"search_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"changed_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"is_cookie" boolean NOT NULL,
	"idle_ends_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	CONSTRAINT "sign_in_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "try_count" (
	"id" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"ends_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "venue" (
	"id" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"disclosure" text NOT NULL,
	"address" text,
	"postal_code" text,
	"city" text,
	"country" text,
	"district" text,
	"latitude" double precision,
	"longitude" double precision,
	"directions" jsonb,
	"access" integer NOT NULL,
	"time_zone" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_offer" (
	"id" text PRIMARY KEY NOT NULL,
	"partner_id" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"content_language" text NOT NULL,
	"languages" jsonb NOT NULL,
	"status" text NOT NULL,
	"newest_first" bigint NOT NULL,
	"session_id" text,
	"group_id" text,
	"guest" jsonb,
	"added_feature" boolean NOT NULL,
	"message" text,
	"ends_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_cursor" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"endpoint_id" text NOT NULL,
	"event" text NOT NULL,
	"subject" text NOT NULL,
	"place" bigint NOT NULL,
	"happened_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"status" text NOT NULL,
	"attempt_count" integer NOT NULL,
	"failed_count" integer NOT NULL,
	"waited_ms" integer NOT NULL,
	"queued_at" bigint NOT NULL,
	"next_attempt_at" bigint,
	"claimed_until" bigint,
	"last_status_code" integer,
	"last_failure" text
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoint" (
	"id" text PRIMARY KEY NOT NULL,
	"partner_id" text NOT NULL,
	"url" text NOT NULL,
	"events" jsonb NOT NULL,
	"is_enabled" boolean NOT NULL,
	"disabled_at" bigint,
	"disabled_because" text,
	"secret" text NOT NULL,
	"earlier_secret" text,
	"earlier_secret_until" bigint,
	"created_at" bigint NOT NULL,
	"last_delivered_at" bigint,
	"failures_in_row" integer NOT NULL,
	"failing_since" bigint,
	"rests_until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "zone_data" (
	"id" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_count" ADD CONSTRAINT "attendance_count_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_reply" ADD CONSTRAINT "contact_reply_request_id_contact_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."contact_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_request" ADD CONSTRAINT "contact_request_contact_point_id_contact_point_id_fk" FOREIGN KEY ("contact_point_id") REFERENCES "public"."contact_point"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_option" ADD CONSTRAINT "date_option_idea_id_idea_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."idea"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_vote" ADD CONSTRAINT "date_vote_date_option_id_date_option_id_fk" FOREIGN KEY ("date_option_id") REFERENCES "public"."date_option"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_vote" ADD CONSTRAINT "date_vote_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_of_series" ADD CONSTRAINT "duty_of_series_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_taker" ADD CONSTRAINT "duty_taker_duty_id_duty_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duty"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_taker" ADD CONSTRAINT "duty_taker_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_group_id_activity_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."activity_group"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_proposer_id_account_id_fk" FOREIGN KEY ("proposer_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_support" ADD CONSTRAINT "idea_support_idea_id_idea_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."idea"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_support" ADD CONSTRAINT "idea_support_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_task" ADD CONSTRAINT "idea_task_idea_id_idea_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."idea"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_task_taker" ADD CONSTRAINT "idea_task_taker_task_id_idea_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."idea_task"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_task_taker" ADD CONSTRAINT "idea_task_taker_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_task_taker" ADD CONSTRAINT "idea_task_taker_membership_id_membership_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."membership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_series" ADD CONSTRAINT "imported_series_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_group_id_activity_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."activity_group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_wish" ADD CONSTRAINT "kept_wish_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material" ADD CONSTRAINT "material_group_id_activity_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."activity_group"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_group_id_activity_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."activity_group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "season_break" ADD CONSTRAINT "season_break_season_id_season_id_fk" FOREIGN KEY ("season_id") REFERENCES "public"."season"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_group_id_activity_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."activity_group"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_season_id_season_id_fk" FOREIGN KEY ("season_id") REFERENCES "public"."season"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_venue_id_venue_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venue"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_group_id_activity_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."activity_group"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_season_id_season_id_fk" FOREIGN KEY ("season_id") REFERENCES "public"."season"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_venue_id_venue_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venue"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_offer" ADD CONSTRAINT "visit_offer_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_offer" ADD CONSTRAINT "visit_offer_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_offer" ADD CONSTRAINT "visit_offer_group_id_activity_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."activity_group"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_webhook_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_key_partner" ON "api_key" USING btree ("partner_id","created_at","id");--> statement-breakpoint
CREATE INDEX "api_key_expires_at" ON "api_key" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "api_key_revoked_at" ON "api_key" USING btree ("revoked_at");--> statement-breakpoint
CREATE INDEX "audit_entry_order" ON "audit_entry" USING btree ("at","place");--> statement-breakpoint
CREATE INDEX "audit_entry_about" ON "audit_entry" USING btree ("about","at","place");--> statement-breakpoint
CREATE INDEX "audit_entry_place" ON "audit_entry" USING btree ("about","place");--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor","at");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_number" ON "calendar_feed" USING btree ("account_id","number");--> statement-breakpoint
CREATE INDEX "contact_request_received_on" ON "contact_request" USING btree ("received_on","id");--> statement-breakpoint
CREATE INDEX "contact_request_answered" ON "contact_request" USING btree ("is_answered","received_on","id");--> statement-breakpoint
CREATE INDEX "contact_request_ends_at" ON "contact_request" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "contact_request_contact_point" ON "contact_request" USING btree ("contact_point_id");--> statement-breakpoint
CREATE UNIQUE INDEX "date_option_start" ON "date_option" USING btree ("idea_id","start","duration_minutes");--> statement-breakpoint
CREATE INDEX "date_vote_account" ON "date_vote" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "duty_session" ON "duty" USING btree ("session_id","id");--> statement-breakpoint
CREATE INDEX "duty_done" ON "duty" USING btree ("done_count");--> statement-breakpoint
CREATE INDEX "duty_taker_membership" ON "duty_taker" USING btree ("membership_id");--> statement-breakpoint
CREATE INDEX "activity_group_order" ON "activity_group" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "idea_newest" ON "idea" USING btree ("newest_first","id");--> statement-breakpoint
CREATE INDEX "idea_group" ON "idea" USING btree ("group_id","newest_first","id");--> statement-breakpoint
CREATE INDEX "idea_proposer" ON "idea" USING btree ("proposer_id");--> statement-breakpoint
CREATE INDEX "idea_partner" ON "idea" USING btree ("partner_id","newest_first","id");--> statement-breakpoint
CREATE INDEX "idea_closed_at" ON "idea" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "idea_status" ON "idea" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "idea_support_account" ON "idea_support" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_task_number" ON "idea_task" USING btree ("idea_id","number");--> statement-breakpoint
CREATE INDEX "idea_task_taker_account" ON "idea_task_taker" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "idea_task_taker_membership" ON "idea_task_taker" USING btree ("membership_id");--> statement-breakpoint
CREATE INDEX "idempotency_account" ON "idempotency" USING btree ("account");--> statement-breakpoint
CREATE INDEX "idempotency_until" ON "idempotency" USING btree ("until");--> statement-breakpoint
CREATE INDEX "imported_series_event" ON "imported_series" USING btree ("event_hash");--> statement-breakpoint
CREATE INDEX "imported_series_series" ON "imported_series" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "invitation_group" ON "invitation" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "invitation_expires_at" ON "invitation" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "material_group" ON "material" USING btree ("group_id","sort_key","id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_account" ON "membership" USING btree ("account_id","group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_alias" ON "membership" USING btree ("group_id","alias_key");--> statement-breakpoint
CREATE INDEX "membership_group" ON "membership" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "partner_name" ON "partner" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "programme_change_session" ON "programme_change" USING btree ("session_id","version");--> statement-breakpoint
CREATE INDEX "programme_change_series" ON "programme_change" USING btree ("series_id","version");--> statement-breakpoint
CREATE INDEX "programme_change_group" ON "programme_change" USING btree ("group_id","session_id","series_id","version");--> statement-breakpoint
CREATE INDEX "programme_change_season" ON "programme_change" USING btree ("season_id","version");--> statement-breakpoint
CREATE INDEX "programme_change_at" ON "programme_change" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_account" ON "registration" USING btree ("account_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_number" ON "registration" USING btree ("session_id","number");--> statement-breakpoint
CREATE INDEX "registration_status" ON "registration" USING btree ("session_id","status","number");--> statement-breakpoint
CREATE INDEX "season_from" ON "season" USING btree ("from","id");--> statement-breakpoint
CREATE INDEX "season_break_season" ON "season_break" USING btree ("season_id","from","id");--> statement-breakpoint
CREATE INDEX "series_group" ON "series" USING btree ("group_id","start","id");--> statement-breakpoint
CREATE INDEX "series_expanded" ON "series" USING btree ("expanded_until","id");--> statement-breakpoint
CREATE INDEX "series_season" ON "series" USING btree ("season_id");--> statement-breakpoint
CREATE INDEX "series_venue" ON "series" USING btree ("venue_id");--> statement-breakpoint
CREATE INDEX "series_continues" ON "series" USING btree ("continues_id");--> statement-breakpoint
CREATE INDEX "session_start" ON "session" USING btree ("start","id");--> statement-breakpoint
CREATE INDEX "session_group_start" ON "session" USING btree ("group_id","start","id");--> statement-breakpoint
CREATE INDEX "session_venue_end" ON "session" USING btree ("venue_id","group_id","end");--> statement-breakpoint
CREATE UNIQUE INDEX "session_place" ON "session" USING btree ("series_id","original_start");--> statement-breakpoint
CREATE INDEX "session_series_end" ON "session" USING btree ("series_id","end");--> statement-breakpoint
CREATE INDEX "session_season" ON "session" USING btree ("season_id");--> statement-breakpoint
CREATE INDEX "sign_in_account" ON "sign_in" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_idle" ON "sign_in" USING btree ("idle_ends_at");--> statement-breakpoint
CREATE INDEX "try_count_ends_at" ON "try_count" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "visit_offer_newest" ON "visit_offer" USING btree ("newest_first","id");--> statement-breakpoint
CREATE INDEX "visit_offer_partner" ON "visit_offer" USING btree ("partner_id","newest_first","id");--> statement-breakpoint
CREATE INDEX "visit_offer_group" ON "visit_offer" USING btree ("group_id","newest_first","id");--> statement-breakpoint
CREATE INDEX "visit_offer_session" ON "visit_offer" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "visit_offer_ends_at" ON "visit_offer" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_endpoint" ON "webhook_delivery" USING btree ("endpoint_id","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_subject" ON "webhook_delivery" USING btree ("endpoint_id","subject","place");--> statement-breakpoint
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_endpoint_due" ON "webhook_delivery" USING btree ("endpoint_id","next_attempt_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_created_at" ON "webhook_delivery" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_partner" ON "webhook_endpoint" USING btree ("partner_id","created_at","id");
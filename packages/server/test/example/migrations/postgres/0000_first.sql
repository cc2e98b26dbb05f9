CREATE TABLE "counter" (
	"id" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_group" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"places" integer NOT NULL,
	"open" boolean NOT NULL,
	CONSTRAINT "course_group_places" CHECK ("course_group"."places" >= 0)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"message" text NOT NULL,
	"worker" text,
	"claimed_until" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"group_id" text NOT NULL,
	"person" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "registration_group_id_person_pk" PRIMARY KEY("group_id","person")
);
--> statement-breakpoint
CREATE TABLE "search_doc" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_doc_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "search_doc_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"venue_id" text,
	"start" text,
	"start_key" text GENERATED ALWAYS AS (coalesce("start", '9999')) STORED NOT NULL,
	"details" jsonb,
	"cancelled" boolean,
	"language_tags" text DEFAULT '' NOT NULL,
	"features" integer DEFAULT 0 NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "venue" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_group_id_course_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."course_group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_group_id_course_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."course_group"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_venue_id_venue_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venue"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "counter_value" ON "counter" USING btree ("id","value");--> statement-breakpoint
CREATE INDEX "session_start" ON "session" USING btree ("start_key","id");--> statement-breakpoint
CREATE INDEX "session_group" ON "session" USING btree ("group_id");
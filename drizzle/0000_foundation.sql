CREATE TYPE "public"."desk_outcome" AS ENUM('delivered', 'passed_on', 'not_passed_on');--> statement-breakpoint
CREATE TYPE "public"."inquiry_answer" AS ENUM('interested', 'need_more', 'not_now');--> statement-breakpoint
CREATE TYPE "public"."claim_method" AS ENUM('domain', 'letter', 'desk');--> statement-breakpoint
CREATE TYPE "public"."picture_kind" AS ENUM('logo', 'picture');--> statement-breakpoint
CREATE TYPE "public"."member_role" AS ENUM('viewer', 'editor', 'owner');--> statement-breakpoint
CREATE TYPE "public"."organisation_type" AS ENUM('company', 'chamber', 'association', 'club', 'cluster', 'network', 'local_action_group', 'municipality', 'development_agency', 'funding_body', 'university', 'college', 'research_institute', 'transfer_centre', 'laboratory');--> statement-breakpoint
CREATE TYPE "public"."product_kind" AS ENUM('product', 'service');--> statement-breakpoint
CREATE TYPE "public"."size_class" AS ENUM('micro', 'small', 'medium', 'large');--> statement-breakpoint
CREATE TYPE "public"."text_origin" AS ENUM('human', 'machine', 'checked');--> statement-breakpoint
CREATE TYPE "public"."verification_kind" AS ENUM('known', 'register', 'visited');--> statement-breakpoint
CREATE TYPE "public"."listing_direction" AS ENUM('offer', 'request');--> statement-breakpoint
CREATE TYPE "public"."listing_kind" AS ENUM('product', 'service', 'capacity', 'supplier', 'distribution', 'subcontracting', 'joint_development', 'technology', 'research_partner', 'funding', 'training', 'internship', 'succession', 'surplus');--> statement-breakpoint
CREATE TYPE "public"."search_type" AS ENUM('organisation', 'product', 'service', 'offer', 'request');--> statement-breakpoint
CREATE TABLE "pages" (
	"key" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "pages_key_language_pk" PRIMARY KEY("key","language")
);
--> statement-breakpoint
CREATE TABLE "form_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inquiries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid,
	"person_id" uuid,
	"language" text NOT NULL,
	"content" jsonb NOT NULL,
	"sender_name" text NOT NULL,
	"sender_firm" text NOT NULL,
	"sender_email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"consent_id" uuid,
	"delivered_language" text,
	"desk_at" timestamp with time zone,
	"handled_at" timestamp with time zone,
	"handled_by" uuid,
	"desk_outcome" "desk_outcome",
	"desk_note" text,
	"desk_message" text,
	"desk_message_language" text,
	CONSTRAINT "inquiries_confirmed_first" CHECK ("inquiries"."confirmed_at" is not null or ("inquiries"."delivered_at" is null and "inquiries"."desk_at" is null)),
	CONSTRAINT "inquiries_handled_with_outcome" CHECK (("inquiries"."handled_at" is null) = ("inquiries"."desk_outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "inquiry_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"answer" "inquiry_answer" NOT NULL,
	"message" text,
	"language" text NOT NULL,
	"contact" text,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inquiry_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "inquiry_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "desk_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"organisation_id" uuid,
	"title" text NOT NULL,
	"due_on" date NOT NULL,
	"assignee_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid
);
--> statement-breakpoint
CREATE TABLE "desk_monday_mail_stops" (
	"institution_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"stopped_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "desk_monday_mail_stops_institution_id_account_id_pk" PRIMARY KEY("institution_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "desk_saved_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim_letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"batch_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"label" text,
	"hash" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "claim_letters_label_unique" UNIQUE("label")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"method" "claim_method" NOT NULL,
	"email" text,
	"message" text,
	"language" text NOT NULL,
	"letter_id" uuid,
	"hash" text,
	"link_expires_at" timestamp with time zone,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proven_at" timestamp with time zone,
	"granted_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"decided_by" uuid,
	"reason" text,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "claims_hash_unique" UNIQUE("hash"),
	CONSTRAINT "claims_decided_once" CHECK ("claims"."granted_at" is null or "claims"."refused_at" is null),
	CONSTRAINT "claims_undone_after_grant" CHECK ("claims"."undone_at" is null or "claims"."granted_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "letter_batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"file_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp with time zone,
	"failed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "affiliations" (
	"institution_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "affiliations_institution_id_organisation_id_pk" PRIMARY KEY("institution_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "desks" (
	"area" text PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"deputy_id" uuid,
	"named_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responsibilities" (
	"institution_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"area" text NOT NULL,
	"country" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "responsibilities_institution_id_kind_area_country_pk" PRIMARY KEY("institution_id","kind","area","country")
);
--> statement-breakpoint
CREATE TABLE "duplicate_pairs" (
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"why" text NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"dismissed_at" timestamp with time zone,
	"dismissed_by" uuid,
	CONSTRAINT "duplicate_pairs_first_id_second_id_pk" PRIMARY KEY("first_id","second_id"),
	CONSTRAINT "duplicate_pairs_ordered" CHECK ("duplicate_pairs"."first_id" < "duplicate_pairs"."second_id")
);
--> statement-breakpoint
CREATE TABLE "merge_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"merge_id" uuid NOT NULL,
	"part" text NOT NULL,
	"key" jsonb,
	"before" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_merges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"changes" jsonb NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"merged_by" uuid,
	"undone_at" timestamp with time zone,
	"undone_by" uuid
);
--> statement-breakpoint
CREATE TABLE "slug_redirects" (
	"slug" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"merge_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "archivals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"why" text NOT NULL,
	"hash" text NOT NULL,
	"archived_at" timestamp with time zone DEFAULT now() NOT NULL,
	"restored_at" timestamp with time zone,
	CONSTRAINT "archivals_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "certificate_reminders" (
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"valid_until" date NOT NULL,
	"days_before" integer NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "certificate_reminders_organisation_id_name_valid_until_days_before_pk" PRIMARY KEY("organisation_id","name","valid_until","days_before")
);
--> statement-breakpoint
CREATE TABLE "freshness_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "freshness_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "freshness_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"file_id" uuid NOT NULL,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_fileId_unique" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "picture_sizes" (
	"picture_id" uuid NOT NULL,
	"format" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "picture_sizes_picture_id_format_width_pk" PRIMARY KEY("picture_id","format","width"),
	CONSTRAINT "picture_sizes_fileId_unique" UNIQUE("file_id")
);
--> statement-breakpoint
CREATE TABLE "picture_texts" (
	"picture_id" uuid NOT NULL,
	"language" text NOT NULL,
	"origin" text_origin NOT NULL,
	"alt" text NOT NULL,
	CONSTRAINT "picture_texts_picture_id_language_pk" PRIMARY KEY("picture_id","language")
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "picture_kind" NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assistance_consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"given_by" text NOT NULL,
	"given_on" date NOT NULL,
	"given_how" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "membership_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"role" "member_role" NOT NULL,
	"hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "membership_invitations_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" "member_role" NOT NULL,
	"invited_by" uuid,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_organisation_id_account_id_pk" PRIMARY KEY("organisation_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "person_notices" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"how" text NOT NULL,
	"given_on" date NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_answers" (
	"key" text PRIMARY KEY NOT NULL,
	"answer" jsonb,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_returns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"language" text NOT NULL,
	"institution_id" uuid,
	"returned_by" uuid,
	"returned_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"concept_id" text,
	"issuer" text,
	"valid_until" date,
	"file_id" uuid
);
--> statement-breakpoint
CREATE TABLE "competences" (
	"organisation_id" uuid NOT NULL,
	"concept_id" text NOT NULL,
	"matched" text,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"rejected_at" timestamp with time zone,
	CONSTRAINT "competences_organisation_id_concept_id_pk" PRIMARY KEY("organisation_id","concept_id")
);
--> statement-breakpoint
CREATE TABLE "contact_consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"given_by" text NOT NULL,
	"given_on" date NOT NULL,
	"given_how" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_keys" (
	"import_id" uuid NOT NULL,
	"key" text NOT NULL,
	"line" integer NOT NULL,
	CONSTRAINT "import_keys_import_id_key_pk" PRIMARY KEY("import_id","key")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"record" jsonb,
	"external_id" text,
	"title" text DEFAULT '' NOT NULL,
	"decision" text NOT NULL,
	"subject_id" uuid,
	"duplicate_kind" text,
	"changes" text[] DEFAULT '{}' NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"file_id" uuid,
	"file_name" text NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"total_rows" integer,
	"processed_rows" integer DEFAULT 0 NOT NULL,
	"summary" jsonb,
	"institution_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heartbeat_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"failure" text,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_texts" (
	"organisation_id" uuid NOT NULL,
	"language" text NOT NULL,
	"origin" text_origin NOT NULL,
	"name" text,
	"description" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_texts_organisation_id_language_pk" PRIMARY KEY("organisation_id","language")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"type" "organisation_type" NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"legal_form" text,
	"country" text NOT NULL,
	"language" text NOT NULL,
	"spoken_languages" text[] DEFAULT '{}' NOT NULL,
	"size" "size_class",
	"employees" integer,
	"founded_year" integer,
	"web" text,
	"web_domain" text,
	"email" text,
	"phone" text,
	"ico" text,
	"vat_id" text,
	"register_number" text,
	"register_court" text,
	"nace" text[] DEFAULT '{}' NOT NULL,
	"source" text,
	"external_id" text,
	"import_id" uuid,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"submitted_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"faded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "own_edits" (
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"field" text NOT NULL,
	"edited_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "own_edits_subject_kind_subject_id_field_pk" PRIMARY KEY("subject_kind","subject_id","field")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"role_language" text,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"email" text,
	"phone" text,
	"data_source" text,
	"legal_basis" text,
	"import_id" uuid,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "product_texts" (
	"product_id" uuid NOT NULL,
	"language" text NOT NULL,
	"origin" text_origin NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "product_texts_product_id_language_pk" PRIMARY KEY("product_id","language")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "product_kind" NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"activity_id" uuid,
	"import_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_origins" (
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"import_id" uuid,
	CONSTRAINT "record_origins_kind_source_external_id_pk" PRIMARY KEY("kind","source","external_id")
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"is_seat" boolean DEFAULT false NOT NULL,
	"street" text,
	"postcode" text,
	"place" text NOT NULL,
	"country" text NOT NULL,
	"district" text,
	"latitude" double precision,
	"longitude" double precision,
	"precision" text
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"verifier_id" uuid NOT NULL,
	"kind" "verification_kind" DEFAULT 'known' NOT NULL,
	"verified_at" timestamp with time zone DEFAULT now() NOT NULL,
	"given_by" uuid,
	"evidence" jsonb,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "account_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"account_id" uuid,
	"language" text NOT NULL,
	"hash" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"superseded_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_links_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"language" text DEFAULT 'de' NOT NULL,
	"operator_since" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "sign_in_challenges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"via" text NOT NULL,
	"hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "sign_in_challenges_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credentials_providerId_accountId_unique" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"has_short_password" boolean DEFAULT false NOT NULL,
	"last_step" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token" text NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"confirmed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "listing_texts" (
	"listing_id" uuid NOT NULL,
	"language" text NOT NULL,
	"origin" text_origin NOT NULL,
	"title" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	CONSTRAINT "listing_texts_listing_id_language_pk" PRIMARY KEY("listing_id","language")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"direction" "listing_direction" NOT NULL,
	"kind" "listing_kind" NOT NULL,
	"country" text NOT NULL,
	"place" text,
	"district" text,
	"latitude" double precision,
	"longitude" double precision,
	"quantity" text,
	"certificates" text[] DEFAULT '{}' NOT NULL,
	"source" text,
	"external_id" text,
	"import_id" uuid,
	"is_demo" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	"valid_until" date,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_suppressions" (
	"address_hash" text NOT NULL,
	"scope" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_suppressions_address_hash_scope_pk" PRIMARY KEY("address_hash","scope")
);
--> statement-breakpoint
CREATE TABLE "mailing_recipients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mailing_id" uuid NOT NULL,
	"account_id" uuid,
	"mail_id" uuid,
	"queued_at" timestamp with time zone,
	"skipped" text,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mailing_texts" (
	"mailing_id" uuid NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "mailing_texts_mailing_id_language_pk" PRIMARY KEY("mailing_id","language")
);
--> statement-breakpoint
CREATE TABLE "mailings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"institution_id" uuid,
	"basis" text DEFAULT 'news' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"filter" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"completed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "news_consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"wording" text NOT NULL,
	"language" text NOT NULL,
	"given_via" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"actor_kind" text NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "mail_templates" (
	"mail" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"wording" jsonb,
	"written_by" uuid,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_templates_mail_language_version_pk" PRIMARY KEY("mail","language","version")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"message_id" text NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"purpose" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"headers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"asks_mailbox" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"failed_at" timestamp with time zone,
	CONSTRAINT "mails_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"key" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"result" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"hits" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "throttles_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "data_exports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"hash" text,
	"file_id" uuid,
	"expires_at" timestamp with time zone,
	"fetched_at" timestamp with time zone,
	CONSTRAINT "data_exports_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasures_kind_hash_pk" PRIMARY KEY("kind","hash")
);
--> statement-breakpoint
CREATE TABLE "organisation_erasures" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"requested_by" uuid,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region_postcode_editions" (
	"country" text PRIMARY KEY NOT NULL,
	"edition" uuid NOT NULL,
	"rows" integer NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region_postcodes" (
	"edition" uuid NOT NULL,
	"country" text NOT NULL,
	"postcode" text NOT NULL,
	"place" text NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"district" text
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" "search_type" NOT NULL,
	"sort" text NOT NULL,
	"kind" text,
	"organisation_id" uuid NOT NULL,
	"product_id" uuid,
	"listing_id" uuid,
	"external_id" text,
	"title" text NOT NULL,
	"title_key" text NOT NULL,
	"language" text NOT NULL,
	"passages" jsonb NOT NULL,
	"places" jsonb NOT NULL,
	"terms" "tsvector" NOT NULL,
	"country" text NOT NULL,
	"place" text,
	"districts" text[] NOT NULL,
	"points" double precision[] NOT NULL,
	"fields" text[] NOT NULL,
	"size" text,
	"certificates" text[] NOT NULL,
	"spoken_languages" text[] NOT NULL,
	"verified_at" timestamp with time zone,
	"stale_on" date,
	"vocabulary_version" text NOT NULL,
	"indexed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_consent_id_contact_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."contact_consents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiry_answers" ADD CONSTRAINT "inquiry_answers_inquiry_id_inquiries_id_fk" FOREIGN KEY ("inquiry_id") REFERENCES "public"."inquiries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiry_links" ADD CONSTRAINT "inquiry_links_inquiry_id_inquiries_id_fk" FOREIGN KEY ("inquiry_id") REFERENCES "public"."inquiries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_notes" ADD CONSTRAINT "desk_notes_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_notes" ADD CONSTRAINT "desk_notes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_notes" ADD CONSTRAINT "desk_notes_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_tasks" ADD CONSTRAINT "desk_tasks_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_tasks" ADD CONSTRAINT "desk_tasks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_tasks" ADD CONSTRAINT "desk_tasks_assignee_id_accounts_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_monday_mail_stops" ADD CONSTRAINT "desk_monday_mail_stops_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_monday_mail_stops" ADD CONSTRAINT "desk_monday_mail_stops_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_saved_views" ADD CONSTRAINT "desk_saved_views_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_letters" ADD CONSTRAINT "claim_letters_batch_id_letter_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."letter_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_letters" ADD CONSTRAINT "claim_letters_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_letter_id_claim_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."claim_letters"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_batches" ADD CONSTRAINT "letter_batches_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_batches" ADD CONSTRAINT "letter_batches_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desks" ADD CONSTRAINT "desks_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desks" ADD CONSTRAINT "desks_deputy_id_organisations_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibilities" ADD CONSTRAINT "responsibilities_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_first_id_organisations_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_second_id_organisations_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merge_moves" ADD CONSTRAINT "merge_moves_merge_id_organisation_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."organisation_merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_kept_id_organisations_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_merges" ADD CONSTRAINT "organisation_merges_merged_id_organisations_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slug_redirects" ADD CONSTRAINT "slug_redirects_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slug_redirects" ADD CONSTRAINT "slug_redirects_merge_id_organisation_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."organisation_merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archivals" ADD CONSTRAINT "archivals_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_reminders" ADD CONSTRAINT "certificate_reminders_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freshness_links" ADD CONSTRAINT "freshness_links_question_id_freshness_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."freshness_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freshness_questions" ADD CONSTRAINT "freshness_questions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_sizes" ADD CONSTRAINT "picture_sizes_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."pictures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_sizes" ADD CONSTRAINT "picture_sizes_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture_texts" ADD CONSTRAINT "picture_texts_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."pictures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_consents" ADD CONSTRAINT "assistance_consents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_consents" ADD CONSTRAINT "assistance_consents_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_invitations" ADD CONSTRAINT "membership_invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_notices" ADD CONSTRAINT "person_notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_notices" ADD CONSTRAINT "person_notices_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_returns" ADD CONSTRAINT "review_returns_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_returns" ADD CONSTRAINT "review_returns_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competences" ADD CONSTRAINT "competences_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_consents" ADD CONSTRAINT "contact_consents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_keys" ADD CONSTRAINT "import_keys_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_texts" ADD CONSTRAINT "organisation_texts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_texts" ADD CONSTRAINT "product_texts_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_verifier_id_organisations_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_challenges" ADD CONSTRAINT "sign_in_challenges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_texts" ADD CONSTRAINT "listing_texts_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_recipients" ADD CONSTRAINT "mailing_recipients_mailing_id_mailings_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_recipients" ADD CONSTRAINT "mailing_recipients_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_texts" ADD CONSTRAINT "mailing_texts_mailing_id_mailings_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_institution_id_organisations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_consents" ADD CONSTRAINT "news_consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_erasures" ADD CONSTRAINT "organisation_erasures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inquiries_organisation_id_created_at_index" ON "inquiries" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "inquiries_sender_email_created_at_index" ON "inquiries" USING btree ("sender_email","created_at");--> statement-breakpoint
CREATE INDEX "inquiries_desk_at_index" ON "inquiries" USING btree ("desk_at");--> statement-breakpoint
CREATE INDEX "inquiries_created_at_index" ON "inquiries" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inquiry_answers_inquiry_id_answered_at_index" ON "inquiry_answers" USING btree ("inquiry_id","answered_at");--> statement-breakpoint
CREATE INDEX "inquiry_links_inquiry_id_index" ON "inquiry_links" USING btree ("inquiry_id");--> statement-breakpoint
CREATE INDEX "inquiry_links_expires_at_index" ON "inquiry_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "desk_notes_institution_id_organisation_id_written_at_index" ON "desk_notes" USING btree ("institution_id","organisation_id","written_at");--> statement-breakpoint
CREATE INDEX "desk_tasks_institution_id_done_at_due_on_index" ON "desk_tasks" USING btree ("institution_id","done_at","due_on");--> statement-breakpoint
CREATE INDEX "desk_saved_views_institution_id_name_index" ON "desk_saved_views" USING btree ("institution_id","name");--> statement-breakpoint
CREATE INDEX "claim_letters_organisation_id_index" ON "claim_letters" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "claim_letters_batch_id_index" ON "claim_letters" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "claims_organisation_id_requested_at_index" ON "claims" USING btree ("organisation_id","requested_at");--> statement-breakpoint
CREATE INDEX "claims_account_id_index" ON "claims" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_one_open" ON "claims" USING btree ("organisation_id","account_id") WHERE "claims"."granted_at" is null and "claims"."refused_at" is null;--> statement-breakpoint
CREATE INDEX "letter_batches_institution_id_created_at_index" ON "letter_batches" USING btree ("institution_id","created_at");--> statement-breakpoint
CREATE INDEX "affiliations_organisation_id_index" ON "affiliations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "responsibilities_kind_area_index" ON "responsibilities" USING btree ("kind","area");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_second_id_index" ON "duplicate_pairs" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "merge_moves_merge_id_part_index" ON "merge_moves" USING btree ("merge_id","part");--> statement-breakpoint
CREATE INDEX "organisation_merges_kept_id_merged_at_index" ON "organisation_merges" USING btree ("kept_id","merged_at");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_merges_one_current" ON "organisation_merges" USING btree ("merged_id") WHERE "organisation_merges"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "slug_redirects_organisation_id_index" ON "slug_redirects" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "slug_redirects_merge_id_index" ON "slug_redirects" USING btree ("merge_id");--> statement-breakpoint
CREATE INDEX "archivals_organisation_id_archived_at_index" ON "archivals" USING btree ("organisation_id","archived_at");--> statement-breakpoint
CREATE INDEX "freshness_links_question_id_index" ON "freshness_links" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "freshness_questions_organisation_id_asked_at_index" ON "freshness_questions" USING btree ("organisation_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "freshness_questions_one_open" ON "freshness_questions" USING btree ("organisation_id") WHERE "freshness_questions"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "documents_organisation_id_index" ON "documents" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "pictures_organisation_id_index" ON "pictures" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pictures_one_logo" ON "pictures" USING btree ("organisation_id") WHERE "pictures"."kind" = 'logo';--> statement-breakpoint
CREATE INDEX "assistance_consents_institution_id_index" ON "assistance_consents" USING btree ("institution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assistance_consents_one_current" ON "assistance_consents" USING btree ("organisation_id","institution_id") WHERE "assistance_consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "membership_invitations_email_index" ON "membership_invitations" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_invitations_one_open" ON "membership_invitations" USING btree ("organisation_id","email") WHERE "membership_invitations"."accepted_at" is null and "membership_invitations"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_account_id_index" ON "memberships" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "person_notices_import_id_index" ON "person_notices" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "register_answers_expires_at_index" ON "register_answers" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "review_returns_organisation_id_returned_at_index" ON "review_returns" USING btree ("organisation_id","returned_at");--> statement-breakpoint
CREATE INDEX "certificates_organisation_id_index" ON "certificates" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "competences_concept_id_index" ON "competences" USING btree ("concept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_consents_one_current" ON "contact_consents" USING btree ("organisation_id") WHERE "contact_consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "import_rows_import_id_decision_line_index" ON "import_rows" USING btree ("import_id","decision","line");--> statement-breakpoint
CREATE INDEX "imports_created_at_index" ON "imports" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "imports_source_index" ON "imports" USING btree ("source");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_source_external_id" ON "organisations" USING btree ("source","external_id");--> statement-breakpoint
CREATE INDEX "organisations_name_key_index" ON "organisations" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "organisations_web_domain_index" ON "organisations" USING btree ("web_domain");--> statement-breakpoint
CREATE INDEX "organisations_ico_index" ON "organisations" USING btree ("ico");--> statement-breakpoint
CREATE INDEX "organisations_vat_id_index" ON "organisations" USING btree ("vat_id");--> statement-breakpoint
CREATE INDEX "organisations_register_number_index" ON "organisations" USING btree ("register_number");--> statement-breakpoint
CREATE INDEX "organisations_import_id_index" ON "organisations" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "organisations_updated_at_index" ON "organisations" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "people_organisation_id_index" ON "people" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "products_organisation_id_index" ON "products" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "record_changes_subject_kind_subject_id_changed_at_index" ON "record_changes" USING btree ("subject_kind","subject_id","changed_at");--> statement-breakpoint
CREATE INDEX "record_changes_import_id_index" ON "record_changes" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "record_origins_subject_id_index" ON "record_origins" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "record_origins_import_id_index" ON "record_origins" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "sites_organisation_id_index" ON "sites" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sites_district_index" ON "sites" USING btree ("district");--> statement-breakpoint
CREATE UNIQUE INDEX "sites_one_seat" ON "sites" USING btree ("organisation_id") WHERE "sites"."is_seat";--> statement-breakpoint
CREATE INDEX "verifications_verifier_id_index" ON "verifications" USING btree ("verifier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verifications_one_current" ON "verifications" USING btree ("organisation_id","verifier_id","kind") WHERE "verifications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "account_links_account_id_index" ON "account_links" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "account_links_email_purpose_index" ON "account_links" USING btree ("email","purpose");--> statement-breakpoint
CREATE INDEX "account_links_expires_at_index" ON "account_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_challenges_account_id_index" ON "sign_in_challenges" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_challenges_expires_at_index" ON "sign_in_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "credentials_owner_id_index" ON "credentials" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_account_id_index" ON "recovery_codes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "listings_source_external_id" ON "listings" USING btree ("source","external_id");--> statement-breakpoint
CREATE INDEX "listings_organisation_id_closed_at_index" ON "listings" USING btree ("organisation_id","closed_at");--> statement-breakpoint
CREATE INDEX "listings_import_id_index" ON "listings" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailing_recipients_once" ON "mailing_recipients" USING btree ("mailing_id","account_id");--> statement-breakpoint
CREATE INDEX "mailing_recipients_queued_at_index" ON "mailing_recipients" USING btree ("queued_at");--> statement-breakpoint
CREATE INDEX "mailing_recipients_mail_id_index" ON "mailing_recipients" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "mailings_institution_id_created_at_index" ON "mailings" USING btree ("institution_id","created_at");--> statement-breakpoint
CREATE INDEX "mailings_released_at_index" ON "mailings" USING btree ("released_at");--> statement-breakpoint
CREATE UNIQUE INDEX "news_consents_one_current" ON "news_consents" USING btree ("account_id") WHERE "news_consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "activities_name_occurred_at_index" ON "activities" USING btree ("name","occurred_at");--> statement-breakpoint
CREATE INDEX "activities_subject_id_index" ON "activities" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "activities_organisation_id_occurred_at_index" ON "activities" USING btree ("organisation_id","occurred_at");--> statement-breakpoint
CREATE INDEX "mails_created_at_index" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_recipient_created_at_index" ON "mails" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE INDEX "throttles_window_start_index" ON "throttles" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "data_exports_account_id_requested_at_index" ON "data_exports" USING btree ("account_id","requested_at");--> statement-breakpoint
CREATE INDEX "data_exports_expires_at_index" ON "data_exports" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "region_postcodes_edition_index" ON "region_postcodes" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "search_documents_terms" ON "search_documents" USING gin ("terms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_title_key" ON "search_documents" USING btree ("title_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_documents_organisation_id_index" ON "search_documents" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "search_documents_product_id_index" ON "search_documents" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "search_documents_listing_id_index" ON "search_documents" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "search_documents_vocabulary_version_index" ON "search_documents" USING btree ("vocabulary_version");--> statement-breakpoint
CREATE VIEW "public"."findable_documents" AS (select "search_documents"."id", "search_documents"."type", "search_documents"."sort", "search_documents"."kind", "search_documents"."organisation_id", "organisations"."slug" as "organisation_slug", "organisations"."name" as "organisation_name", "search_documents"."external_id", "search_documents"."title", "search_documents"."title_key", "search_documents"."language", "search_documents"."passages", "search_documents"."places", "search_documents"."terms", "search_documents"."country", "search_documents"."place", "search_documents"."districts", "search_documents"."points", "search_documents"."fields", "search_documents"."size", "search_documents"."certificates", "search_documents"."spoken_languages", case when "search_documents"."listing_id" is not null
				then coalesce("listings"."published_at", "listings"."updated_at")
				else coalesce("organisations"."confirmed_at", "products"."updated_at", "organisations"."updated_at")
				end as "fresh_at", "search_documents"."verified_at" from "search_documents" inner join "organisations" on "organisations"."id" = "search_documents"."organisation_id" left join "products" on "products"."id" = "search_documents"."product_id" left join "listings" on "listings"."id" = "search_documents"."listing_id" where "organisations"."published_at" <= now() and "organisations"."archived_at" is null
				and ("search_documents"."listing_id" is null or (
					"listings"."published_at" <= now() and "listings"."closed_at" is null
					and ("listings"."valid_until" is null
						or "listings"."valid_until" >= (now() at time zone 'Europe/Berlin')::date)))
				and ("organisations"."import_id" is null
		or "organisations"."import_id" not in (select imports.id from imports where imports.completed_at is null))
				and ("products"."import_id" is null
		or "products"."import_id" not in (select imports.id from imports where imports.completed_at is null))
				and ("listings"."import_id" is null
		or "listings"."import_id" not in (select imports.id from imports where imports.completed_at is null)));
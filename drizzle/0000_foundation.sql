CREATE TYPE "public"."organisation_type" AS ENUM('company', 'chamber', 'association', 'club', 'cluster', 'network', 'local_action_group', 'municipality', 'development_agency', 'funding_body', 'university', 'college', 'research_institute', 'transfer_centre', 'laboratory');--> statement-breakpoint
CREATE TYPE "public"."product_kind" AS ENUM('product', 'service');--> statement-breakpoint
CREATE TYPE "public"."size_class" AS ENUM('micro', 'small', 'medium', 'large');--> statement-breakpoint
CREATE TYPE "public"."text_origin" AS ENUM('human', 'machine', 'checked');--> statement-breakpoint
CREATE TYPE "public"."listing_direction" AS ENUM('offer', 'request');--> statement-breakpoint
CREATE TYPE "public"."listing_kind" AS ENUM('product', 'service', 'capacity', 'supplier', 'distribution', 'subcontracting', 'joint_development', 'technology', 'research_partner', 'funding', 'training', 'internship', 'succession', 'surplus');--> statement-breakpoint
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
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"record" jsonb NOT NULL,
	"decision" text NOT NULL,
	"subject_id" uuid,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
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
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
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
	"ico" text,
	"vat_id" text,
	"register_number" text,
	"register_court" text,
	"nace" text[] DEFAULT '{}' NOT NULL,
	"source" text,
	"external_id" text,
	"import_id" uuid,
	"is_demo" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
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
	"verified_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "verifications_organisationId_verifierId_unique" UNIQUE("organisation_id","verifier_id")
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
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"failed_at" timestamp with time zone,
	CONSTRAINT "mails_messageId_unique" UNIQUE("message_id")
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
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competences" ADD CONSTRAINT "competences_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_consents" ADD CONSTRAINT "contact_consents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_texts" ADD CONSTRAINT "organisation_texts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_texts" ADD CONSTRAINT "product_texts_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_verifier_id_organisations_id_fk" FOREIGN KEY ("verifier_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_texts" ADD CONSTRAINT "listing_texts_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificates_organisation_id_index" ON "certificates" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "competences_concept_id_index" ON "competences" USING btree ("concept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_consents_one_current" ON "contact_consents" USING btree ("organisation_id") WHERE "contact_consents"."withdrawn_at" is null;--> statement-breakpoint
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
CREATE INDEX "sites_organisation_id_index" ON "sites" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sites_district_index" ON "sites" USING btree ("district");--> statement-breakpoint
CREATE UNIQUE INDEX "sites_one_seat" ON "sites" USING btree ("organisation_id") WHERE "sites"."is_seat";--> statement-breakpoint
CREATE UNIQUE INDEX "listings_source_external_id" ON "listings" USING btree ("source","external_id");--> statement-breakpoint
CREATE INDEX "listings_organisation_id_closed_at_index" ON "listings" USING btree ("organisation_id","closed_at");--> statement-breakpoint
CREATE INDEX "listings_import_id_index" ON "listings" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "activities_name_occurred_at_index" ON "activities" USING btree ("name","occurred_at");--> statement-breakpoint
CREATE INDEX "activities_subject_id_index" ON "activities" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "activities_organisation_id_occurred_at_index" ON "activities" USING btree ("organisation_id","occurred_at");--> statement-breakpoint
CREATE INDEX "mails_created_at_index" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_recipient_created_at_index" ON "mails" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE INDEX "throttles_window_start_index" ON "throttles" USING btree ("window_start");
CREATE TABLE "import_keys" (
	"import_id" uuid NOT NULL,
	"key" text NOT NULL,
	"line" integer NOT NULL,
	CONSTRAINT "import_keys_import_id_key_pk" PRIMARY KEY("import_id","key")
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
ALTER TABLE "imports" DROP CONSTRAINT "imports_file_id_files_id_fk";
--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "record" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "duplicate_kind" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "changes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "notes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "heartbeat_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_keys" ADD CONSTRAINT "import_keys_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "record_origins_subject_id_index" ON "record_origins" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "record_origins_import_id_index" ON "record_origins" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_import_id_decision_line_index" ON "import_rows" USING btree ("import_id","decision","line");
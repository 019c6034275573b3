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
CREATE INDEX "region_postcodes_edition_index" ON "region_postcodes" USING btree ("edition");
-- Makes of the table of Django's AbstractUser what migrations/20261122000000_accounts makes, and
-- whatever else that migration makes. Run by packages/db/src/take-over-django-users.ts within one
-- transaction, after it has checked the table and written "taken_over": a row for each user, with
-- the name, key and number that menjin gives it. A test compares the outcome with a fresh schema.

-- Unique until now under whatever name: Django's constraints, the indexes of a copying tool.
DO $$
DECLARE
    found record;
BEGIN
    FOR found IN
        SELECT pg_index.indexrelid::regclass AS name, pg_constraint.conname AS constraint_name
        FROM pg_index
        JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
        LEFT JOIN pg_constraint ON conindid = indexrelid AND contype = 'u'
        WHERE indrelid = 'tb_users'::regclass AND indisunique AND NOT indisprimary
            AND indnkeyatts = 1 AND attname IN ('username', 'mobile')
    LOOP
        IF found.constraint_name IS NULL THEN
            EXECUTE format('DROP INDEX %s', found.name);
        ELSE
            EXECUTE format('ALTER TABLE tb_users DROP CONSTRAINT %I', found.constraint_name);
        END IF;
    END LOOP;

    FOR found IN
        SELECT conname AS constraint_name FROM pg_constraint
        WHERE conrelid = 'tb_users'::regclass AND contype = 'p' AND conname <> 'tb_users_pkey'
    LOOP
        EXECUTE format(
            'ALTER TABLE tb_users RENAME CONSTRAINT %I TO tb_users_pkey', found.constraint_name
        );
    END LOOP;
END
$$;

-- A table that was copied often leaves its sequence behind.
SELECT setval(pg_get_serial_sequence('tb_users', 'id'), max("id")) FROM "tb_users"
HAVING max("id") > coalesce(
    pg_sequence_last_value(pg_get_serial_sequence('tb_users', 'id')::regclass), 0
);

-- AlterTable: the id keeps its type, integer or bigint, because other tables point to it.
ALTER TABLE "tb_users"
    ALTER COLUMN "username" TYPE VARCHAR(150),
    ALTER COLUMN "mobile" DROP NOT NULL,
    ADD COLUMN "username_key" VARCHAR(450),
    ADD COLUMN "agreement_version" VARCHAR(32),
    ADD COLUMN "agreed_at" TIMESTAMPTZ(6),
    ADD COLUMN IF NOT EXISTS "email_active" BOOLEAN;

UPDATE "tb_users"
SET "username" = "taken_over"."username",
    "username_key" = "taken_over"."username_key",
    "mobile" = "taken_over"."mobile",
    "email_active" = coalesce("email_active", false)
FROM "taken_over" WHERE "taken_over"."id" = "tb_users"."id";

-- AlterTable: Django keeps its defaults to itself.
ALTER TABLE "tb_users"
    ALTER COLUMN "password" TYPE VARCHAR(128),
    ALTER COLUMN "password" DROP DEFAULT,
    ALTER COLUMN "last_login" TYPE TIMESTAMPTZ(6),
    ALTER COLUMN "last_login" DROP NOT NULL,
    ALTER COLUMN "last_login" DROP DEFAULT,
    ALTER COLUMN "is_superuser" SET NOT NULL,
    ALTER COLUMN "is_superuser" SET DEFAULT false,
    ALTER COLUMN "username" SET NOT NULL,
    ALTER COLUMN "username" DROP DEFAULT,
    ALTER COLUMN "first_name" TYPE VARCHAR(150),
    ALTER COLUMN "first_name" SET NOT NULL,
    ALTER COLUMN "first_name" SET DEFAULT '',
    ALTER COLUMN "last_name" TYPE VARCHAR(150),
    ALTER COLUMN "last_name" SET NOT NULL,
    ALTER COLUMN "last_name" SET DEFAULT '',
    ALTER COLUMN "email" TYPE VARCHAR(254),
    ALTER COLUMN "email" SET NOT NULL,
    ALTER COLUMN "email" SET DEFAULT '',
    ALTER COLUMN "is_staff" SET NOT NULL,
    ALTER COLUMN "is_staff" SET DEFAULT false,
    ALTER COLUMN "is_active" SET NOT NULL,
    ALTER COLUMN "is_active" SET DEFAULT true,
    ALTER COLUMN "date_joined" TYPE TIMESTAMPTZ(6),
    ALTER COLUMN "date_joined" SET NOT NULL,
    ALTER COLUMN "date_joined" SET DEFAULT CURRENT_TIMESTAMP,
    ALTER COLUMN "mobile" TYPE VARCHAR(16),
    ALTER COLUMN "mobile" DROP DEFAULT,
    ALTER COLUMN "email_active" SET NOT NULL,
    ALTER COLUMN "email_active" SET DEFAULT false;

-- CreateEnum
CREATE TYPE "sms_state" AS ENUM ('queued', 'accepted', 'failed', 'expired');

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" INTEGER NOT NULL,
    "remembered" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_prefix" VARCHAR(43),
    "user_agent" VARCHAR(256),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sms_messages" (
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "mobile" VARCHAR(16) NOT NULL,
    "purpose" VARCHAR(16) NOT NULL,
    "state" "sms_state" NOT NULL DEFAULT 'queued',
    "gateway" VARCHAR(32),
    "provider_message_id" VARCHAR(128),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "sms_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sandbox_messages" (
    "id" UUID NOT NULL,
    "to" VARCHAR(16) NOT NULL,
    "purpose" VARCHAR(16) NOT NULL,
    "text" TEXT NOT NULL,
    "code" VARCHAR(16) NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sandbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tb_users_username_key" ON "tb_users"("username");

-- CreateIndex
CREATE UNIQUE INDEX "tb_users_mobile_key" ON "tb_users"("mobile");

-- CreateIndex
CREATE UNIQUE INDEX "tb_users_username_key_key" ON "tb_users"("username_key");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "sms_messages_challenge_id_key" ON "sms_messages"("challenge_id");

-- CreateIndex
CREATE INDEX "sms_messages_mobile_created_at_idx" ON "sms_messages"("mobile", "created_at");

-- CreateIndex
CREATE INDEX "sandbox_messages_to_at_idx" ON "sandbox_messages"("to", "at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "tb_users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "tb_users"
    ADD COLUMN "credentials_version" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "password_changed_at" TIMESTAMPTZ(6),
    ADD COLUMN "last_used_at" TIMESTAMPTZ(6),
    ADD COLUMN "mobile_in_doubt" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN "confirmed_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "sandbox_messages"
    ALTER COLUMN "to" TYPE VARCHAR(254),
    ALTER COLUMN "purpose" TYPE VARCHAR(32);

-- CreateEnum
CREATE TYPE "email_state" AS ENUM ('queued', 'sent', 'failed', 'expired');

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "user_id" INTEGER,
    "event" VARCHAR(32) NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "ip_prefix" VARCHAR(43),
    "user_agent" VARCHAR(256),

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_messages" (
    "id" UUID NOT NULL,
    "user_id" INTEGER,
    "to" VARCHAR(254) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "state" "email_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" VARCHAR(64),
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "email_messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_events_user_id_at_idx" ON "audit_events"("user_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at");

-- CreateIndex
CREATE INDEX "email_messages_user_id_created_at_idx" ON "email_messages"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "email_messages_state_created_at_idx" ON "email_messages"("state", "created_at");

-- CreateIndex
CREATE INDEX "email_messages_created_at_idx" ON "email_messages"("created_at");

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "tb_users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_messages" ADD CONSTRAINT "email_messages_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "tb_users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The login tells a number from a name by its looks alone, so no name may read as a number,
-- whoever writes it: the same separators are left out as `normalizeMobile` leaves
-- out. Where a row breaks one of these two rules nothing is migrated: mend it first.
ALTER TABLE "tb_users" ADD CONSTRAINT "tb_users_username_is_no_mobile" CHECK (
    regexp_replace(
        replace("username_key", '(0)', ''),
        '[[:space:]().\u0085\u00a0\u00ad\u00b7\u034f\u058a\u05be\u061c\u115f-\u1160\u1400\u1680\u17b4-\u17b5\u1806\u180b-\u180f\u2000-\u2015\u2028-\u202f\u205f-\u206f\u2212\u2e17\u2e1a\u2e3a-\u2e3b\u2e40\u2e5d\u3000\u301c\u3030\u30a0\u3164\ufe00-\ufe0f\ufe31-\ufe32\ufe58\ufe63\ufeff\uff0d\uffa0\ufff0-\ufff8\U00010d6e\U00010ead\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff-]', '', 'g'
    ) !~ '^((\+|00)?(86)?1[3-9][0-9]{9}|(\+|00)(?!86)[1-9][0-9]{6,14})$'
);

-- One spelling of each number: 11 digits for mainland China, + and E.164 otherwise.
ALTER TABLE "tb_users" ADD CONSTRAINT "tb_users_mobile_is_canonical" CHECK (
    "mobile" ~ '^(1[3-9][0-9]{9}|\+(?!86)[1-9][0-9]{6,14})$'
);

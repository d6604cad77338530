-- CreateEnum
CREATE TYPE "sms_state" AS ENUM ('queued', 'accepted', 'failed', 'expired');

-- CreateTable
CREATE TABLE "tb_users" (
    "id" SERIAL NOT NULL,
    "password" VARCHAR(128) NOT NULL,
    "last_login" TIMESTAMPTZ(6),
    "is_superuser" BOOLEAN NOT NULL DEFAULT false,
    "username" VARCHAR(150) NOT NULL,
    "first_name" VARCHAR(150) NOT NULL DEFAULT '',
    "last_name" VARCHAR(150) NOT NULL DEFAULT '',
    "email" VARCHAR(254) NOT NULL DEFAULT '',
    "is_staff" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "date_joined" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mobile" VARCHAR(16),
    "email_active" BOOLEAN NOT NULL DEFAULT false,
    "username_key" VARCHAR(450),
    "agreement_version" VARCHAR(32),
    "agreed_at" TIMESTAMPTZ(6),

    CONSTRAINT "tb_users_pkey" PRIMARY KEY ("id")
);

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

-- CreateTable
CREATE TABLE "staff_actions" (
    "id" UUID NOT NULL,
    "action" VARCHAR(32) NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "staff_id" INTEGER,
    "user_id" INTEGER,
    "numbers" VARCHAR(16),
    "message_id" UUID,
    "reason" VARCHAR(200),
    "ip_prefix" VARCHAR(43),

    CONSTRAINT "staff_actions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "staff_actions_at_idx" ON "staff_actions"("at");

-- CreateIndex
CREATE INDEX "staff_actions_staff_id_at_idx" ON "staff_actions"("staff_id", "at");

-- CreateIndex
CREATE INDEX "staff_actions_user_id_at_idx" ON "staff_actions"("user_id", "at");

-- CreateIndex
-- A search for how names or numbers begin finds nothing in the unique indexes, unless the
-- database sorts by bytes.
CREATE INDEX "tb_users_username_key_prefix_idx" ON "tb_users"("username_key" varchar_pattern_ops);

-- CreateIndex
CREATE INDEX "tb_users_mobile_prefix_idx" ON "tb_users"("mobile" varchar_pattern_ops);

-- Few of many accounts. What is left of deleted ones is not among them.
CREATE INDEX "tb_users_disabled_idx" ON "tb_users"("id")
    WHERE NOT "is_active" AND "username" NOT LIKE 'deleted:%';

CREATE INDEX "tb_users_staff_idx" ON "tb_users"("id") WHERE "is_staff";

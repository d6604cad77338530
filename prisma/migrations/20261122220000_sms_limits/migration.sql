-- AlterEnum
ALTER TYPE "sms_state" ADD VALUE 'sending' AFTER 'queued';
ALTER TYPE "sms_state" ADD VALUE 'delivered' AFTER 'accepted';
ALTER TYPE "sms_state" ADD VALUE 'suppressed';

-- AlterTable
ALTER TABLE "sms_messages"
    ADD COLUMN "failure" VARCHAR(64),
    ADD COLUMN "price" DECIMAL(10,4) NOT NULL DEFAULT 0,
    ADD COLUMN "delivered_at" TIMESTAMPTZ(6),
    ADD COLUMN "used_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "counters" (
    "key" VARCHAR(96) NOT NULL,
    "slot" TIMESTAMPTZ(6) NOT NULL,
    "amount" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("key", "slot")
);

-- CreateTable
CREATE TABLE "sms_blocks" (
    "prefix" VARCHAR(16) NOT NULL,
    "reason" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "created_by" INTEGER,

    CONSTRAINT "sms_blocks_pkey" PRIMARY KEY ("prefix")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "pool_id" VARCHAR(64) NOT NULL,
    "beat_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("pool_id")
);

-- CreateIndex
CREATE INDEX "sms_messages_state_created_at_idx" ON "sms_messages"("state", "created_at");

-- CreateIndex
CREATE INDEX "sms_messages_created_at_idx" ON "sms_messages"("created_at");

-- CreateIndex
CREATE INDEX "counters_expires_at_idx" ON "counters"("expires_at");

-- Counts against several limits at once: all of them, or none where one is used up.
-- `wanted` is a list of {key, slot, since, expiresAt, maximum, amount}: what was counted
-- under `key` in slots from `since` on, plus `amount`, may not be more than `maximum`.
-- Answers the totals in the order asked; where one is over, also its place in the list
-- (from 1) and the first slot that must have passed before it can succeed.
CREATE FUNCTION take_allowances(
    wanted jsonb, OUT totals bigint[], OUT refused integer, OUT blocking_slot timestamptz
) LANGUAGE plpgsql
-- All locks together sooner than callers give up waiting: who has given up must not be counted
-- afterwards. It is set anew for each lock, and is what it was when the function ends.
SET lock_timeout = '1500ms'
AS $$
DECLARE
    lock_id bigint;
    give_up_at timestamptz := clock_timestamp() + interval '1500 milliseconds';
BEGIN
    -- One at a time for each key. Every caller locks in the same order, so none waits in a circle.
    FOR lock_id IN
        SELECT DISTINCT hashtextextended('counters:' || (item ->> 'key'), 0) AS id
        FROM jsonb_array_elements(wanted) AS item ORDER BY id
    LOOP
        PERFORM set_config('lock_timeout', greatest(1, floor(
            extract(epoch FROM give_up_at - clock_timestamp()) * 1000))::text, true);
        PERFORM pg_advisory_xact_lock(lock_id);
    END LOOP;

    -- A statement of its own: it sees whatever was counted before the locks were free.
    SELECT array_agg(counted.used + limits.amount ORDER BY limits.place),
           min(limits.place) FILTER (WHERE counted.used + limits.amount > limits.maximum)
    INTO totals, refused
    FROM ROWS FROM (
        jsonb_to_recordset(wanted) AS (key text, since timestamptz, maximum bigint, amount bigint)
    ) WITH ORDINALITY AS limits(key, since, maximum, amount, place)
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(counters.amount), 0)::bigint AS used
        FROM counters WHERE counters.key = limits.key AND counters.slot >= limits.since
    ) AS counted;

    IF refused IS NULL THEN
        INSERT INTO counters (key, slot, amount, expires_at)
        SELECT limits.key, limits.slot, limits.amount, limits."expiresAt"
        FROM jsonb_to_recordset(wanted)
            AS limits(key text, slot timestamptz, amount bigint, "expiresAt" timestamptz)
        WHERE limits.amount <> 0
        ON CONFLICT (key, slot) DO UPDATE SET amount = counters.amount + excluded.amount;
        RETURN;
    END IF;

    SELECT min(slots.slot) INTO blocking_slot
    FROM (
        SELECT counters.slot,
               coalesce(sum(counters.amount) OVER (
                   ORDER BY counters.slot DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
               ), 0) AS later
        FROM counters
        WHERE counters.key = wanted -> (refused - 1) ->> 'key'
          AND counters.slot >= (wanted -> (refused - 1) ->> 'since')::timestamptz
    ) AS slots
    WHERE slots.later + (wanted -> (refused - 1) ->> 'amount')::bigint
        <= (wanted -> (refused - 1) ->> 'maximum')::bigint;
END
$$;

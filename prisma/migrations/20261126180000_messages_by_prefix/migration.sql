-- Staff looks for messages by how numbers begin: found by an index only where the database
-- sorts by bytes, or the index does. Whole numbers are found by the same one.
DROP INDEX "sms_messages_mobile_created_at_idx";

-- CreateIndex
CREATE INDEX "sms_messages_mobile_created_at_idx" ON "sms_messages"("mobile" varchar_pattern_ops, "created_at");

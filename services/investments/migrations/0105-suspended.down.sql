ALTER TABLE investor_mandate DROP COLUMN previous_status;
ALTER TABLE fundraising_round DROP COLUMN previous_status;
ALTER TABLE expert_request DROP COLUMN previous_status;

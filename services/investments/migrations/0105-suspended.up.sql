-- What rests while its organization is blocked remembers where it was.
ALTER TABLE investor_mandate ADD COLUMN previous_status text;
ALTER TABLE fundraising_round ADD COLUMN previous_status text;
ALTER TABLE expert_request ADD COLUMN previous_status text;

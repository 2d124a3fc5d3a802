UPDATE proposal SET status = previous_status WHERE status = 'SUSPENDED';
ALTER TABLE proposal DROP COLUMN previous_status;
UPDATE expression_of_interest SET status = previous_status WHERE status = 'SUSPENDED';
DROP INDEX expression_of_interest_open;
CREATE UNIQUE INDEX expression_of_interest_open
  ON expression_of_interest (organization, center, coalesce(programme, center))
  WHERE status IN ('SUBMITTED', 'ACKNOWLEDGED', 'UNDER_REVIEW', 'INFO_REQUESTED', 'ACCEPTED');
ALTER TABLE expression_of_interest DROP COLUMN previous_status;

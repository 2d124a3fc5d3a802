ALTER TABLE expression_of_interest ADD COLUMN previous_status text;
DROP INDEX expression_of_interest_open;
CREATE UNIQUE INDEX expression_of_interest_open
  ON expression_of_interest (organization, center, coalesce(programme, center))
  WHERE status IN ('SUBMITTED', 'ACKNOWLEDGED', 'UNDER_REVIEW', 'INFO_REQUESTED', 'ACCEPTED', 'SUSPENDED');
ALTER TABLE proposal ADD COLUMN previous_status text;

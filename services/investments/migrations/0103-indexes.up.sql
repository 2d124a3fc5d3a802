-- What an organization may see of matches is found by its side.
CREATE INDEX match_investor ON match (investor);
CREATE INDEX match_startup ON match (startup);

DROP INDEX match_startup;
DROP INDEX match_investor;

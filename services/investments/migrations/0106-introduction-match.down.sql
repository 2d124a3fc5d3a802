DROP INDEX introduction_match;

-- What a match shows depends on its introduction.
CREATE INDEX introduction_match ON introduction (match, id);

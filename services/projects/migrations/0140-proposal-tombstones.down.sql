-- What everyone was told to forget is not told again.
SELECT 1;

-- Who has taken part in a case since its run began, or since it was closed. Of cases that are there, those who are known.
ALTER TABLE screening_case ADD COLUMN actors jsonb NOT NULL DEFAULT '[]';
UPDATE screening_case SET actors = jsonb_build_array(coalesce(decided_by, completed_by))
 WHERE status IN ('CLEAR', 'BLOCKED') AND coalesce(decided_by, completed_by) IS NOT NULL;
UPDATE screening_case SET actors = (
  SELECT coalesce(jsonb_agg(DISTINCT subject), '[]') FROM (
    SELECT completed_by AS subject
    UNION ALL SELECT decided_by
    UNION ALL SELECT hit->>'decidedBy' FROM jsonb_array_elements(hits) AS hit
  ) AS known WHERE subject IS NOT NULL
) WHERE status NOT IN ('CLEAR', 'BLOCKED');
ALTER TABLE screening_case ALTER COLUMN actors DROP DEFAULT;

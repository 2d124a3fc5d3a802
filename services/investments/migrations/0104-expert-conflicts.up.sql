-- Profiles of the experts who declared a conflict of interest in a request.
ALTER TABLE expert_request ADD COLUMN conflicted jsonb NOT NULL DEFAULT '[]';

ALTER TABLE expert_request DROP COLUMN conflicted;

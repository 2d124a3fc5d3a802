-- Erasing a person looks for the invitations that it accepted.
CREATE INDEX invitation_accepted_by ON invitation (accepted_by, id);

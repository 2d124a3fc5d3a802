DROP INDEX invitation_accepted_by;

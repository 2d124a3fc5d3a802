-- An import reads what is known of its document; erasing finds what an object was imported with.
CREATE INDEX imported_record_document ON imported_record (document);
CREATE INDEX imported_record_object ON imported_record (object_id);

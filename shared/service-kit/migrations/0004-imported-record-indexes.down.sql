DROP INDEX imported_record_object;
DROP INDEX imported_record_document;

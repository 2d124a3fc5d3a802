DROP TABLE consumer_offset;
DROP TABLE change_unpublished;
DROP TABLE change;

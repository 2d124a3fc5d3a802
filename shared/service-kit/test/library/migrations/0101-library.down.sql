DROP TABLE visit_badge;
DROP TABLE visit;
DROP TABLE branch;
DROP TABLE inspection;
DROP TABLE member;

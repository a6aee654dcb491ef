"""Receipt printer and payment terminal: a protocol each, real drivers and a null driver."""

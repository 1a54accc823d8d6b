-- A document keeps the order in which its authors wrote it: readers of its page go by it.
alter table service_document alter column document type json using document::json;

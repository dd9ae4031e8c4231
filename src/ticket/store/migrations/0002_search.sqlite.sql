-- rowid is the ticket's id. 'ascii' keeps every character beyond ASCII, however new: the words come tokenized already.
-- rowid is the ticket's id. Contentless: the words stand in ticket already; a change deletes by the old words.
create virtual table ticket_search using fts5 (words, chars, content = '', tokenize = 'ascii');

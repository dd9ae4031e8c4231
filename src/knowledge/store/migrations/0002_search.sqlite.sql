-- Tokens of title, keywords and synonyms; of the summary; of the body. The index holds no text, so what is taken out has to be said.
create virtual table knowledge_search using fts5 (head, summary, body, content = '', tokenize = 'ascii');
create virtual table knowledge_word using fts5vocab (knowledge_search, row);

-- The unit that holds a ticket is one of its tokens, so that the index itself finds the words of a unit's tickets.
update ticket_search s set tokens = s.tokens || array_to_tsvector(array['@' || t.organization_id])
  from ticket t where t.ticket_id = s.ticket_id;

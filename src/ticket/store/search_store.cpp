#include "base/tokenizer.hpp"
#include "ticket/store/ticket_store.hpp"

namespace bihuan::ticket {
namespace {

constexpr Sql insert{"ticket.index",
                     "insert into ticket_search (rowid, words, chars) values (:ticket_id, :words, :chars)",
                     R"sql(
    insert into ticket_search (ticket_id, tokens) values (:ticket_id, to_tsvector('simple', :words) || to_tsvector('simple', :chars)))sql"};
// SQLite: the index holds no text, so what is taken out has to be said.
constexpr Sql delete_sqlite{"ticket.unindex", R"sql(
    insert into ticket_search (ticket_search, rowid, words, chars) values ('delete', :ticket_id, :words, :chars))sql"};
constexpr Sql delete_postgres{"ticket.unindex", "delete from ticket_search where ticket_id = :ticket_id"};
constexpr Sql select{"ticket.search", R"sql(
    select rowid as ticket_id from ticket_search where ticket_search match :match and rowid < :before
     order by rowid desc limit :limit)sql",
                     R"sql(
    select ticket_id from ticket_search where tokens @@ to_tsquery('simple', :match) and ticket_id < :before
     order by ticket_id desc limit :limit)sql"};

}  // namespace

SearchText SearchStore::text_of(const Ticket& t) {
    std::string all = t.code + " \n" + t.title + " \n" + t.description + " \n" + t.external_reference;
    for (const auto& tag : t.tags) all += " \n" + tag;
    return index_text(all);
}

void SearchStore::add(TicketId id, const SearchText& text) {
    unit_.run(insert, {{"ticket_id", id}, {"words", text.words}, {"chars", text.chars}});
}

void SearchStore::remove(const Ticket& ticket) {
    const auto text = text_of(ticket);
    if (unit_.is_postgres())
        unit_.run(delete_postgres, {{"ticket_id", ticket.ticket_id}});
    else
        unit_.run(delete_sqlite,
                  {{"ticket_id", ticket.ticket_id}, {"words", text.words}, {"chars", text.chars}});
}

void SearchStore::replace(const Ticket& before, const Ticket& after) {
    const auto text = text_of(after);
    if (text_of(before).words == text.words) return;
    remove(before);
    add(after.ticket_id, text);
}

std::optional<std::vector<TicketId>> SearchStore::find(std::string_view query, std::int64_t before,
                                                       std::int64_t limit) {
    const auto terms = query_terms(query);
    const auto match = unit_.is_postgres() ? tsquery(terms) : fts5_match(terms);
    if (match.empty()) return std::nullopt;
    return unit_.all(select, {{"match", match}, {"before", before}, {"limit", limit}},
                     [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}

}  // namespace bihuan::ticket

#include <fmt/format.h>

#include "base/tokenizer.hpp"
#include "ticket/store/ticket_store.hpp"

namespace bihuan::ticket {
namespace {

TicketId id_of(const Row& row) { return row.id<TicketId>("ticket_id"); }

constexpr Sql insert_sqlite{
    "ticket.index", "insert into ticket_search (rowid, words, chars) values (:ticket_id, :words, :chars)"};
// PostgreSQL: whose the ticket is stands among its words, as "@" and the unit's number, which no text yields.
constexpr Sql insert_postgres{"ticket.index", R"sql(
    insert into ticket_search (ticket_id, tokens)
    values (:ticket_id, to_tsvector('simple', :words) || to_tsvector('simple', :chars) || array_to_tsvector(array[cast(:unit as text)])))sql"};
constexpr Sql move_postgres{"ticket.move_in_index", R"sql(
    update ticket_search set tokens = ts_delete(tokens, cast(:left as text)) || array_to_tsvector(array[cast(:entered as text)])
     where ticket_id = :ticket_id)sql"};
// SQLite: the index holds no text, so what is taken out has to be said.
constexpr Sql delete_sqlite{"ticket.unindex", R"sql(
    insert into ticket_search (ticket_search, rowid, words, chars) values ('delete', :ticket_id, :words, :chars))sql"};
constexpr Sql delete_postgres{"ticket.unindex", "delete from ticket_search where ticket_id = :ticket_id"};
constexpr Sql select_sqlite{"ticket.search", R"sql(
    select rowid as ticket_id from ticket_search where ticket_search match :match and rowid < :before
     order by rowid desc limit :limit)sql"};
// PostgreSQL: the index of words gives a word's tickets in no order, so all of them are read and sorted; and
// the newest tickets in a row can be looked through without it.
constexpr Sql select_newest{"ticket.search_newest", R"sql(
    select ticket_id, (select cast(reltuples as bigint) from pg_class where oid = to_regclass('ticket_search')) as size
      from (select ticket_id, tokens from ticket_search where ticket_id < :before
             order by ticket_id desc limit :span) newest
     where tokens @@ (to_tsquery('simple', :match) && cast(:units as tsquery))
     order by ticket_id desc limit :limit)sql"};
constexpr Sql select_indexed{"ticket.search_indexed", R"sql(
    with found as materialized (
        select ticket_id from ticket_search where tokens @@ (to_tsquery('simple', :match) && cast(:units as tsquery)))
    select ticket_id from found where ticket_id < :before order by ticket_id desc limit :limit)sql"};
constexpr Sql select_size{"ticket.search_size", R"sql(
    select cast(reltuples as bigint) as n from pg_class where oid = to_regclass('ticket_search'))sql"};
constexpr std::int64_t first_span = 400;  // tickets looked through before the index is asked

std::string unit_token(OrganizationId id) { return fmt::format("@{}", id.number); }

// A ticket costs about the same either way, so the way that meets fewer is taken: how often the word is in
// the newest tickets tells how many that would be. No units: those of all of them.
std::vector<TicketId> find_on_postgres(Unit& unit, const std::string& match, const std::string& units,
                                       std::int64_t before, std::int64_t limit) {
    std::vector<TicketId> found;
    std::int64_t size = 0;
    const auto fills = [&](std::int64_t span) {
        found.clear();
        unit.each(select_newest,
                  {{"before", before}, {"span", span}, {"match", match}, {"units", units}, {"limit", limit}},
                  [&](const Row& row) {
                      found.push_back(id_of(row));
                      size = row.integer("size");
                  });
        return std::ssize(found) == limit;
    };
    if (fills(first_span)) return found;
    if (const auto count = std::ssize(found); count > 0) {
        const auto in_row = first_span * limit / count, in_index = size * count / first_span;
        if (in_row < in_index && fills(in_row * 2)) return found;
    }
    return unit.all(select_indexed,
                    {{"match", match}, {"units", units}, {"before", before}, {"limit", limit}}, id_of);
}

}  // namespace

SearchText SearchStore::text_of(const Ticket& t) {
    std::string all = t.code + " \n" + t.title + " \n" + t.description + " \n" + t.external_reference;
    for (const auto& tag : t.tags) all += " \n" + tag;
    return index_text(all);
}

void SearchStore::add(TicketId id, OrganizationId unit, const SearchText& text) {
    Binds binds{{"ticket_id", id}, {"words", text.words}, {"chars", text.chars}};
    if (unit_.is_postgres()) binds.emplace_back("unit", unit_token(unit));
    unit_.run(unit_.is_postgres() ? insert_postgres : insert_sqlite, binds);
}

void SearchStore::move(TicketId id, OrganizationId from, OrganizationId to) {
    if (unit_.is_postgres() && from != to)
        unit_.run(move_postgres,
                  {{"left", unit_token(from)}, {"entered", unit_token(to)}, {"ticket_id", id}});
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
    add(after.ticket_id, after.organization_id, text);
}

std::int64_t SearchStore::size() { return unit_.number(select_size); }

std::optional<std::vector<TicketId>> SearchStore::find(std::string_view query, const ListScope& scope,
                                                       std::int64_t before, std::int64_t limit) {
    const auto terms = query_terms(query);
    const auto match = unit_.is_postgres() ? tsquery(terms) : fts5_match(terms);
    if (match.empty()) return std::nullopt;
    if (!unit_.is_postgres())
        return unit_.all(select_sqlite, {{"match", match}, {"before", before}, {"limit", limit}}, id_of);
    if (scope.is_everywhere) return find_on_postgres(unit_, match, "", before, limit);
    std::string units;
    for (const auto one : scope.organizations)
        units += fmt::format("{}'{}'", units.empty() ? "" : " | ", unit_token(OrganizationId{one}));
    if (units.empty()) return std::vector<TicketId>{};
    return find_on_postgres(unit_, match, units, before, limit);
}

}  // namespace bihuan::ticket

#include "store/session.hpp"

namespace bihuan {
namespace {

// Tables whose key is one bigint.
constexpr std::string_view list_keys_sqlite = R"sql(
    select m.name as table_name, max(p.name) as column_name
      from sqlite_master m join pragma_table_info(m.name) p
     where m.type = 'table' and p.pk > 0 and m.sql not like 'create virtual%'
     group by m.name having count(*) = 1 and max(p.type) = 'bigint')sql";
constexpr std::string_view list_keys_postgres = R"sql(
    select k.table_name, max(k.column_name) as column_name
      from information_schema.table_constraints t
      join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
       and k.table_schema = t.table_schema and k.table_name = t.table_name
      join information_schema.columns c on c.table_schema = k.table_schema and c.table_name = k.table_name
       and c.column_name = k.column_name
     where t.constraint_type = 'PRIMARY KEY' and t.table_schema = current_schema()
     group by k.table_name having count(*) = 1 and max(c.data_type) = 'bigint')sql";

}  // namespace

void start_ids(Session& session, IdSource& ids, Instant now) {
    std::vector<std::pair<std::string, std::string>> keys;
    session.each(session.is_postgres() ? list_keys_postgres : list_keys_sqlite, {},
                 [&](const Row& row) { keys.emplace_back(row.text("table_name"), row.text("column_name")); });
    if (session.is_postgres()) keys.emplace_back("outbox", "event_id");
    const auto limit = first_id_at(now + std::chrono::days{1});
    for (const auto& [table, column] : keys)
        session.each("select max(" + column + ") as n from " + table + " where " + column + " < :limit",
                     {{"limit", limit}}, [&](const Row& row) {
                         if (!row.is_null("n")) ids.start_after(row.integer("n"));
                     });
}

}  // namespace bihuan

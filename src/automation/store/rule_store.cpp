#include "automation/store/automation_store.hpp"
#include "automation/store/rule_text.hpp"

namespace bihuan::automation {
namespace {

constexpr Sql select_all{"automation_rule.list", R"sql(
    select rule_id, name, description, organization_id, is_active, position, definition, changed_by, changed_at,
           sweep_after, version
      from automation_rule where is_active >= :least order by position, rule_id)sql"};
constexpr Sql select_rule{"automation_rule.find", R"sql(
    select rule_id, name, description, organization_id, is_active, position, definition, changed_by, changed_at,
           sweep_after, version
      from automation_rule where rule_id = :rule_id)sql"};
constexpr Sql count_all{"automation_rule.count", "select count(*) as n from automation_rule"};
constexpr Sql max_position{"automation_rule.last_position",
                           "select coalesce(max(position), 0) as n from automation_rule"};
constexpr Sql insert_rule_sql{"automation_rule.add", R"sql(
    insert into automation_rule (rule_id, name, description, organization_id, is_active, position, definition,
                                 changed_by, changed_at, sweep_after, version)
    values (:rule_id, :name, :description, :organization_id, :is_active, :position, :definition,
            :changed_by, :changed_at, '', 1))sql"};
constexpr Sql update_rule_sql{"automation_rule.save", R"sql(
    update automation_rule set name = :name, description = :description, organization_id = :organization_id,
           is_active = :is_active, definition = :definition, changed_by = :changed_by, changed_at = :changed_at,
           sweep_after = '', version = version + 1
     where rule_id = :rule_id and version = :expected)sql"};
constexpr Sql update_definition{"automation_rule.reseal", R"sql(
    update automation_rule set definition = :definition where rule_id = :rule_id and version = :version)sql"};
constexpr Sql update_position{"automation_rule.place",
                              "update automation_rule set position = :position where rule_id = :rule_id"};
constexpr Sql update_sweep{"automation_rule.keep_sweep",
                           "update automation_rule set sweep_after = :after where rule_id = :rule_id"};
constexpr Sql delete_rule_sql{"automation_rule.remove",
                              "delete from automation_rule where rule_id = :rule_id"};
constexpr Sql select_mark{
    "automation_mark.find",
    "select since from automation_mark where rule_id = :rule_id and ticket_id = :ticket_id"};
constexpr Sql upsert_mark{"automation_mark.put", R"sql(
    insert into automation_mark (rule_id, ticket_id, since) values (:rule_id, :ticket_id, :since)
    on conflict (rule_id, ticket_id) do update set since = excluded.since)sql"};
constexpr Sql delete_mark{"automation_mark.remove",
                          "delete from automation_mark where rule_id = :rule_id and ticket_id = :ticket_id"};
constexpr Sql select_marked{"automation_mark.tickets", R"sql(
    select distinct ticket_id from automation_mark where ticket_id > :after order by ticket_id limit :limit)sql"};
constexpr Sql delete_marks_of_ticket{"automation_mark.remove_ticket",
                                     "delete from automation_mark where ticket_id = :ticket_id"};
constexpr Sql delete_marks{"automation_mark.remove_all",
                           "delete from automation_mark where rule_id = :rule_id"};

Rule read_rule(const Row& row) {
    Rule r;
    r.rule_id = row.id<RuleId>("rule_id");
    r.name = row.text("name");
    r.description = row.text("description");
    r.organization_id = row.id<OrganizationId>("organization_id");
    r.is_active = row.boolean("is_active");
    r.position = row.integer("position");
    r.definition = definition_from_text(row.text("definition"));
    r.changed_by = row.text("changed_by");
    r.changed_at = row.instant("changed_at");
    r.sweep_after = row.text("sweep_after");
    r.version = row.integer("version");
    return r;
}

Binds binds_of(const Rule& r) {
    return {{"rule_id", r.rule_id},         {"name", r.name},
            {"description", r.description}, {"organization_id", r.organization_id},
            {"is_active", r.is_active},     {"definition", definition_text(r.definition)},
            {"changed_by", r.changed_by},   {"changed_at", r.changed_at}};
}

}  // namespace

std::vector<Rule> RuleStore::list(bool only_active) {
    return unit_.all(select_all, {{"least", only_active ? 1 : 0}}, read_rule);
}
std::optional<Rule> RuleStore::find(RuleId id) {
    return unit_.one(select_rule, {{"rule_id", id}}, read_rule);
}
std::int64_t RuleStore::count() { return unit_.number(count_all); }
std::int64_t RuleStore::last_position() { return unit_.number(max_position); }
void RuleStore::add(const Rule& rule) {
    auto binds = binds_of(rule);
    binds.emplace_back("position", rule.position);
    unit_.run(insert_rule_sql, binds);
}
bool RuleStore::save(const Rule& rule, std::int64_t expected_version) {
    auto binds = binds_of(rule);
    binds.emplace_back("expected", expected_version);
    return unit_.run(update_rule_sql, binds) == 1;
}
void RuleStore::place(RuleId id, std::int64_t position) {
    unit_.run(update_position, {{"rule_id", id}, {"position", position}});
}
void RuleStore::keep_sweep(RuleId id, const std::string& after) {
    unit_.run(update_sweep, {{"rule_id", id}, {"after", after}});
}
bool RuleStore::reseal(const Rule& rule) {
    return unit_.run(update_definition, {{"rule_id", rule.rule_id},
                                         {"definition", definition_text(rule.definition)},
                                         {"version", rule.version}}) == 1;
}
bool RuleStore::remove(RuleId id) { return unit_.run(delete_rule_sql, {{"rule_id", id}}) == 1; }

std::optional<std::int64_t> RuleStore::mark_of(RuleId id, TicketId ticket) {
    return unit_.one(select_mark, {{"rule_id", id}, {"ticket_id", ticket}},
                     [](const Row& row) { return row.integer("since"); });
}
void RuleStore::mark(RuleId id, TicketId ticket, std::int64_t since) {
    unit_.run(upsert_mark, {{"rule_id", id}, {"ticket_id", ticket}, {"since", since}});
}
void RuleStore::unmark(RuleId id, TicketId ticket) {
    unit_.run(delete_mark, {{"rule_id", id}, {"ticket_id", ticket}});
}
std::vector<TicketId> RuleStore::marked_after(TicketId after, std::int64_t limit) {
    return unit_.all(select_marked, {{"after", after}, {"limit", limit}},
                     [](const Row& row) { return row.id<TicketId>("ticket_id"); });
}
void RuleStore::unmark_ticket(TicketId ticket) { unit_.run(delete_marks_of_ticket, {{"ticket_id", ticket}}); }
void RuleStore::unmark_all(RuleId id) { unit_.run(delete_marks, {{"rule_id", id}}); }

}  // namespace bihuan::automation

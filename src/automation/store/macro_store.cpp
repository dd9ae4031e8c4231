#include "automation/store/automation_store.hpp"
#include "automation/store/rule_text.hpp"

namespace bihuan::automation {
namespace {

constexpr Sql select_own{"automation_macro.own", R"sql(
    select macro_id, name, is_shared, owner_id, organization_id, steps, position, version
      from automation_macro where owner_id = :owner_id order by position, macro_id)sql"};
constexpr Sql select_shared{"automation_macro.shared", R"sql(
    select macro_id, name, is_shared, owner_id, organization_id, steps, position, version
      from automation_macro where is_shared = 1 order by position, macro_id)sql"};
constexpr Sql select_macro{"automation_macro.find", R"sql(
    select macro_id, name, is_shared, owner_id, organization_id, steps, position, version
      from automation_macro where macro_id = :macro_id)sql"};
constexpr Sql count_own{
    "automation_macro.count",
    "select count(*) as n from automation_macro where owner_id = :owner_id and is_shared = 0"};
constexpr Sql count_shared{"automation_macro.count_shared",
                           "select count(*) as n from automation_macro where is_shared = 1"};
constexpr Sql insert_macro_sql{"automation_macro.add", R"sql(
    insert into automation_macro (macro_id, name, is_shared, owner_id, organization_id, steps, position, version)
    values (:macro_id, :name, :is_shared, :owner_id, :organization_id, :steps, :position, 1))sql"};
constexpr Sql update_macro_sql{"automation_macro.save", R"sql(
    update automation_macro set name = :name, is_shared = :is_shared, organization_id = :organization_id,
           steps = :steps, position = :position, version = version + 1
     where macro_id = :macro_id and version = :expected)sql"};
constexpr Sql delete_macro_sql{"automation_macro.remove",
                               "delete from automation_macro where macro_id = :macro_id"};

Macro macro_of(const Row& row) {
    Macro m;
    m.macro_id = row.id<MacroId>("macro_id");
    m.name = row.text("name");
    m.is_shared = row.boolean("is_shared");
    m.owner_id = row.id<UserId>("owner_id");
    m.organization_id = row.id<OrganizationId>("organization_id");
    m.steps = steps_from_text(row.text("steps"));
    m.position = row.integer("position");
    m.version = row.integer("version");
    return m;
}

}  // namespace

std::vector<Macro> MacroStore::list_of(UserId owner) {
    return unit_.all(select_own, {{"owner_id", owner}}, macro_of);
}
std::vector<Macro> MacroStore::list_shared() { return unit_.all(select_shared, {}, macro_of); }
std::optional<Macro> MacroStore::find(MacroId id) {
    return unit_.one(select_macro, {{"macro_id", id}}, macro_of);
}
std::int64_t MacroStore::count(UserId owner, bool is_shared) {
    return is_shared ? unit_.number(count_shared) : unit_.number(count_own, {{"owner_id", owner}});
}
void MacroStore::add(const Macro& m) {
    unit_.run(insert_macro_sql, {{"macro_id", m.macro_id},
                                 {"name", m.name},
                                 {"is_shared", m.is_shared},
                                 {"owner_id", m.owner_id.number},
                                 {"organization_id", m.organization_id.number},
                                 {"steps", steps_text(m.steps)},
                                 {"position", m.position}});
}
bool MacroStore::save(const Macro& m, std::int64_t expected_version) {
    return unit_.run(update_macro_sql, {{"macro_id", m.macro_id},
                                        {"name", m.name},
                                        {"is_shared", m.is_shared},
                                        {"organization_id", m.organization_id.number},
                                        {"steps", steps_text(m.steps)},
                                        {"position", m.position},
                                        {"expected", expected_version}}) == 1;
}
bool MacroStore::remove(MacroId id) { return unit_.run(delete_macro_sql, {{"macro_id", id}}) == 1; }

}  // namespace bihuan::automation

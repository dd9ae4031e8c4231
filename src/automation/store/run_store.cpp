#include <fmt/format.h>

#include <boost/json.hpp>

#include "automation/store/automation_store.hpp"
#include "base/enum_text.hpp"

namespace bihuan::automation {
namespace {

constexpr Sql insert_run{"automation_run.add", R"sql(
    insert into automation_run (run_id, rule_id, ticket_id, organization_id, at, event, outcome, details)
    values (:run_id, :rule_id, :ticket_id, :organization_id, :at, :event, :outcome, :details))sql"};
// Oldest first, so many at a time: a long history does not hold the writer.
constexpr Sql delete_old_runs{"automation_run.remove_before", R"sql(
    delete from automation_run where run_id in
        (select run_id from automation_run where run_id < :run_id order by run_id limit :limit))sql"};
constexpr Sql count_some{"automation_run.count", R"sql(
    select count(*) as runs, sum(case when outcome = 'refused' then 1 else 0 end) as refused,
           sum(case when outcome = 'loop_stopped' then 1 else 0 end) as loops, max(at) as last_at
      from (select outcome, at from automation_run where rule_id = :rule_id order by run_id desc limit :limit) as latest)sql"};

std::string steps_text(const std::vector<RunStep>& steps) {
    boost::json::array out;
    for (const auto& step : steps)
        out.push_back(boost::json::object{{"kind", to_text(step.kind)}, {"code", step.code}});
    return boost::json::serialize(out);
}

std::vector<RunStep> steps_from_text(std::string_view text) {
    std::vector<RunStep> out;
    const auto value = boost::json::parse(text);
    for (const auto& one : value.as_array()) {
        const auto& step = one.as_object();
        out.push_back({action_kind_from_text(step.at("kind").as_string()).value_or(ActionKind::set),
                       std::string{step.at("code").as_string()}});
    }
    return out;
}

Run read_run(const Row& row) {
    Run r;
    r.run_id = row.id<RunId>("run_id");
    r.rule_id = row.id<RuleId>("rule_id");
    r.ticket_id = row.id<TicketId>("ticket_id");
    r.organization_id = row.id<OrganizationId>("organization_id");
    r.at = row.instant("at");
    r.event = row.text("event");
    r.outcome = enum_from_text<RunOutcome>(outcome_names, row.text("outcome")).value();
    r.steps = steps_from_text(row.text("details"));
    return r;
}

std::string in_scope(const Actor& actor) {
    if (actor.sees_all) return {};
    std::string list = "0";
    if (actor.scope)
        for (const auto id : *actor.scope) list += fmt::format(",{}", id);
    return fmt::format(" and organization_id in ({})", list);
}

}  // namespace

void RunStore::add(const Run& r) {
    unit_.run(insert_run, {{"run_id", r.run_id},
                           {"rule_id", r.rule_id},
                           {"ticket_id", r.ticket_id},
                           {"organization_id", r.organization_id},
                           {"at", r.at},
                           {"event", r.event},
                           {"outcome", to_text(r.outcome)},
                           {"details", steps_text(r.steps)}});
}

std::vector<Run> RunStore::page(const RunFilter& filter, const Actor& actor, RunId before,
                                std::int64_t limit) {
    auto where = in_scope(actor);
    Binds binds{{"before", before ? before.number : INT64_MAX}, {"limit", limit}};
    if (filter.rule_id) {
        where += " and rule_id = :rule_id";
        binds.emplace_back("rule_id", filter.rule_id);
    }
    if (filter.outcome) {
        where += " and outcome = :outcome";
        binds.emplace_back("outcome", to_text(*filter.outcome));
    }
    const auto text = fmt::format(
        "select run_id, rule_id, ticket_id, organization_id, at, event, outcome, details from automation_run "
        "where run_id < :before{} order by run_id desc limit :limit",
        where);
    return unit_.all(Sql{"automation_run.page", text}, binds, read_run);
}

RunCounts RunStore::counts(RuleId rule) {
    return unit_
        .one(count_some, {{"rule_id", rule}, {"limit", runs_counted_max}},
             [](const Row& row) {
                 return RunCounts{row.integer("runs"), row.integer("refused"), row.integer("loops"),
                                  row.maybe_instant("last_at")};
             })
        .value_or(RunCounts{});
}

std::int64_t RunStore::remove_before(RunId id, std::int64_t limit) {
    return unit_.run(delete_old_runs, {{"run_id", id}, {"limit", limit}});
}

}  // namespace bihuan::automation

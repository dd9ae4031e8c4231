// The steps of a task, by the people of both sides.
#include <fmt/format.h>

#include <array>

#include "identity/calls.hpp"
#include "task/domain/task_errors.hpp"
#include "task/use_cases/steps.hpp"

namespace bihuan::task {
namespace {

using sla::ClockKind;
using sla::FactKind;

std::vector<sla::Fact> facts_of(Unit& unit, Action action) {
    std::vector<sla::Fact> facts;
    const auto add = [&](FactKind kind, ClockKind clock) {
        facts.push_back({.at = unit.now, .kind = kind, .clock = clock, .by = unit.actor().name});
    };
    switch (action) {
        case Action::take:
            add(FactKind::stopped, ClockKind::accept);
            break;
        case Action::finish:
            add(FactKind::stopped, ClockKind::resolve);
            break;
        case Action::decline:  // an answer came, if not the work
            add(FactKind::stopped, ClockKind::accept);
            add(FactKind::cancelled, ClockKind::resolve);
            break;
        case Action::cancel:
            add(FactKind::cancelled, ClockKind::accept);
            add(FactKind::cancelled, ClockKind::resolve);
            break;
        case Action::send_back:  // the same promise goes on
            add(FactKind::started, ClockKind::resolve);
            break;
    }
    return facts;
}

struct Words {
    std::string_view zh, en;
};
Words words_of(Action action) {
    constexpr std::array all{Words{"接手了", "took on"}, Words{"完成了", "finished"},
                             Words{"退回了", "declined"}, Words{"取消了", "cancelled"},
                             Words{"打回了", "sent back"}};
    return all.at(static_cast<std::size_t>(action));
}

// Who has to know: the other side.
std::vector<UserId> people_for(Unit& unit, const Task& before, const Task& after, const ticket::Ticket& t,
                               Action action) {
    switch (action) {
        case Action::take:  // whoever had it before knows that it is gone
            return before.owner_id ? std::vector{before.owner_id} : std::vector<UserId>{};
        case Action::finish:
        case Action::decline:
            return {after.asked_by_id,
                    t.handler_id};  // who asked may be a rule, or have handed the ticket over
        case Action::cancel:
        case Action::send_back:
            return people_asked(unit, after);
    }
    return {};
}

}  // namespace

Result<TaskDetail> act_on_task(Unit& unit, TaskId id, std::int64_t version, Action action,
                               const StepFacts& facts) {
    TRY(const auto found, find_task(unit, id));
    const auto& [before, ticket] = found;
    if (before.version != version) return refuse(version_conflict);
    TRY(auto after, take_step(unit.actor(), before, ticket, action, facts, unit.now));
    record(unit, after, facts_of(unit, action));
    if (!TaskStore{unit}.save(after, before.version)) return refuse(version_conflict);
    after.version = before.version + 1;
    const auto [zh, en] = words_of(action);
    ticket::write_entry(unit, ticket,
                        {.zh = fmt::format("{}{}任务：{}", zh, kind_zh(after.kind), after.title),
                         .en = fmt::format("{} the task ({}): {}", en, kind_en(after.kind), after.title),
                         .text = action == Action::finish ? facts.result : facts.reason,
                         .is_public = false});
    ring(unit, people_for(unit, before, after, ticket, action), ticket,
         fmt::format("{}{}{}任务：{}", unit.actor().name, zh, kind_zh(after.kind), after.title),
         fmt::format("{} {} the task: {}", unit.actor().name, en, after.title));
    audit_task(unit, to_text(action), after, ticket);
    tell_task(unit, "task.moved", after);
    return detail_of(unit, after);
}

}  // namespace bihuan::task

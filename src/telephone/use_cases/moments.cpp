// What time brings: a caller out of patience, a wrap-up that is over, a promise that is due; and new keys.
#include <fmt/format.h>

#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "telephone/use_cases/steps.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::telephone {
namespace {

// An old breach is history, told late by the switch: nobody can run for it.
constexpr std::chrono::minutes bell_age{5};

}  // namespace

void on_patience(Unit& unit, const Hands& hands, CallId id) {
    const auto call = CallStore{unit, *hands.cipher}.find(id);
    if (call && is_waiting(call->course.state) && !call->course.answered_at)
        open_call_back(unit, hands, *call, CallBackReason::long_wait, {});
}

// The agent is free for the next; the contact record is still theirs to write.
void on_wrap_up(Unit& unit, const Hands& hands, CallId id) {
    CallStore store{unit, *hands.cipher};
    const auto found = store.find(id);
    if (!found || found->course.state != State::ended) return;
    const auto call = store.held(*found);
    if (call.course.state != State::ended) return;
    store.add_event(id, own_event(unit, EventKind::wrapped, call.course.agent_id, {}));
    follow(unit, hands, store, call, *standard::call_rules(unit, unit.now));
}

void on_call_back(Unit& unit, const Hands& hands, CallBackId id) {
    CallBackStore store{unit, *hands.cipher};
    auto found = store.find(id);
    if (!found || found->state != CallBackState::open || found->is_escalated) return;
    if (unit.now < found->due_at) return timer::set(unit, call_back_timer, id.number, found->due_at);
    found->is_escalated = true;
    if (!store.save(*found)) return;
    const auto leads = identity::people_in_charge(unit, found->organization_id, identity::Role::team_lead, 0);
    ticket::notify_of(
        unit, leads,
        {.zh = fmt::format("回拨 {} 已到约定时间，还没有接通", masked(found->number)),
         .en = fmt::format("The call-back to {} is due and nobody was reached", masked(found->number)),
         .text = {}},
        "/call_backs");
    tell(unit, tells_call_back, id.number, found->organization_id, {}, {});
}

void hear_clock(Unit& unit, const Hands& hands, const sla::Reached& reached) {
    const CallId id{reached.subject.id};
    const auto call = CallStore{unit, *hands.cipher}.find(id);
    if (!call || !is_waiting(call->course.state)) return;
    if (reached.milestone.kind != sla::MilestoneKind::breach) return;
    tell(unit, tells_call, id.number, call->organization_id, {}, {});
    if (unit.now - reached.milestone.at > bell_age) return;
    const auto leads = identity::people_in_charge(unit, call->organization_id, identity::Role::team_lead, 0);
    ticket::notify_of(unit, leads,
                      {.zh = "有来电超过接起时限仍在排队",
                       .en = "A caller has waited longer than the time to answer",
                       .text = {}},
                      "/call_board");
}

keys::Holder sealed_calls() {
    return {.name = "telephone_call",
            .count = count_calls_under,
            .reseal = [](Unit& unit, const FieldCipher& master, std::int64_t after,
                         std::int64_t limit) -> std::optional<std::int64_t> {
                const auto last = CallStore{unit, master}.reseal(CallId{after}, limit);
                return last ? std::optional{last->number} : std::nullopt;
            }};
}

keys::Holder sealed_call_backs() {
    return {.name = "telephone_call_back",
            .count = count_call_backs_under,
            .reseal = [](Unit& unit, const FieldCipher& master, std::int64_t after,
                         std::int64_t limit) -> std::optional<std::int64_t> {
                const auto last = CallBackStore{unit, master}.reseal(CallBackId{after}, limit);
                return last ? std::optional{last->number} : std::nullopt;
            }};
}

}  // namespace bihuan::telephone

// Taking a ticket for oneself, and why it went to whom it went.
#include <algorithm>
#include <array>

#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/store/give_store.hpp"
#include "ticket/use_cases/distribution.hpp"

namespace bihuan::ticket {
namespace {

std::string name_of(Unit& unit, UserId id) {
    const std::array ids{id};
    const auto names = identity::user_names(unit, ids);
    return names.empty() ? std::string{"?"} : names.begin()->second;
}

}  // namespace

Result<TicketView> claim_ticket(Unit& unit, TicketId id) {
    TRY(const auto before, find_visible(unit, id));
    const UserId me{unit.actor().user_id};
    const bool is_mine = before.handler_id == me && is_carried(before) && before.state != State::submitted;
    if (is_mine) return view_of(unit, before);  // asked twice
    if (!can_claim(unit.actor(), before)) {
        if (before.handler_id && is_open(before.state))
            return refuse(claim_taken, name_of(unit, before.handler_id));
        return refuse(claim_none);
    }
    StepFacts facts;
    facts.is_claim = true;
    facts.handler_id = me;
    auto after =
        step(unit, before, before.state == State::submitted ? Action::accept : Action::assign, facts);
    // On an engine with several writers the row may be another's by now.
    if (!after && after.error().kind.code == version_conflict.code)
        return refuse(claim_taken, after.error().detail);
    if (!after) return std::unexpected{std::move(after).error()};
    return settled_view(unit, *std::move(after));
}

Result<CandidateList> list_candidates(Unit& unit, TicketId id) {
    TRY(const auto ticket, find_visible(unit, id));
    auto route = route_of(unit, ticket);
    auto people = duty::all_people(unit, ticket.organization_id);
    std::vector<UserId> ids;
    for (const auto& one : people) ids.push_back(one.user_id);
    GiveStore store{unit};
    const auto loads = store.loads(ids);
    const auto asked = store.times_asked(id);
    for (auto& one : people) {
        if (const auto found = loads.find(one.user_id); found != loads.end()) one.load = found->second;
        if (const auto found = asked.find(one.user_id); found != asked.end()) one.asked = found->second;
    }
    const auto* next = duty::choose(people, route.need, unit.now);
    const auto next_id = next ? next->user_id : UserId{};
    CandidateList out{.route = std::move(route.rule), .organization_id = ticket.organization_id, .items = {}};
    for (auto& one : people) {
        CandidateView view;
        view.standing = one.user_id == ticket.handler_id ? duty::Standing::chosen
                                                         : duty::standing_of(one, route.need, unit.now);
        view.missing_skills = duty::missing_skills(one, route.need, unit.now);
        view.is_next = is_to_give(ticket) && one.user_id == next_id;
        view.person = std::move(one);
        out.items.push_back(std::move(view));
    }
    std::ranges::sort(out.items, [](const CandidateView& a, const CandidateView& b) {
        if (a.is_next != b.is_next) return a.is_next;
        return std::pair{a.standing, a.person.user_id} < std::pair{b.standing, b.person.user_id};
    });
    return out;
}

}  // namespace bihuan::ticket

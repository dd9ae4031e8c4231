#include "privacy/domain/request_rules.hpp"

#include <algorithm>
#include <chrono>

#include "privacy/domain/privacy_errors.hpp"
#include "privacy/domain/request_flow.hpp"

namespace bihuan::privacy {
namespace {

bool is_fact(Ground ground) {
    return ground == Ground::open_tickets || ground == Ground::legal_hold || ground == Ground::retention_duty;
}

std::string words_of(std::span<const Block> blocks) {
    std::string out;
    for (const auto& one : blocks) out += (out.empty() ? "" : ", ") + std::string{to_text(one.ground)};
    return out;
}

Done check_facts(const PrivacyRequest& request, Action action, const StepFacts& facts,
                 std::span<const Block> blocks) {
    std::vector<FieldError> missing;
    const auto need = [&](const char* field, bool is_there) {
        if (!is_there) missing.push_back({field, required_for_step, {}});
    };
    if (action == Action::verify || action == Action::propose || action == Action::send_back)
        need("text", !facts.text.empty());
    if (action == Action::complete || action == Action::refuse) need("answer", !facts.answer.empty());
    if (action == Action::refuse) need("ground", facts.ground.has_value());
    if (!missing.empty()) return std::unexpected{Error{step_incomplete, {}, std::move(missing)}};
    // A refusal names a ground that is so; a deletion passes none that is.
    if (action == Action::refuse && is_fact(*facts.ground) &&
        std::ranges::find(blocks, *facts.ground, &Block::ground) == blocks.end())
        return refuse_field("ground", ground_untrue, std::string{to_text(*facts.ground)});
    const bool is_towards_deletion =
        request.kind == Kind::deletion &&
        (action == Action::propose || action == Action::decide || action == Action::complete);
    if (is_towards_deletion && !blocks.empty()) return refuse(deletion_blocked, words_of(blocks));
    return {};
}

}  // namespace

Done check_step(const Actor& actor, const PrivacyRequest& request, Action action) {
    const auto impossible = [&] { return refuse(action_not_allowed, std::string{to_text(action)}); };
    if (!next_state(request_flow, request.state, action)) return impossible();
    // The person alone takes a request back, and an officer alone does everything else.
    const bool is_own = actor.is_customer();
    if (is_own != (action == Action::cancel)) return impossible();
    const bool is_deletion = request.kind == Kind::deletion;
    if (action == Action::propose && !is_deletion) return impossible();
    if (action == Action::decide && is_deletion) {
        if (request.state == State::in_work) return impossible();
        if (request.proposed_by_id.number == actor.user_id) return refuse(own_proposal);
    }
    return {};
}

std::vector<Action> allowed_actions(const Actor& actor, const PrivacyRequest& request) {
    std::vector<Action> out;
    for (std::size_t i = 0; i < action_names.size(); ++i)
        if (const auto action = static_cast<Action>(i); check_step(actor, request, action))
            out.push_back(action);
    return out;
}

Result<PrivacyRequest> take_step(const Actor& actor, PrivacyRequest request, Action action,
                                 const StepFacts& facts, std::span<const Block> blocks, Instant now) {
    TRY_DONE(check_step(actor, request, action));
    TRY_DONE(check_facts(request, action, facts, blocks));
    request.state = *next_state(request_flow, request.state, action);
    const UserId me{actor.user_id};
    if (action == Action::start) request.handler_id = me;
    if (action == Action::propose) request.proposed_by_id = me;
    if (action == Action::decide) request.decided_by_id = me;
    if (action == Action::refuse) request.ground = facts.ground;
    if (action == Action::complete || action == Action::refuse) request.answer = facts.answer;
    if (!is_open(request.state)) request.ended_at = now;
    return request;
}

std::vector<Block> blocks_of(const CustomerFacts& facts, std::span<const Hold> holds,
                             const Settings& settings, Instant now) {
    std::vector<Block> out;
    if (facts.open_tickets > 0) out.push_back({Ground::open_tickets, facts.open_tickets, {}});
    Block held{Ground::legal_hold, 0, {}};
    for (const auto& hold : holds)
        if (is_standing(hold, now)) {
            ++held.count;
            held.until = std::max(held.until.value_or(hold.until), hold.until);
        }
    if (held.count > 0) out.push_back(held);
    if (facts.last_closed_at) {
        const auto until = *facts.last_closed_at + std::chrono::days{settings.retention_days};
        if (until > now) out.push_back({Ground::retention_duty, 1, until});
    }
    return out;
}

}  // namespace bihuan::privacy

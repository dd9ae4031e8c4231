#include "ticket/domain/ticket_rules.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "ticket/domain/ticket_errors.hpp"

namespace bihuan::ticket {
namespace {

bool is_own(const Actor& actor, const Ticket& ticket) {
    return actor.user_id != 0 &&
           (ticket.owner_id.number == actor.user_id || ticket.handler_id.number == actor.user_id);
}

bool may(const Actor& actor, const Ticket& ticket, Action action) {
    if (actor.is_customer()) {
        // 2.1.5, 2.4.1: a customer may end, evaluate and reopen; whose ticket it is was checked when it was
        // found.
        if (action == Action::cancel)
            return ticket.state == State::submitted || ticket.state == State::accepted ||
                   ticket.state == State::assigned;
        return action == Action::evaluate || action == Action::reopen || action == Action::resume;
    }
    if (actor.can(permission_for(action))) return true;
    return action == Action::assign && actor.can(Permission::ticket_handle) && is_own(actor, ticket);
}

Done require(const std::string& value, std::string_view field) {
    if (value.empty()) {
        Error error{step_incomplete, {}, {}};
        error.fields.push_back({std::string{field}, required_for_step, {}});
        return std::unexpected{std::move(error)};
    }
    return {};
}

// 3.5.3: it had found somebody, or a team, and goes on to another. Filling a gap hands nothing over.
bool is_handover(State from, UserId handler, OrganizationId team, const Ticket& after) {
    const bool leaves_person = handler && handler != after.handler_id;
    return leaves_person || (from != State::accepted && team != after.organization_id);
}

bool is_claim(const Actor& actor, const Ticket& ticket, Action action, const StepFacts& facts) {
    return facts.is_claim && can_claim(actor, ticket) && next_state(ticket_flow, ticket.state, action);
}

void forget_ending(Ticket& t) {
    t.resolved_at.reset();
    t.fed_back_at.reset();
    t.evaluation_offered_at.reset();
    t.evaluated_at.reset();
    t.closed_at.reset();
    t.customer_answer.clear();
    t.evaluation_score.reset();
    t.evaluation_comment.clear();
}

}  // namespace

Done check_step(const Actor& actor, const Ticket& ticket, Action action) {
    if (!may(actor, ticket, action)) return refuse(step_forbidden, std::string{to_text(action)});
    if (next_state(ticket_flow, ticket.state, action)) return {};
    // 1.5.4, 3.5.5: who wants to close too early is told what is missing.
    if (action == Action::close && ticket.state == State::resolved) return refuse(not_told_yet);
    if (action == Action::close && ticket.state == State::fed_back) return refuse(not_offered_yet);
    return refuse(action_not_allowed,
                  std::string{to_text(ticket.state)} + " / " + std::string{to_text(action)});
}

std::vector<Action> allowed_actions(const Actor& actor, const Ticket& ticket) {
    std::vector<Action> out;
    for (const auto& step : ticket_flow)
        if (step.from == ticket.state && may(actor, ticket, step.action)) out.push_back(step.action);
    return out;
}

Result<Ticket> take_step(const Actor& actor, Ticket t, Action action, const StepFacts& facts, Instant now) {
    if (!is_claim(actor, t, action, facts)) TRY_DONE(check_step(actor, t, action));
    const auto from = t.state;
    const auto handler = t.handler_id;
    const auto team = t.organization_id;
    t.state = *next_state(ticket_flow, t.state, action);
    switch (action) {
        case Action::accept:
            t.accepted_at = now;
            if (!t.owner_id) t.owner_id = UserId{actor.user_id};
            // Who was offered it and accepts handles it; an offer to another is off.
            if (facts.is_claim || (t.handler_id && t.handler_id.number == actor.user_id))
                t.handler_id = UserId{actor.user_id};
            else
                t.handler_id = {};
            break;
        case Action::assign:
            if (!facts.organization_id && !facts.handler_id) TRY_DONE(require("", "handler_id"));
            if (from == State::handling)
                TRY_DONE(require(facts.reason, "reason"));  // 3.5.3: a hand-over says why
            if (facts.organization_id) t.organization_id = *facts.organization_id;
            t.handler_id = facts.handler_id.value_or(UserId{});
            if (is_handover(from, handler, team, t)) ++t.handover_count;
            break;
        case Action::start:
            if (!t.handler_id) t.handler_id = UserId{actor.user_id};
            if (!t.started_at) t.started_at = now;
            break;
        case Action::wait:
            TRY_DONE(require(facts.reason, "reason"));
            t.waiting_reason = facts.reason;
            t.waiting_code = facts.reason_code;
            break;
        case Action::resume:
            t.waiting_reason.clear();
            t.waiting_code.clear();
            break;
        case Action::resolve:
            TRY_DONE(require(facts.result, "result"));
            t.result = facts.result;
            t.cause = facts.cause;
            t.resolved_at = now;
            break;
        case Action::feed_back:
            TRY_DONE(require(facts.customer_answer, "customer_answer"));
            if (facts.customer_answer == "unreachable") TRY_DONE(require(facts.note, "note"));
            t.customer_answer = facts.customer_answer;
            t.fed_back_at = now;
            break;
        case Action::offer_evaluation:
            t.evaluation_offered_at = now;
            break;
        case Action::evaluate:
            if (!facts.score) TRY_DONE(require("", "score"));
            t.evaluation_score = facts.score;
            t.evaluation_comment = facts.comment;
            t.evaluated_at = now;
            break;
        case Action::close:
            must(t.fed_back_at && t.evaluation_offered_at);  // 3.5.5, whatever the table says
            t.closed_at = now;
            break;
        case Action::reopen:
            TRY_DONE(require(facts.reason, "reason"));
            if (actor.is_customer() && t.closed_at && *t.closed_at + customer_reopen_limit < now)
                return refuse(reopen_late);
            forget_ending(t);
            ++t.reopen_count;
            break;
        case Action::cancel:
        case Action::reject:
            TRY_DONE(require(facts.reason, "reason"));
            break;
        case Action::archive:
        case Action::merge:
            break;
    }
    t.offered_until.reset();
    t.updated_at = now;
    return t;
}

bool can_claim(const Actor& actor, const Ticket& t) {
    if (!actor.can(Permission::ticket_handle) || actor.user_id == 0 || !actor.sees(t.organization_id.number))
        return false;
    return t.state == State::submitted ||
           ((t.state == State::accepted || t.state == State::assigned) && !t.handler_id);
}

bool is_to_give(const Ticket& t) {
    return t.is_auto && !t.handler_id &&
           (t.state == State::submitted || t.state == State::accepted || t.state == State::assigned);
}

bool is_carried(const Ticket& t) { return t.handler_id && t.state <= State::resolved; }

bool is_visible(const Actor& actor, const Ticket& ticket) {
    return actor.sees(ticket.organization_id.number) ||
           is_own(actor, ticket);  // the owner answers for it wherever it went
}

std::vector<std::string> tidy_tags(std::vector<std::string> tags) {
    std::vector<std::string> out;
    for (auto& tag : tags) {
        auto one = trim(tag);
        if (!one.empty() && std::ranges::find(out, one) == out.end()) out.push_back(std::move(one));
    }
    return out;
}

namespace {
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> links{{
    {"parent", "child"},
    {"child", "parent"},
    {"duplicate_of", "has_duplicate"},
    {"has_duplicate", "duplicate_of"},
    {"caused_by", "causes"},
    {"causes", "caused_by"},
    {"related", "related"},
}};
}  // namespace

std::string_view inverse_link(std::string_view kind) {
    for (const auto& [one, other] : links)
        if (one == kind) return other;
    return "related";
}
bool is_link_kind(std::string_view kind) {
    return std::ranges::any_of(links, [&](const auto& pair) { return pair.first == kind; });
}

}  // namespace bihuan::ticket

#include "ticket/use_cases/clocks.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "customer/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"

namespace bihuan::ticket {
namespace {

using sla::ClockKind;
using sla::FactKind;

std::string segment_of(Unit& unit, const Ticket& t) {
    if (!t.customer_id) return "ordinary";
    const std::array ids{t.customer_id};
    const auto words = customer::customer_words(unit, ids);
    const auto found = words.find(t.customer_id);
    return found == words.end() ? "ordinary" : found->second.segment;
}

standard::Facts standard_facts(Unit& unit, const Ticket& t, const standard::Category& category) {
    standard::Facts facts;
    facts.type = category.ticket_type;
    facts.category = category.code;
    facts.segment = segment_of(unit, t);
    facts.priority = to_text(t.priority);
    facts.channel = t.channel;
    facts.text = fold(t.title + "\n" + t.description);
    facts.class_code = t.class_code;
    facts.grade = t.grade;
    return facts;
}

struct PromiseOf {
    standard::SlaRule rule;
    std::string type;
};
PromiseOf promise_for(Unit& unit, const Ticket& t) {
    const auto category = standard::category(unit, t.category_id).value_or(standard::Category{});
    const auto version = standard::version_of(unit, t.standard_version_id);
    return {standard::promise_of(*version.standard, standard_facts(unit, t, category)), category.ticket_type};
}

const standard::Limit& limit_of(const standard::SlaRule& rule, ClockKind clock) {
    switch (clock) {
        case ClockKind::accept:
            return rule.accept;
        case ClockKind::respond:
            return rule.respond;
        case ClockKind::feedback:
            return rule.feedback;
        default:
            return rule.resolve;
    }
}
sla::Terms terms_of(const standard::SlaRule& rule, ClockKind clock) {
    const auto& limit = limit_of(rule, clock);
    return {.limit = limit.limit, .calendar = limit.calendar, .rule = rule.code};
}

constexpr std::array from_submission{ClockKind::accept, ClockKind::respond, ClockKind::resolve};
constexpr std::array all_clocks{ClockKind::accept, ClockKind::respond, ClockKind::resolve,
                                ClockKind::feedback};

// When something happened and by whom: now, or as the past tells it.
struct Moment {
    Instant at;
    std::string by;
};
Moment now_of(Unit& unit) { return {unit.now, unit.actor().name}; }

sla::Fact fact(const Moment& moment, FactKind kind, ClockKind clock = ClockKind::resolve) {
    return {.at = moment.at, .kind = kind, .clock = clock, .by = moment.by};
}

void record(Unit& unit, const Ticket& t, std::span<const sla::Fact> facts) {
    sla::record(unit, subject_of(t.ticket_id), t.standard_version_id, place_of(t), facts);
}

// Terms that differ between two promises, as facts.
std::vector<sla::Fact> changes(const Moment& moment, const standard::SlaRule& before,
                               const standard::SlaRule& after) {
    std::vector<sla::Fact> facts;
    for (const auto clock : all_clocks) {
        if (terms_of(before, clock) == terms_of(after, clock)) continue;
        facts.push_back(fact(moment, FactKind::changed, clock));
        facts.back().terms = terms_of(after, clock);
    }
    return facts;
}

sla::Fact pause(Unit& unit, const Moment& moment, const Ticket& t) {
    auto out = fact(moment, FactKind::paused);
    out.reason = t.waiting_code;
    const auto category = standard::category(unit, t.category_id);
    const auto version = standard::version_of(unit, t.standard_version_id);
    const auto reason =
        std::ranges::find(version.standard->pause_reasons, t.waiting_code, &standard::PauseReason::code);
    must(reason != version.standard->pause_reasons.end());
    out.counts =
        !category || std::ranges::find(reason->confirm, category->ticket_type) == reason->confirm.end();
    return out;
}

bool stops_time(Unit& unit, const Ticket& t) {
    const auto version = standard::version_of(unit, t.standard_version_id);
    const auto reason =
        std::ranges::find(version.standard->pause_reasons, t.waiting_code, &standard::PauseReason::code);
    return reason != version.standard->pause_reasons.end() && reason->stops;
}

std::vector<sla::Fact> beginning(const Moment& moment, const standard::SlaRule& promise) {
    std::vector<sla::Fact> facts;
    for (const auto clock : from_submission) {
        facts.push_back(fact(moment, FactKind::started, clock));
        facts.back().terms = terms_of(promise, clock);
    }
    return facts;
}

std::optional<sla::Terms> follow_up_terms(Unit& unit, const Ticket& t) {
    const auto version = standard::version_of(unit, t.standard_version_id);
    if (!t.standard_version_id || !t.evaluation_score || *t.evaluation_score > version.standard->bad_score)
        return std::nullopt;
    const auto& limit = version.standard->follow_up;
    return sla::Terms{.limit = limit.limit, .calendar = limit.calendar, .rule = "contact"};
}

std::vector<sla::Fact> of_step(Unit& unit, const Moment& moment, const Ticket& before, const Ticket& after,
                               Action action) {
    std::vector<sla::Fact> facts;
    const auto add = [&](FactKind kind, ClockKind clock) { facts.push_back(fact(moment, kind, clock)); };
    switch (action) {
        case Action::accept:
            add(FactKind::stopped, ClockKind::accept);
            if (before.standard_version_id != after.standard_version_id)
                std::ranges::move(
                    changes(moment, promise_for(unit, before).rule, promise_for(unit, after).rule),
                    std::back_inserter(facts));
            break;
        case Action::start:
            add(FactKind::stopped, ClockKind::respond);
            break;
        case Action::wait:
            if (stops_time(unit, after)) facts.push_back(pause(unit, moment, after));
            break;
        case Action::resume:
            if (stops_time(unit, before)) facts.push_back(fact(moment, FactKind::resumed));
            break;
        case Action::resolve:
            add(FactKind::stopped, ClockKind::respond);
            add(FactKind::stopped, ClockKind::resolve);
            add(FactKind::restarted, ClockKind::feedback);
            facts.back().terms = terms_of(promise_for(unit, after).rule, ClockKind::feedback);
            break;
        case Action::feed_back:
            add(FactKind::stopped, ClockKind::feedback);
            break;
        case Action::evaluate:
            // 2.4.3: a bad score is a promise of its own, which the ticket's end does not keep.
            if (const auto terms = follow_up_terms(unit, after)) {
                add(FactKind::restarted, ClockKind::follow_up);
                facts.back().terms = *terms;
            }
            break;
        case Action::reopen:
            if (before.state == State::resolved) add(FactKind::cancelled, ClockKind::feedback);
            add(FactKind::started, ClockKind::resolve);
            break;
        case Action::cancel:
        case Action::reject:
        case Action::merge:
            for (const auto clock : all_clocks) add(FactKind::cancelled, clock);
            break;
        default:
            break;
    }
    return facts;
}

void grade_by(const standard::Standard& standard, const standard::Facts& facts, Ticket& t) {
    t.grade.clear();
    if (facts.type != "complaint") return t.grade_flags.clear();
    auto flags = standard::flags_of(standard, facts);
    std::string_view known = t.grade_flags;
    while (!known.empty()) {
        const auto end = std::min(known.find(','), known.size());
        const std::string one{known.substr(0, end)};
        if (std::ranges::find(flags, one) == flags.end()) flags.push_back(one);
        known.remove_prefix(std::min(end + 1, known.size()));
    }
    t.grade = standard::grade_of(standard, flags).code;
    t.grade_flags.clear();
    for (const auto& flag : flags) t.grade_flags += (t.grade_flags.empty() ? "" : ",") + flag;
}

// Class, grade and the route that follows from all; the facts know them then.
const standard::RouteRule& classify_by(const standard::Standard& standard, standard::Facts& facts,
                                       Ticket& t) {
    if (!t.is_class_set) t.class_code = standard::class_of(standard, facts);
    facts.class_code = t.class_code;
    grade_by(standard, facts, t);
    facts.grade = t.grade;
    const auto& route = standard::route_of(standard, facts);
    t.route_code = route.code;
    t.is_auto = route.is_auto;
    return route;
}

}  // namespace

sla::Place place_of(const Ticket& t) { return {t.organization_id.number, t.handler_id.number}; }
sla::Subject subject_of(TicketId id) { return {"ticket", id.number}; }

void classify(Unit& unit, Ticket& t, const standard::Category& category) {
    const auto version = standard::version_of(unit, t.standard_version_id);
    auto facts = standard_facts(unit, t, category);
    classify_by(*version.standard, facts, t);
}

Opening classify_new(Unit& unit, Ticket& t, const standard::Category& category) {
    Opening out{.version = standard::in_force(unit, unit.now), .promise = {}, .organization_code = {}};
    t.standard_version_id = out.version.version_id;
    auto facts = standard_facts(unit, t, category);
    out.organization_code = classify_by(*out.version.standard, facts, t).organization_code;
    out.promise = standard::promise_of(*out.version.standard, facts);
    return out;
}

void begin_clocks(Unit& unit, const Ticket& t, const Opening& opening) {
    auto facts = beginning(now_of(unit), opening.promise);
    if (t.accepted_at) facts.push_back(fact(now_of(unit), FactKind::stopped, ClockKind::accept));
    sla::begin(unit, subject_of(t.ticket_id), opening.version, place_of(t), facts);
}

void note_step(Unit& unit, const Ticket& before, const Ticket& after, Action action) {
    auto facts = of_step(unit, now_of(unit), before, after, action);
    // One that is still owed goes on: a second bad score does not put it off.
    if (action == Action::evaluate && is_follow_up_owed(unit, after.ticket_id)) facts.clear();
    record(unit, after, facts);
}

bool is_follow_up_owed(Unit& unit, TicketId id) {
    const auto view = sla::view(unit, subject_of(id));
    return view && std::ranges::any_of(view->clocks, [](const sla::ClockView& clock) {
               const auto& value = clock.explanation.value;
               return value.kind == ClockKind::follow_up && !value.ended_at;
           });
}

void note_follow_up(Unit& unit, const Ticket& t) {
    const std::array facts{fact(now_of(unit), FactKind::stopped, ClockKind::follow_up)};
    record(unit, t, facts);
}

void note_past(Unit& unit, const Ticket& ticket, std::span<const PastStep> steps) {
    auto facts = beginning({ticket.opened_at, {}}, promise_for(unit, ticket).rule);
    for (const auto& step : steps)
        if (!step.action)
            facts.push_back(fact({step.at, step.by}, FactKind::stopped, ClockKind::follow_up));
        else
            std::ranges::move(of_step(unit, {step.at, step.by}, step.before, step.after, *step.action),
                              std::back_inserter(facts));
    record(unit, ticket, facts);
}

void note_reply(Unit& unit, const Ticket& t) {
    if (t.started_at || unit.actor().is_customer()) return;
    const std::array facts{fact(now_of(unit), FactKind::stopped, ClockKind::respond)};
    record(unit, t, facts);
}

void note_change(Unit& unit, const Ticket& before, const Ticket& after) {
    record(unit, after, changes(now_of(unit), promise_for(unit, before).rule, promise_for(unit, after).rule));
}

void note_merge(Unit& unit, const Ticket& from, const Ticket& into) {
    if (from.opened_at >= into.opened_at) return;
    std::vector<sla::Fact> facts;
    const auto carry = [&](ClockKind clock) {
        facts.push_back(fact(now_of(unit), FactKind::started, clock));
        facts.back().from = from.opened_at;
        facts.back().reason = from.code;
    };
    if (!into.started_at) carry(ClockKind::respond);
    if (!into.resolved_at) carry(ClockKind::resolve);
    record(unit, into, facts);
}

Done check_step_by_standard(Unit& unit, const Ticket& before, Action action, const StepFacts& facts) {
    if (action == Action::wait && !facts.reason_code.empty()) {
        const auto version = standard::version_of(unit, before.standard_version_id);
        if (std::ranges::find(version.standard->pause_reasons, facts.reason_code,
                              &standard::PauseReason::code) == version.standard->pause_reasons.end())
            return refuse_field("reason_code", wait_reason_unknown);
    }
    if (action == Action::close) {
        const auto version = standard::version_of(unit, before.standard_version_id);
        const auto& conditions = version.standard->closing_conditions;
        if (std::ranges::find(conditions, "breach_explained") != conditions.end() &&
            sla::owes_explanation(unit, subject_of(before.ticket_id)))
            return refuse(breach_unexplained);
    }
    return {};
}

}  // namespace bihuan::ticket

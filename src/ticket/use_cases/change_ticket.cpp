#include <fmt/format.h>

#include <algorithm>

#include "standard/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "ticket/use_cases/distribution.hpp"

namespace bihuan::ticket {
namespace {

Done check_changeable(const Ticket& t) {
    if (t.state == State::archived || t.state == State::merged || t.state == State::cancelled ||
        t.state == State::rejected)
        return refuse(not_open, std::string{to_text(t.state)});
    return {};
}

// 3.1.3: the class follows from rules; a person may set another, and says why.
Done apply_class(Unit& unit, Ticket& t, const TicketChange& change) {
    if (!change.class_code) return {};
    t.is_class_set = !change.class_code->empty();
    if (!t.is_class_set) return {};
    const auto version = standard::version_of(unit, t.standard_version_id);
    const auto& classes = version.standard->classes;
    if (std::ranges::find(classes, *change.class_code, &standard::Term::code) == classes.end())
        return refuse_field("class_code", class_unknown);
    if (change.reason.empty()) return refuse_field("reason", required_for_step);
    t.class_code = *change.class_code;
    return {};
}

Done apply(Unit& unit, Ticket& t, const TicketChange& change) {
    if (change.title) t.title = *change.title;
    if (change.description) t.description = *change.description;
    if (change.priority) t.priority = *change.priority;
    if (change.grade_flags) t.grade_flags = *change.grade_flags;
    if (change.tags) t.tags = tidy_tags(*change.tags);
    if (change.category_id && *change.category_id != t.category_id) {
        TRY(const auto category, active_category(unit, *change.category_id));
        t.category_id = category.category_id;
    }
    if (change.customer_id) {
        if (*change.customer_id != t.customer_id) t.held_service_id = {};
        t.customer_id = *change.customer_id;
    }
    if (change.held_service_id) t.held_service_id = *change.held_service_id;
    if (change.customer_id || change.held_service_id)
        TRY_DONE(check_customer(unit, t.customer_id, t.held_service_id));
    return apply_class(unit, t, change);
}

// [{"field", "from", "to"}]; long texts only say that they changed.
std::string changes_between(const Ticket& a, const Ticket& b) {
    std::string out;
    const auto add = [&](std::string_view field, std::string_view from, std::string_view to) {
        if (from != to)
            out += fmt::format(R"({}{{"field":"{}","from":{},"to":{}}})", out.empty() ? "" : ",", field,
                               json_text(from), json_text(to));
    };
    add("title", a.title, b.title);
    if (a.description != b.description)
        out += fmt::format(R"({}{{"field":"description"}})", out.empty() ? "" : ",");
    add("category_id", a.category_id.text(), b.category_id.text());
    add("priority", to_text(a.priority), to_text(b.priority));
    add("customer_id", a.customer_id.text(), b.customer_id.text());
    add("held_service_id", a.held_service_id.text(), b.held_service_id.text());
    add("class_code", a.class_code, b.class_code);
    add("grade", a.grade, b.grade);
    add("grade_flags", a.grade_flags, b.grade_flags);
    add("tags", fmt::format("{}", fmt::join(a.tags, ", ")), fmt::format("{}", fmt::join(b.tags, ", ")));
    return out;
}

}  // namespace

Result<Ticket> change(Unit& unit, const Ticket& before, const TicketChange& wanted) {
    TRY_DONE(check_changeable(before));
    auto after = before;
    TRY_DONE(apply(unit, after, wanted));
    if (after.standard_version_id) {
        const auto category = standard::category(unit, after.category_id);
        if (category) classify(unit, after, *category);
    }
    const auto changes = changes_between(before, after);
    if (changes.empty() && before.is_class_set == after.is_class_set) return before;
    after.updated_at = unit.now;
    TRY_DONE(save(unit, before, after));
    TicketStore store{unit};
    if (before.tags != after.tags) store.set_tags(after.ticket_id, after.tags);
    SearchStore{unit}.replace(before, after);
    auto entry = new_entry(unit, after, "changed", false);
    entry.text = wanted.reason;
    entry.details = fmt::format(R"({{"changes":[{}]}})", changes);
    store.add_entry(entry);
    if (after.standard_version_id) note_change(unit, before, after);
    if (before.route_code != after.route_code) ask_to_distribute(unit, after);
    audit_change(unit, "changed", &before, after);
    tell(unit, "ticket.changed", after);
    return after;
}

namespace {

Result<Ticket> bulk_one(Unit& unit, const BulkAct& act, const BulkTarget& target) {
    TRY(const auto before, find_visible(unit, target.ticket_id));
    TRY_DONE(check_version(unit, before, target.version));
    if (act.action) {
        auto facts = act.facts;
        if (*act.action == Action::assign) {
            TRY(auto settled, settle_assignment(unit, before, facts));
            facts = std::move(settled);
        }
        return step(unit, before, *act.action, facts);
    }
    TicketChange wanted;
    wanted.priority = act.priority;
    if (!act.add_tags.empty()) {
        wanted.tags = before.tags;
        wanted.tags->insert(wanted.tags->end(), act.add_tags.begin(), act.add_tags.end());
    }
    return change(unit, before, wanted);
}

}  // namespace

Result<Ticket> act_checked(Unit& unit, const Ticket& before, Action action, const StepFacts& facts) {
    if (action == Action::merge)  // has its own door: it needs a target
        return refuse(action_not_allowed, std::string{to_text(action)});
    TRY_DONE(check_step(unit.actor(), before, action));
    auto settled = facts;
    if (action == Action::assign) {
        TRY(auto assignment, settle_assignment(unit, before, facts));
        settled = std::move(assignment);
    }
    if (!facts.channel.empty() && !standard::is_channel(unit, facts.channel))
        return refuse_field("channel", channel_unknown);
    return step(unit, before, action, settled);
}

Result<TicketView> act_on_ticket(Unit& unit, TicketId id, std::int64_t version, Action action,
                                 const StepFacts& facts) {
    TRY(const auto before, find_visible(unit, id));
    TRY_DONE(check_version(unit, before, version));
    TRY(auto after, act_checked(unit, before, action, facts));
    return settled_view(unit, std::move(after));
}

Result<TicketView> update_ticket(Unit& unit, TicketId id, std::int64_t version, const TicketChange& wanted) {
    TRY(const auto before, find_visible(unit, id));
    TRY_DONE(check_version(unit, before, version));
    TRY(auto after, change(unit, before, wanted));
    return settled_view(unit, std::move(after));
}

Result<TicketView> merge_ticket(Unit& unit, TicketId id, TicketId into, std::int64_t version,
                                const std::string& reason) {
    TRY(const auto before, find_visible(unit, id));
    TRY_DONE(check_version(unit, before, version));
    if (id == into) return refuse_field("into_ticket_id", merge_self);
    const auto target = find_visible(unit, into);
    if (!target) return refuse_field("into_ticket_id", ticket_unknown);
    if (!is_open(target->state)) return refuse_field("into_ticket_id", merge_target);
    TRY_DONE(check_step(unit.actor(), before, Action::merge));
    auto marked = before;
    marked.merged_into_id = into;
    StepFacts facts;
    facts.reason = reason;
    TRY(auto after, step(unit, marked, Action::merge, facts));
    note_merge(unit, before, *target);
    TicketStore store{unit};
    auto entry = new_entry(unit, *target, "merged", false);
    entry.text = reason;
    entry.details = fmt::format(R"({{"from_ticket_id":"{}","from_code":"{}"}})", id.number, before.code);
    store.add_entry(entry);
    PartsStore parts{unit};
    parts.move_watchers(id, into);
    if (!parts.has_link(id, "duplicate_of", into)) {
        parts.add_link(unit.new_id<LinkId>(), id, "duplicate_of", into);
        parts.add_link(unit.new_id<LinkId>(), into, "has_duplicate", id);
    }
    tell(unit, "ticket.changed", *target);
    return settled_view(unit, std::move(after));
}

Result<std::vector<BulkOutcome>> bulk_act(Unit& unit, const BulkAct& act) {
    const bool is_change = act.priority || !act.add_tags.empty();
    if (act.action.has_value() == is_change || act.action == Action::merge)
        return refuse_field("action", bulk_empty);
    std::vector<BulkOutcome> out;
    for (const auto& target : act.tickets) {
        // Rules refuse before the first statement that writes, so one refusal leaves nothing of itself
        // behind.
        auto done = bulk_one(unit, act, target);
        out.push_back({target.ticket_id, done ? std::nullopt : std::optional{std::move(done).error()}});
    }
    return out;
}

}  // namespace bihuan::ticket

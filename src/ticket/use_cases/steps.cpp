#include "ticket/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "ticket/use_cases/distribution.hpp"
#include "timer/calls.hpp"

namespace bihuan::ticket {
namespace {

std::string name_of(const std::unordered_map<UserId, std::string>& names, UserId id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string{} : found->second;
}

std::string facts_of(const Ticket& t) {  // for the audit log: no personal data
    return fmt::format(R"({{"state":"{}","priority":"{}","category_id":"{}","organization_id":"{}",)"
                       R"("owner_id":"{}","handler_id":"{}","version":{}}})",
                       to_text(t.state), to_text(t.priority), t.category_id.number, t.organization_id.number,
                       t.owner_id.number, t.handler_id.number, t.version);
}

std::string step_text(Action action, const StepFacts& facts) {
    switch (action) {
        case Action::resolve:
            return facts.result;
        case Action::feed_back:
            return facts.note;
        case Action::evaluate:
            return facts.comment;
        default:
            return facts.reason;
    }
}

// What the customer may read of a step: where it stands, and the words meant for them.
bool is_public_step(Action action) { return action != Action::assign && action != Action::archive; }

std::string step_details(Unit& unit, const Ticket& before, const Ticket& after, Action action,
                         const StepFacts& facts) {
    std::string out;
    const auto add = [&](std::string_view name, const std::string& value) {
        out += fmt::format(R"({}"{}":{})", out.empty() ? "" : ",", name, value);
    };
    if (before.handler_id != after.handler_id) {
        add("from_handler_id", json_text(before.handler_id.text()));
        add("to_handler_id", json_text(after.handler_id.text()));
        if (after.handler_id) {  // the name of that day, as the timeline's other names
            const std::array people{after.handler_id};
            add("to_handler_name", json_text(name_of(identity::user_names(unit, people), after.handler_id)));
        }
    }
    if (before.organization_id != after.organization_id) {
        add("from_organization_id", json_text(before.organization_id.text()));
        add("to_organization_id", json_text(after.organization_id.text()));
    }
    if (after.handover_count > before.handover_count) add("is_handover", "true");  // for whoever counts them
    if (!facts.channel.empty()) add("channel", json_text(facts.channel));
    if (action == Action::wait && !facts.reason_code.empty())
        add("reason_code", json_text(facts.reason_code));
    if (!facts.cause.empty()) add("cause", json_text(facts.cause));
    if (action == Action::feed_back) add("customer_answer", json_text(facts.customer_answer));
    if (action == Action::evaluate && facts.score) add("score", std::to_string(*facts.score));
    return "{" + out + "}";
}

// 1.3.1: modules that stand higher may refuse a step, e.g. a result without what the complaint's grade asks
// for.
Done ask_guards(Unit& unit, const Ticket& t, Action action, const StepFacts& facts) {
    if (!unit.has_guards()) return {};
    return unit.ask(
        {.topic = std::string{asks_step},
         .subject_id = t.ticket_id.number,
         .organization_id = t.organization_id.number,
         .customer_id = t.customer_id.number,
         .payload = fmt::format(R"({{"action":"{}","result":{},"cause":{},"reason":{}}})", to_text(action),
                                json_text(facts.result), json_text(facts.cause), json_text(facts.reason))});
}

}  // namespace

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", static_cast<int>(c));
        else
            out += c;
    }
    return out + "\"";
}

Result<Ticket> find_visible(Unit& unit, TicketId id) {
    auto found = TicketStore{unit}.find(id);
    if (!found || !is_visible(unit.actor(), *found)) return refuse(ticket_unknown);
    return std::move(*found);
}

Result<Ticket> find_own_of_customer(Unit& unit, TicketId id) {
    auto found = TicketStore{unit}.find(id);
    if (!found || !found->customer_id || !unit.actor().is_customer()) return refuse(ticket_unknown);
    const auto mine = customer::merged_ids(unit, CustomerId{unit.actor().customer_id});
    if (std::ranges::find(mine, found->customer_id) == mine.end()) return refuse(ticket_unknown);
    return std::move(*found);
}

Done check_version(Unit& unit, const Ticket& ticket, std::int64_t expected) {
    if (ticket.version == expected) return {};
    const auto newest = TicketStore{unit}.newest_entry(ticket.ticket_id);
    return refuse(version_conflict,
                  newest ? fmt::format("{} {}", newest->actor_name, to_iso(newest->at)) : std::string{"?"});
}

TicketView view_of(Unit& unit, Ticket ticket) {
    std::vector<UserId> people;
    if (ticket.owner_id) people.push_back(ticket.owner_id);
    if (ticket.handler_id && ticket.handler_id != ticket.owner_id) people.push_back(ticket.handler_id);
    // Whoever acts is most often owner or handler: their name is at hand.
    std::erase(people, UserId{unit.actor().user_id});
    auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    names.emplace(UserId{unit.actor().user_id}, unit.actor().name);
    TicketView view;
    view.owner_name = name_of(names, ticket.owner_id);
    view.handler_name = name_of(names, ticket.handler_id);
    if (ticket.customer_id) {
        const std::array ids{ticket.customer_id};
        const auto words = customer::customer_words(unit, ids);
        if (const auto found = words.find(ticket.customer_id); found != words.end())
            view.customer_name = found->second.masked_name;
    }
    const std::array subject{ticket.ticket_id.number};
    if (const auto clocks = sla::summaries(unit, "ticket", subject); !clocks.empty())
        view.clock = clocks.begin()->second;
    view.allowed_actions = allowed_actions(unit.actor(), ticket);
    view.can_claim = can_claim(unit.actor(), ticket);
    view.ticket = std::move(ticket);
    return view;
}

TicketView settled_view(Unit& unit, Ticket ticket) {
    if (unit.settle()) ticket = TicketStore{unit}.find(ticket.ticket_id).value();
    return view_of(unit, std::move(ticket));
}

Entry new_entry(Unit& unit, const Ticket& ticket, std::string_view kind, bool is_public) {
    const auto& actor = unit.actor();
    Entry entry;
    entry.entry_id = unit.new_id<EntryId>();
    entry.ticket_id = ticket.ticket_id;
    entry.at = unit.now;
    entry.kind = kind;
    entry.actor_id = actor.user_id;
    entry.actor_name = actor.name;
    entry.actor_role = actor.roles.empty() ? "" : actor.roles.front();
    entry.is_public = is_public;
    return entry;
}

Done save(Unit& unit, const Ticket& before, Ticket& after) {
    if (!TicketStore{unit}.save(after, before.version)) return refuse(version_conflict, before.code);
    after.version = before.version + 1;
    SearchStore{unit}.move(after.ticket_id, before.organization_id, after.organization_id);
    return {};
}

void audit_change(Unit& unit, std::string_view action, const Ticket* before, const Ticket& after) {
    identity::audit(unit, {.action = fmt::format("ticket.{}", action),
                           .subject_kind = "ticket",
                           .subject_id = after.ticket_id.number,
                           .subject_label = after.code,
                           .before = before ? facts_of(*before) : std::string{},
                           .after = facts_of(after)});
}

void tell(Unit& unit, std::string_view topic, const Ticket& t, std::string_view more) {
    unit.tell({.topic = std::string{topic},
               .subject_id = t.ticket_id.number,
               .organization_id = t.organization_id.number,
               .customer_id = t.customer_id.number,
               .people = {t.owner_id.number, t.handler_id.number},
               .payload = fmt::format(R"({{"code":"{}","state":"{}","version":{}{}}})", t.code,
                                      to_text(t.state), t.version, more)});
}

Result<Ticket> step(Unit& unit, const Ticket& before, Action action, const StepFacts& facts) {
    TRY(auto after, take_step(unit.actor(), before, action, facts, unit.now));
    TRY_DONE(check_step_by_standard(unit, before, action, facts));
    TRY_DONE(ask_guards(unit, before, action, facts));
    if (action == Action::accept && before.standard_version_id)
        after.standard_version_id = standard::in_force(unit, unit.now).version_id;
    TRY_DONE(save(unit, before, after));
    auto entry = new_entry(unit, after, "moved", is_public_step(action));
    entry.action = action;
    entry.from_state = before.state;
    entry.to_state = after.state;
    entry.text = step_text(action, facts);
    entry.details = step_details(unit, before, after, action, facts);
    TicketStore{unit}.add_entry(entry);
    note_step(unit, before, after, action);
    if (action == Action::evaluate) tell_bad_score(unit, after);
    if (after.state == State::evaluating) {
        const auto version = standard::version_of(unit, after.standard_version_id);
        timer::set(unit, silence_timer, after.ticket_id.number, unit.now + version.standard->closing_silence);
    } else if (before.state == State::evaluating) {
        timer::clear(unit, silence_timer, after.ticket_id.number);
    }
    note_distribution(unit, before, after);
    audit_change(unit, to_text(action), &before, after);
    tell(unit, "ticket.moved", after, fmt::format(R"(,"action":"{}")", to_text(action)));
    return after;
}

Result<StepFacts> settle_assignment(Unit& unit, const Ticket& ticket, StepFacts facts) {
    if (facts.organization_id) {
        const auto found = identity::organization(unit, *facts.organization_id);
        if (!found || !found->is_active) return refuse_field("organization_id", organization_unknown);
    }
    if (!facts.handler_id || !*facts.handler_id) return facts;
    const auto person = identity::staff(unit, *facts.handler_id);
    if (!person || !person->is_active) return refuse_field("handler_id", handler_unknown);
    if (!identity::can(*person, Permission::ticket_handle))
        return refuse_field("handler_id", handler_unqualified);
    // A post in the unit, below it or above it will do; without a unit named, the ticket goes where they
    // work.
    const auto wanted = facts.organization_id.value_or(ticket.organization_id);
    const auto below = identity::organization_subtree(unit, wanted);
    const auto target = identity::organization(unit, wanted);
    const bool works_there = std::ranges::any_of(person->posts, [&](const identity::Post& post) {
        return std::ranges::binary_search(below, post.organization_id.number) ||
               (target && target->path.find("/" + post.organization_id.text() + "/") != std::string::npos);
    });
    if (!works_there && facts.organization_id) return refuse_field("handler_id", handler_elsewhere);
    if (!works_there) facts.organization_id = person->posts.front().organization_id;
    return facts;
}

Result<standard::Category> active_category(Unit& unit, CategoryId id) {
    auto found = standard::category(unit, id);
    if (!found || !found->is_active) return refuse_field("category_id", category_unknown);
    return std::move(*found);
}

Done check_customer(Unit& unit, CustomerId customer, HeldServiceId service) {
    if (customer) {
        const std::array ids{customer};
        if (customer::customer_words(unit, ids).empty()) return refuse_field("customer_id", customer_unknown);
    }
    if (service) {
        const auto found = customer::held_service(unit, service);
        const auto ids = customer ? customer::merged_ids(unit, customer) : std::vector<CustomerId>{};
        if (!found || std::ranges::find(ids, found->customer_id) == ids.end())
            return refuse_field("held_service_id", service_unknown);
    }
    return {};
}

}  // namespace bihuan::ticket

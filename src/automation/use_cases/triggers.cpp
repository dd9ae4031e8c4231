// Hearing what happens to tickets.
#include <algorithm>

#include "automation/use_cases/facts.hpp"
#include "automation/use_cases/fire.hpp"
#include "ticket/calls.hpp"

namespace bihuan::automation {
namespace {

// The value of a word in a payload of ours, `"action":"accept"`.
std::string_view word_of(std::string_view payload, std::string_view name) {
    const auto key = std::string{"\""}.append(name).append("\":\"");
    const auto at = payload.find(key);
    if (at == payload.npos) return {};
    payload.remove_prefix(at + key.size());
    return payload.substr(0, payload.find('"'));
}

std::string name_of(const Event& event) {
    if (event.topic == ticket::tells_opened) return "opened";
    if (event.topic == ticket::tells_changed) return "changed";
    if (event.topic == ticket::tells_replied) return "replied";
    if (event.topic == ticket::tells_noted) return "noted";
    if (event.topic == ticket::tells_moved) return "moved." + std::string{word_of(event.payload, "action")};
    if (event.topic != ticket::tells_clock) return {};
    const auto milestone = word_of(event.payload, "milestone");
    if (milestone == "warning") return "clock_warning";
    return milestone == "breach" ? "clock_breach" : "";
}

std::string_view side_of(const Actor& actor) {
    if (actor.is_customer()) return "customer";
    return actor.user_id == 0 ? "system" : "staff";
}

}  // namespace

void hear(Unit& unit, const Event& event, RuleBook& book) {
    if (!event.topic.starts_with("ticket.")) return;
    const auto rules = book.active(unit);
    if (rules->empty()) return;
    const auto name = name_of(event);
    if (name.empty()) return;
    std::vector<const Rule*> listening;
    FieldSet fields;
    for (const auto& rule : *rules)
        if (listens(rule.definition, name)) {
            listening.push_back(&rule);
            fields |= fields_of(rule.definition);
        }
    if (listening.empty()) return;
    const auto found = ticket::find(unit, TicketId{event.subject_id});
    if (!found) return;
    auto facts = facts_of(unit, std::span{&*found, 1}, fields).front();
    // What a rule did is the system's deed, whoever began it.
    facts.by = event.origin != 0 ? "system" : side_of(unit.actor());
    // All is planned on the ticket as the deed left it, then done in the rules' order.
    for (const auto& planned : plan(listening, facts, unit.now))
        fire(unit, book, planned, *found, {name, event.origin, event.depth});
}

}  // namespace bihuan::automation

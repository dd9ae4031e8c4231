#include <functional>

#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/clocks.hpp"

namespace bihuan::ticket {
namespace {

// An id of the moment it was opened, so that lists by id are lists by time. Node 63 makes no ids of its own;
// among the 65,536 of a millisecond the first free one from a point the reference decides.
TicketId past_id(Unit& unit, Instant opened_at, const std::string& seed) {
    const auto first = first_id_at(opened_at) | (std::int64_t{63} << 16);
    auto count = static_cast<std::int64_t>(std::hash<std::string>{}(seed) & 0xFFFF);
    TicketStore store{unit};
    for (int tries = 0; tries < 0x10000; ++tries, count = (count + 1) & 0xFFFF)
        if (!store.is_id_taken(TicketId{first | count})) return TicketId{first | count};
    return unit.new_id<TicketId>();
}

Entry past_entry(Unit& unit, TicketId id, const Actor& by, Instant at, std::string_view kind,
                 bool is_public) {
    Entry entry;
    entry.entry_id = unit.new_id<EntryId>();  // later imports stand later in the file; `at` says when it was
    entry.ticket_id = id;
    entry.at = at;
    entry.kind = kind;
    entry.actor_id = by.user_id;
    entry.actor_name = by.name;
    entry.actor_role = by.roles.empty() ? "" : by.roles.front();
    entry.is_public = is_public;
    return entry;
}

std::string words_of(const ImportedStep& step) {
    if (!step.text.empty() || !step.action) return step.text;
    if (*step.action == Action::resolve) return step.facts.result;
    if (*step.action == Action::feed_back) return step.facts.note;
    if (*step.action == Action::evaluate) return step.facts.comment;
    return step.facts.reason;
}

void mark_moment(Ticket& t, Instant at) {
    if (t.state == State::accepted && !t.accepted_at) t.accepted_at = at;
    if (t.state == State::handling && !t.started_at) t.started_at = at;
    if (t.state == State::resolved) t.resolved_at = at;
    if (t.state == State::closed) t.closed_at = at;
}

}  // namespace

Result<ImportOutcome> import_ticket(Unit& unit, CodeSource& codes, const ImportedTicket& wanted) {
    TicketStore store{unit};
    if (!wanted.external_reference.empty())
        if (const auto known = store.find_external(wanted.external_reference))
            return ImportOutcome{.ticket_id = *known, .is_new = false};
    Ticket t;
    t.ticket_id = past_id(unit, wanted.opened_at, wanted.external_reference + wanted.title);
    t.title = wanted.title;
    t.description = wanted.description;
    t.channel = wanted.channel;
    t.priority = wanted.priority;
    t.category_id = wanted.category_id;
    t.customer_id = wanted.customer_id;
    t.held_service_id = wanted.held_service_id;
    t.organization_id = wanted.organization_id;
    t.owner_id = wanted.owner_id;
    t.tags = tidy_tags(wanted.tags);
    t.opened_at = t.updated_at = wanted.opened_at;
    t.external_reference = wanted.external_reference;
    t.code = codes.next(unit, wanted.opened_at);

    if (wanted.has_clocks) {
        t.standard_version_id = standard::in_force(unit, wanted.opened_at).version_id;
        if (const auto category = standard::category(unit, t.category_id)) classify(unit, t, *category);
    }
    std::vector<Entry> entries;
    std::vector<PastStep> past_steps;
    entries.push_back(past_entry(unit, t.ticket_id, wanted.opened_by, wanted.opened_at, "opened", true));
    entries.back().to_state = State::submitted;
    for (const auto& past : wanted.steps) {
        auto entry = past_entry(unit, t.ticket_id, past.by, past.at, past.kind, past.kind == "reply");
        entry.text = words_of(past);
        entry.details = past.details;
        if (past.action) {
            entry.action = past.action;
            entry.from_state = t.state;
            TRY(auto after, take_step(past.by, t, *past.action, past.facts, past.at));
            if (wanted.has_clocks) past_steps.push_back({past.at, past.by.name, t, after, *past.action});
            t = std::move(after);
            entry.to_state = t.state;
            entry.is_public = *past.action != Action::assign && *past.action != Action::archive;
        }
        if (past.kind == "follow_up" && wanted.has_clocks)
            past_steps.push_back({past.at, past.by.name, t, t, std::nullopt});
        if (past.as_state && *past.as_state != t.state) {
            entry.from_state = t.state;
            entry.to_state = t.state = *past.as_state;
            mark_moment(t, past.at);
        }
        t.updated_at = past.at;
        entries.push_back(std::move(entry));
    }
    store.add(t);
    for (const auto& entry : entries) store.add_entry(entry);
    if (wanted.has_clocks) note_past(unit, t, past_steps);
    SearchStore{unit}.add(t);
    return ImportOutcome{.ticket_id = t.ticket_id, .is_new = true};
}

}  // namespace bihuan::ticket

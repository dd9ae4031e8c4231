#include <fmt/format.h>

#include <charconv>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "ticket/use_cases/distribution.hpp"

namespace bihuan::ticket {

std::string CodeSource::next(Unit& unit, Instant at) {
    const auto prefix = fmt::format("{}-{}", local_date_compact(at, zone_).substr(2), node_);
    const std::scoped_lock lock{mutex_};
    auto found = last_.find(prefix);
    if (found == last_.end()) {
        const auto greatest = TicketStore{unit}.greatest_code(prefix);
        std::int64_t last = 0;
        if (greatest.size() > prefix.size())
            std::from_chars(greatest.data() + prefix.size(), greatest.data() + greatest.size(), last);
        found = last_.emplace(prefix, last).first;
    }
    return fmt::format("{}{:05}", prefix, ++found->second);
}

namespace {

// 2.2.1, 5.4.4: every request has a unit that answers for it: the one named, the route's, the category's, the
// caller's, the root.
Result<OrganizationId> settle_organization(Unit& unit, OrganizationId wanted, const std::string& of_route,
                                           const standard::Category& category) {
    if (!wanted && !of_route.empty())
        if (const auto found = identity::organization_by_code(unit, of_route); found && found->is_active)
            return found->organization_id;
    for (const auto number :
         {wanted.number, category.default_organization_id, unit.actor().home_organization_id}) {
        if (number == 0) continue;
        const auto found = identity::organization(unit, OrganizationId{number});
        if (found && found->is_active) return found->organization_id;
        if (number == wanted.number) return refuse_field("organization_id", organization_unknown);
    }
    const auto root = identity::root_organization(unit);
    if (!root) return refuse_field("organization_id", organization_unknown);
    return root->organization_id;
}

}  // namespace

SearchText words_of(const NewTicket& wanted) {
    Ticket t;
    t.title = wanted.title;
    t.description = wanted.description;
    t.tags = tidy_tags(wanted.tags);
    return SearchStore::text_of(t);
}

Result<TicketView> open_ticket(Unit& unit, CodeSource& codes, const NewTicket& wanted) {
    TRY(const auto category, active_category(unit, wanted.category_id));
    TRY_DONE(check_customer(unit, wanted.customer_id, wanted.held_service_id));
    if (wanted.parent_id)
        if (!find_visible(unit, wanted.parent_id)) return refuse_field("parent_id", ticket_unknown);

    Ticket t;
    t.ticket_id = unit.new_id<TicketId>();
    t.title = wanted.title;
    t.description = wanted.description;
    t.channel = wanted.channel;
    t.category_id = wanted.category_id;
    t.priority =
        wanted.priority.value_or(priority_from_text(category.default_priority).value_or(Priority::normal));
    t.customer_id = wanted.customer_id;
    t.held_service_id = wanted.held_service_id;
    // 1.5.2: who was asked first stays the owner; a customer's own request waits for the first who accepts
    // it.
    if (!unit.actor().is_customer()) t.owner_id = UserId{unit.actor().user_id};
    t.tags = tidy_tags(wanted.tags);
    t.opened_at = t.updated_at = unit.now;
    const auto opening = classify_new(unit, t, category);
    if (!standard::is_channel(*opening.version.standard, wanted.channel))
        return refuse_field("channel", channel_unknown);
    TRY(t.organization_id,
        settle_organization(unit, wanted.organization_id, opening.organization_code, category));
    t.code = codes.next(unit, unit.now);

    TicketStore store{unit};
    auto entry = new_entry(unit, t, "opened", true);
    entry.to_state = State::submitted;
    if (wanted.is_accepted) {
        TRY(auto accepted, take_step(unit.actor(), t, Action::accept, {}, unit.now));
        store.add(accepted);
        store.add_entry(entry);
        auto second = new_entry(unit, accepted, "moved", true);
        second.action = Action::accept;
        second.from_state = State::submitted;
        second.to_state = State::accepted;
        store.add_entry(second);
        t = std::move(accepted);
    } else {
        store.add(t);
        store.add_entry(entry);
    }
    begin_clocks(unit, t, opening);
    auto words = wanted.words ? *wanted.words : words_of(wanted);
    words.words = index_text(t.code).words + " " + words.words;
    SearchStore{unit}.add(t.ticket_id, t.organization_id, words);
    if (wanted.parent_id) {
        PartsStore parts{unit};
        parts.add_link(unit.new_id<LinkId>(), t.ticket_id, "parent", wanted.parent_id);
        parts.add_link(unit.new_id<LinkId>(), wanted.parent_id, "child", t.ticket_id);
    }
    audit_change(unit, "opened", nullptr, t);
    ask_to_distribute(unit, t);
    tell(unit, "ticket.opened", t);
    return settled_view(unit, std::move(t));
}

Result<TicketView> get_ticket(Unit& unit, TicketId id) {
    TRY(auto found, find_visible(unit, id));
    return view_of(unit, std::move(found));
}

}  // namespace bihuan::ticket

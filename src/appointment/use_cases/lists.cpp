// Looking: one, a list, and a single personal value with a reason (2.1.5, 2.2.4).
#include <fmt/format.h>

#include <algorithm>

#include "appointment/use_cases/steps.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::appointment {
namespace {

// "start.id", or "id" where the list goes by it.
std::string cursor_of(const Appointment& a, bool is_by_start) {
    return is_by_start
               ? fmt::format("{}.{}", a.starts_at->time_since_epoch().count(), a.appointment_id.number)
               : a.appointment_id.text();
}

Done read_cursor(const std::string& after, ListQuery& query) {
    if (after.empty()) return {};
    const auto dot = after.find('.');
    const auto id =
        parse_id(query.is_by_start && dot != std::string::npos ? std::string_view{after}.substr(dot + 1)
                                                               : std::string_view{after});
    const auto start = query.is_by_start ? parse_id(std::string_view{after}.substr(0, dot)) : std::nullopt;
    if (!id || (query.is_by_start && !start)) return refuse_field("after", cursor_wrong);
    query.after = AppointmentId{*id};
    if (start) query.after_start = Instant{std::chrono::microseconds{*start}};
    return {};
}

AppointmentPage page_of(Unit& unit, std::vector<Appointment> rows, bool is_by_start, std::int64_t limit) {
    AppointmentPage out;
    if (std::ssize(rows) > limit) {
        rows.resize(static_cast<std::size_t>(limit));
        out.next = cursor_of(rows.back(), is_by_start);
    }
    out.items = views_of(unit, std::move(rows));
    return out;
}

}  // namespace

Result<AppointmentDetail> get_appointment(Unit& unit, const Hands& hands, AppointmentId id) {
    TRY(const auto found, find_visible(unit, hands, id));
    return detail_of(unit, hands, found);
}

Result<AppointmentPage> list_appointments(Unit& unit, const Hands& hands, const AppointmentFilter& filter,
                                          const std::string& after, std::int64_t limit) {
    ListQuery query;
    query.from = filter.from;
    query.to = filter.to;
    query.states = filter.states;
    query.service_type = filter.service_type;
    query.user_id = filter.is_mine ? UserId{unit.actor().user_id} : filter.user_id;
    query.place_id = filter.place_id;
    query.customer_id = filter.customer_id;
    query.is_by_start = filter.is_by_start;
    if (query.is_by_start && !query.from) query.from = unit.now - std::chrono::days{1};
    query.is_everywhere = filter.is_mine || (unit.actor().sees_all && !filter.organization_id);
    if (filter.organization_id) {
        query.organizations = identity::organization_subtree(unit, filter.organization_id);
        if (!unit.actor().sees_all)
            std::erase_if(query.organizations, [&](std::int64_t id) { return !unit.actor().sees(id); });
    } else if (!query.is_everywhere && unit.actor().scope) {
        query.organizations = *unit.actor().scope;
        query.made_by = UserId{unit.actor().user_id};
    }
    TRY_DONE(read_cursor(after, query));
    return page_of(unit, AppointmentStore{unit, *hands.cipher}.list(query, limit + 1), query.is_by_start,
                   limit);
}

Result<std::vector<AppointmentView>> list_ticket_appointments(Unit& unit, const Hands& hands, TicketId id) {
    TRY_DONE(ticket::find_visible(unit, id));
    ListQuery query;
    query.ticket_id = id;
    query.is_everywhere = true;
    query.is_by_start = false;
    return views_of(unit, AppointmentStore{unit, *hands.cipher}.list(query, of_ticket_max));
}

Result<AppointmentPage> list_own_appointments(Unit& unit, const Hands& hands, const std::string& after,
                                              std::int64_t limit) {
    ListQuery query;
    query.customers = customer::merged_ids(unit, CustomerId{unit.actor().customer_id});
    query.is_everywhere = true;
    query.is_by_start = false;
    TRY_DONE(read_cursor(after, query));
    return page_of(unit, AppointmentStore{unit, *hands.cipher}.list(query, limit + 1), false, limit);
}

Result<std::string> reveal_item(Unit& unit, const Hands& hands, AppointmentId id, const std::string& item,
                                const std::string& reason) {
    TRY(const auto found, find_visible(unit, hands, id));
    const auto& a = found.appointment;
    // Who goes there needs the way, as long as there is one to go.
    const bool is_theirs = is_agreed(a.state) && a.user_id && a.user_id.number == unit.actor().user_id;
    if (!is_theirs && !unit.actor().can(Permission::customer_reveal))
        return refuse(step_forbidden, "revealed");
    const auto value = a.data.find(item);
    if (value == a.data.end()) return refuse_field("item", item_unknown);
    write_look(unit, hands, a, item, reason);
    return value->second;
}

}  // namespace bihuan::appointment

// From the first wish to the agreed time (2.2.1, 2.3.2, 2.3.4, 2.5.1).
#include <fmt/format.h>

#include <algorithm>

#include "appointment/use_cases/steps.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/booking_reason_calls.hpp"
#include "standard/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::appointment {
namespace {

constexpr std::uint32_t codes = 1'000'000;

bool covers(const standard::ServiceType& type, std::string_view category) {
    return type.categories.empty() || std::ranges::any_of(type.categories, [&](const std::string& one) {
               return category == one || category.starts_with(one + ".");
           });
}

Result<standard::ServiceType> bookable(Unit& unit, const standard::InForce& version,
                                       const std::string& code) {
    const auto* type = standard::service_type(*version.standard, code);
    if (type == nullptr) return refuse_field("service_type", type_unknown);
    if (unit.actor().is_customer() && !type->is_public) return refuse(type_internal);
    return *type;
}

// The category a request without a ticket is opened in: the one named, else the first the service is for.
Result<standard::CategoryId> category_for(Unit& unit, const standard::ServiceType& type,
                                          standard::CategoryId wanted) {
    if (wanted) return wanted;
    for (const auto& category : standard::categories(unit)) {
        const bool is_usable = category.is_active && (category.is_public || !unit.actor().is_customer());
        if (is_usable &&
            (type.categories.empty() ? category.ticket_type == "consultation" : covers(type, category.code)))
            return category.category_id;
    }
    return refuse_field("category_id", type_unknown);
}

Done check_customer(Unit& unit, CustomerId id) {
    if (!id) return refuse_field("customer_id", customer_needed);
    const std::array ids{id};
    if (customer::customer_words(unit, ids).empty()) return refuse_field("customer_id", customer_unknown);
    return {};
}

Done check_wish(Instant now, const std::optional<Instant>& from, const std::optional<Instant>& to) {
    if (!from || !to || *from >= *to || *to <= now || *to > now + std::chrono::days{slot_days_max})
        return refuse_field("wish_to", wish_wrong);
    return {};
}

Result<OrganizationId> unit_for(Unit& unit, const NewAppointment& wanted) {
    auto id = wanted.organization_id;
    if (wanted.place_id) {
        const auto place = ResourceStore{unit}.find_place(wanted.place_id);
        if (!place || !place->is_active) return refuse_field("place_id", place_unknown);
        id = place->organization_id;
    }
    if (!id)
        if (const auto root = identity::root_organization(unit)) id = root->organization_id;
    const auto found = identity::organization(unit, id);
    if (!found || !found->is_active) return refuse_field("organization_id", organization_unknown);
    return id;
}

// 2.3.2: within the list the customer's segment and the ticket's priority decide, then who asked first.
std::int64_t priority_of(Unit& unit, const Appointment& a) {
    std::int64_t out = 0;
    const std::array ids{a.customer_id};
    const auto words = customer::customer_words(unit, ids);
    if (const auto found = words.find(a.customer_id); found != words.end() && found->second.segment == "vip")
        ++out;
    if (a.ticket_id)
        if (const auto ticket = ticket::find(unit, a.ticket_id))
            out += ticket->priority == ticket::Priority::urgent ? 2 : 0;
    return out;
}

}  // namespace

Done open_ticket(Unit& unit, const Hands& hands, const standard::ServiceType& type, Appointment& a,
                 standard::CategoryId category) {
    ticket::NewTicket wanted;
    TRY(wanted.category_id, category_for(unit, type, category));
    wanted.title = type.name_zh;
    wanted.channel = a.channel;
    wanted.customer_id = a.customer_id;
    wanted.organization_id = a.organization_id;
    TRY(const auto opened, ticket::open(unit, *hands.codes, wanted));
    a.ticket_id = opened.ticket_id;
    return {};
}

Done check_complete(const standard::ServiceType& type, const Data& data) {
    const auto missing = missing_items(type, data);
    if (missing.empty()) return {};
    Error error{items_missing};
    for (const auto& code : missing) {
        const auto item = std::ranges::find(type.items, code, &standard::DataItem::code);
        error.detail += (error.detail.empty() ? "" : ", ") + item->name_zh + " " + item->name_en;
        error.fields.push_back({"data." + code, item_missing, {}});
    }
    return std::unexpected{std::move(error)};
}

Done start_waiting(Unit& unit, const Found& found, Appointment& a, const StepFacts& facts) {
    TRY_DONE(check_complete(found.type, a.data));
    if (facts.wish_from || !a.wish_to) {
        TRY_DONE(check_wish(unit.now, facts.wish_from, facts.wish_to));
        a.wish_from = facts.wish_from;
        a.wish_to = facts.wish_to;
    }
    give_back(unit, a);
    a.starts_at.reset();
    a.window_ends_at.reset();
    a.kept_until.reset();
    a.waiting_since = unit.now;
    timer::set(unit, wait_timer, a.organization_id.number, unit.now);
    return {};
}

std::vector<standard::ServiceType> list_service_types(Unit& unit, standard::CategoryId category) {
    const auto version = standard::in_force(unit, unit.now);
    auto out = version.standard->service_types;
    const auto found = category ? standard::category(unit, category) : std::nullopt;
    std::erase_if(out, [&](const standard::ServiceType& type) {
        return (unit.actor().is_customer() && !type.is_public) || (found && !covers(type, found->code));
    });
    return out;
}

std::vector<standard::BookingReason> list_reasons(Unit& unit) {
    return *standard::booking_reasons(unit, unit.now);
}

Result<std::vector<FreeSlot>> find_slots(Unit& unit, const Hands& hands, const SlotWish& wanted) {
    auto wish = wanted;
    auto version = standard::in_force(unit, unit.now);
    if (wish.appointment_id) {  // to be moved: by the version it was agreed under
        TRY(const auto found, find_visible(unit, hands, wish.appointment_id));
        version = found.version;
        const auto from = wish.from;
        const auto days = wish.days;
        const auto user = wish.user_id;
        wish = wish_of(found.appointment);
        wish.from = from;
        wish.days = days;
        wish.user_id = user;
    }
    TRY(const auto type, bookable(unit, version, wish.service_type));
    if (unit.actor().is_customer()) wish.customer_id = CustomerId{unit.actor().customer_id};
    const auto first = std::max(wish.from.value_or(unit.now), unit.now + type.lead);
    const auto end =
        std::min(wish.from.value_or(unit.now) + std::chrono::days{wish.days}, unit.now + type.horizon);
    std::vector<FreeSlot> out;
    if (first >= end) return out;
    TRY(const auto scene, scene_of(unit, version, type, wish, {}, first, end));
    for (const auto& one : free_slots(scene.people, scene.windows_or_null(), scene.equipment, scene.query)) {
        FreeSlot slot{instant_of(one.start), instant_of(one.start) + type.window, one.free, {}};
        for (const auto id : one.people) slot.choice += (slot.choice.empty() ? "" : ".") + std::to_string(id);
        out.push_back(std::move(slot));
    }
    return out;
}

Done confirm(Unit& unit, const Hands& hands, const Found& found, Appointment& a,
             standard::CategoryId category) {
    TRY_DONE(check_complete(found.type, a.data));
    if (!a.starts_at) return refuse_field("starts_at", slot_needed);
    if (!a.ticket_id) TRY_DONE(open_ticket(unit, hands, found.type, a, category));
    const auto ticket = ticket::find(unit, a.ticket_id);
    if (!ticket || !ticket::is_open(ticket->state)) return refuse(ticket_ended);
    if (a.code.empty())
        a.code = fmt::format("{}/{}", ticket->code,
                             AppointmentStore{unit, *hands.cipher}.count_of_ticket(a.ticket_id) + 1);
    if (a.confirm_code.empty()) a.confirm_code = fmt::format("{:06}", random_number() % codes);
    go(a, Action::confirm);
    a.booked_at = unit.now;
    a.kept_until.reset();
    set_timers(unit, found, a);
    tell_customer(unit, a, fmt::format("已预约{}：{}", found.type.name_zh, time_text(hands, a)),
                  fmt::format("Booked {}: {}", found.type.name_en, time_text(hands, a)));
    let_ticket_wait(unit, a);
    return {};
}

Result<AppointmentDetail> create_appointment(Unit& unit, const Hands& hands, const NewAppointment& wanted) {
    Found found{{}, standard::in_force(unit, unit.now), {}};
    TRY(found.type, bookable(unit, found.version, wanted.service_type));
    auto& a = found.appointment;
    a.appointment_id = unit.new_id<AppointmentId>();
    a.service_type = wanted.service_type;
    a.standard_version_id = found.version.version_id;
    a.customer_id = unit.actor().is_customer() ? CustomerId{unit.actor().customer_id} : wanted.customer_id;
    a.channel = wanted.channel;
    if (!standard::is_channel(*found.version.standard, a.channel)) a.channel = "portal";
    a.ticket_id = wanted.ticket_id;
    if (a.ticket_id) {
        TRY(const auto ticket, ticket::find_visible(unit, a.ticket_id));
        if (!ticket::is_open(ticket.state)) return refuse(ticket_ended);
        if (!a.customer_id) a.customer_id = ticket.customer_id;
        if (ticket.customer_id && ticket.customer_id != a.customer_id) return refuse(ticket_other);
    }
    TRY_DONE(check_customer(unit, a.customer_id));
    TRY_DONE(check_data(found.type, wanted.data));
    a.data = wanted.data;
    a.place_id = wanted.place_id;
    a.district = wanted.district;
    a.position = wanted.position;
    TRY(a.organization_id, unit_for(unit, wanted));
    if (found.type.place == standard::ServicePlace::counter && !a.place_id)
        return refuse_field("place_id", place_needed);
    AppointmentStore store{unit, *hands.cipher};
    if (store.count_open(a.customer_id) >= open_max) return refuse(too_many, std::to_string(open_max));
    a.priority = priority_of(unit, a);
    a.created_at = a.updated_at = unit.now;
    a.created_by_id = UserId{unit.actor().user_id};
    std::string_view action = "created";
    if (wanted.is_waiting) {
        TRY_DONE(start_waiting(unit, found, a,
                               {.chosen = {},
                                .wish_from = wanted.wish_from,
                                .wish_to = wanted.wish_to,
                                .reason = {},
                                .result = {},
                                .code = {},
                                .signature = {},
                                .expected_at = {}}));
        a.waiting_since = std::min(wanted.asked_at.value_or(unit.now), unit.now);
        go(a, Action::wait);
        action = "wait";
        if (wanted.has_ticket) {
            TRY_DONE(open_ticket(unit, hands, found.type, a, wanted.category_id));
            tell_customer(
                unit, a, fmt::format("已为您登记等候{}，有合适的时间会通知您确认", found.type.name_zh),
                fmt::format("You are on the waiting list for {}; you will be asked when a time is free",
                            found.type.name_en));
        }
    } else if (wanted.chosen) {
        TRY_DONE(check_complete(found.type, a.data));
        TRY_DONE(take_time(unit, hands, found, a, *wanted.chosen));
        go(a, Action::hold);
        a.kept_until = unit.now + found.version.standard->booking.hold;
        action = "hold";
        if (wanted.is_confirmed) {
            TRY_DONE(confirm(unit, hands, found, a, wanted.category_id));
            action = "confirm";
        }
    }
    if (a.state != State::booked) set_timers(unit, found, a);
    store.add(a);
    write_down(unit, hands, a, action);
    return detail_of(unit, hands, found);
}

}  // namespace bihuan::appointment

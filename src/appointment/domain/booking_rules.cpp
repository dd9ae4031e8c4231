#include "appointment/domain/booking_rules.hpp"

#include <algorithm>
#include <tuple>

#include "appointment/domain/appointment_errors.hpp"
#include "appointment/domain/appointment_flow.hpp"
#include "base/duration.hpp"
#include "base/text.hpp"

namespace bihuan::appointment {
namespace {

bool is_phone(std::string_view text) {
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 5 && digits <= 15 && text.find_first_not_of("0123456789+-() ") == std::string_view::npos;
}

// Steps of whoever does the work, and those of whoever it is for.
// Telephones are not all set by the same clock: what is so little ahead happened now.
constexpr auto clock_ahead_max = std::chrono::minutes{5};

bool is_of_work(Action action) {
    switch (action) {
        case Action::set_out:
        case Action::arrive:
        case Action::start:
        case Action::complete:
        case Action::leave:
        case Action::miss:
            return true;
        default:
            return false;
    }
}

bool is_of_system(Action action) { return action == Action::offer || action == Action::lapse; }

bool may_take(const Actor& actor, const Appointment& a, Action action) {
    if (is_of_system(action)) return actor.user_id == 0 && !actor.is_customer();
    if (actor.is_customer()) return !is_of_work(action);
    if (!is_of_work(action))
        return actor.can(Permission::ticket_create) || actor.can(Permission::ticket_handle);
    // A colleague may stand in; who only takes bookings does not do visits.
    return actor.can(Permission::ticket_handle) &&
           (a.user_id.number == actor.user_id || a.place_id || actor.can(Permission::ticket_assign));
}

bool suits_place(const standard::ServiceType& type, Action action) {
    const bool is_away = type.place == standard::ServicePlace::site;
    const bool is_met = is_away || type.place == standard::ServicePlace::counter;
    if (action == Action::set_out) return is_away;
    if (action == Action::arrive) return is_met;
    return true;
}

}  // namespace

std::vector<std::string> missing_items(const standard::ServiceType& type, const Data& data) {
    std::vector<std::string> out;
    for (const auto& item : type.items) {
        const auto found = data.find(item.code);
        if (item.is_required && (found == data.end() || found->second.empty())) out.push_back(item.code);
    }
    return out;
}

Done check_data(const standard::ServiceType& type, const Data& data) {
    Error error{items_wrong};
    for (const auto& [code, text] : data) {
        const auto item = std::ranges::find(type.items, code, &standard::DataItem::code);
        const auto field = "data." + code;
        if (item == type.items.end())
            error.fields.push_back({field, item_unknown, {}});
        else if (std::cmp_greater(code_point_count(text), item->chars_max))
            error.fields.push_back({field, item_too_long, std::to_string(item->chars_max)});
        else if (code == phone_item && !text.empty() && !is_phone(text))
            error.fields.push_back({field, item_phone, {}});
    }
    if (error.fields.empty()) return {};
    return std::unexpected{std::move(error)};
}

std::string masked(const standard::DataItem& item, const std::string& text) {
    if (!item.is_personal || text.empty()) return text;
    if (item.code == phone_item && text.size() > 7)
        return text.substr(0, 3) + "****" + text.substr(text.size() - 4);
    return truncate_code_points(text, 3) + "****";
}

Done check_start(const standard::ServiceType& type, Instant start, Instant now) {
    if (start < now + type.lead) return refuse_field("starts_at", too_soon, duration_to_text(type.lead));
    if (start > now + type.horizon) return refuse_field("starts_at", too_far, duration_to_text(type.horizon));
    return {};
}

bool may_change_late(const standard::ServiceType& type, const Appointment& a, Instant now) {
    return !a.starts_at || now + type.cancel <= *a.starts_at;
}

Result<State> check_step(const Actor& actor, const Appointment& a, const standard::ServiceType& type,
                         Action action, Instant now) {
    const auto next = next_state(appointment_flow, a.state, action);
    if (!next || !suits_place(type, action)) return refuse(action_not_allowed, std::string{to_text(a.state)});
    if (!may_take(actor, a, action)) return refuse(step_forbidden, std::string{to_text(action)});
    const bool is_change = action == Action::cancel || action == Action::move;
    if (actor.is_customer() && is_change && is_agreed(a.state)) {
        if (!may_change_late(type, a, now)) return refuse(too_late, duration_to_text(type.cancel));
        if (action == Action::move && a.moves >= type.moves_max)
            return refuse(moved_often, std::to_string(a.moves));
    }
    // Nobody comes to the next visit before the last is over, nor a day early.
    const bool is_begin = action == Action::set_out || action == Action::arrive || action == Action::start;
    if (is_begin && a.starts_at && now + std::chrono::hours{12} < *a.starts_at)
        return refuse(action_not_allowed, std::string{to_text(a.state)});
    if (action == Action::miss && a.starts_at && now < *a.starts_at)
        return refuse(action_not_allowed, std::string{to_text(a.state)});
    return *next;
}

Result<Instant> moment_of_step(const Appointment& a, Action action, std::optional<Instant> acted_at,
                               Instant now, standard::Duration catch_up) {
    if (!acted_at) return now;
    if (!is_of_work(action) || action == Action::miss) return refuse_field("acted_at", acted_at_not_here);
    if (*acted_at > now + clock_ahead_max) return refuse_field("acted_at", acted_at_ahead);
    if (*acted_at < now - catch_up) return refuse_field("acted_at", acted_at_old, duration_to_text(catch_up));
    for (const auto& before : {a.work_started_at, a.arrived_at, a.set_out_at, a.booked_at})
        // The contract's moments are whole milliseconds.
        if (before && *acted_at < std::chrono::floor<std::chrono::milliseconds>(*before))
            return refuse_field("acted_at", acted_at_before, to_iso(*before));
    return std::min(*acted_at, now);
}

std::vector<Action> allowed_actions(const Actor& actor, const Appointment& a,
                                    const standard::ServiceType& type, Instant now) {
    std::vector<Action> out;
    for (std::size_t i = 0; i < action_names.size(); ++i) {
        const auto action = static_cast<Action>(i);
        if (!is_of_system(action) && check_step(actor, a, type, action, now)) out.push_back(action);
    }
    return out;
}

Result<std::string> check_reason(const standard::BookingReasons& reasons, std::string_view step,
                                 const std::string& code, const std::string& words, bool is_customer) {
    if (code.empty() || code == standard::booking_reason_other) {
        if (words.empty()) return refuse_field("reason", reason_needed);
        return std::string{standard::booking_reason_other};
    }
    const auto* found = standard::booking_reason(reasons, code);
    if (found == nullptr || std::ranges::find(found->steps, step) == found->steps.end() ||
        (is_customer && !found->is_public))
        return refuse_field("reason_code", reason_unknown);
    return code;
}

bool is_before(const Appointment& a, const Appointment& b) {
    return std::tuple{-a.priority, a.waiting_since, a.appointment_id} <
           std::tuple{-b.priority, b.waiting_since, b.appointment_id};
}

}  // namespace bihuan::appointment

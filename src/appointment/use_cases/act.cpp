// The steps of an appointment, by staff and customers alike (2.3.4, 2.5.3, 2.5.4).
#include <fmt/format.h>

#include <algorithm>

#include "appointment/use_cases/steps.hpp"
#include "standard/booking_reason_calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::appointment {
namespace {

Done do_complete(const Found& found, Appointment& a, const StepFacts& facts) {
    if (facts.result.empty()) return refuse_field("result", result_needed);
    a.result = facts.result;
    if (found.type.place != standard::ServicePlace::site) return {};
    if (facts.code.empty() && facts.signature.empty()) return refuse_field("code", proof_needed);
    if (!facts.code.empty() && !is_equal_constant_time(facts.code, a.confirm_code))
        return refuse_field("code", code_wrong);
    a.is_signed = facts.code.empty();
    return {};
}

// Told of later, the customer is not told what the engineer expected then.
void tell_set_out(Unit& unit, const Hands& hands, const Appointment& a, const StepFacts& facts) {
    if (facts.acted_at) {
        const auto at = local_text(*facts.acted_at, hands.zone);
        return tell_customer(unit, a, fmt::format("工程师已于 {} 出发", at),
                             fmt::format("The engineer set out at {}", at));
    }
    if (!facts.expected_at) return tell_customer(unit, a, "工程师已出发", "The engineer is on the way");
    const auto at = local_text(*facts.expected_at, hands.zone);
    tell_customer(unit, a, fmt::format("工程师已出发，预计 {} 到达", at),
                  fmt::format("The engineer is on the way and expected at {}", at));
}

// The history has the moment it heard of the step; this is the moment of the step itself.
std::string told_later(const Hands& hands, Instant at, const std::string& text) {
    const auto moment = local_text(at, hands.zone);
    return fmt::format("离线办理于 {} Taken at {} without a connection{}{}", moment, moment,
                       text.empty() ? "" : "\n", text);
}

constexpr std::int64_t wrong_codes_max = 5;

}  // namespace

Result<bool> try_code(Unit& unit, const Hands& hands, AppointmentId id, Action action,
                      const StepFacts& facts) {
    if (action != Action::complete || facts.code.empty()) return true;
    TRY(const auto found, find_visible(unit, hands, id));
    TRY_DONE(check_step(unit.actor(), found.appointment, found.type, action, unit.now));
    if (found.type.place != standard::ServicePlace::site) return true;
    AppointmentStore store{unit, *hands.cipher};
    if (store.wrong_codes(id) >= wrong_codes_max)
        return refuse_field("code", code_locked, std::to_string(wrong_codes_max));
    if (is_equal_constant_time(facts.code, found.appointment.confirm_code)) return true;
    store.count_wrong_code(id);
    return false;
}

Result<AppointmentDetail> act_on_appointment(Unit& unit, const Hands& hands, AppointmentId id,
                                             std::int64_t version, Action action, const StepFacts& facts) {
    TRY(auto found, find_visible(unit, hands, id));
    auto& a = found.appointment;
    if (a.version != version) return refuse(version_conflict);
    TRY(const auto at,
        moment_of_step(a, action, facts.acted_at, unit.now, found.version.standard->booking.catch_up));
    TRY(const auto next, check_step(unit.actor(), a, found.type, action, at));
    const bool is_customer = unit.actor().is_customer();
    const auto reasons = standard::booking_reasons(unit, unit.now);
    std::string text = facts.reason;
    switch (action) {
        case Action::hold:
            if (!facts.chosen) return refuse_field("starts_at", slot_needed);
            TRY_DONE(check_complete(found.type, a.data));
            TRY_DONE(take_time(unit, hands, found, a, *facts.chosen));
            a.kept_until = unit.now + found.version.standard->booking.hold;
            break;
        case Action::wait:
            TRY_DONE(start_waiting(unit, found, a, facts));
            break;
        case Action::decline: {
            // What was declined is not offered again: the wish goes on behind it, or as it is said anew.
            const auto behind = *a.starts_at + std::chrono::minutes{1};
            auto again = facts;
            if (!again.wish_from) {
                if (behind >= *a.wish_to) return refuse_field("wish_from", wish_wrong);
                again.wish_from = behind;
                again.wish_to = a.wish_to;
            }
            TRY_DONE(start_waiting(unit, found, a, again));
            break;
        }
        case Action::confirm:
            TRY_DONE(confirm(unit, hands, found, a, {}));
            break;
        case Action::move: {
            if (!facts.chosen) return refuse_field("starts_at", slot_needed);
            if (!is_customer && facts.reason.empty()) return refuse_field("reason", reason_needed);
            TRY_DONE(take_time(unit, hands, found, a, *facts.chosen));
            if (is_customer) ++a.moves;
            a.set_out_at.reset();
            a.delay_told_until.reset();
            tell_customer(unit, a, fmt::format("{}改约至 {}", found.type.name_zh, time_text(hands, a)),
                          fmt::format("{} moved to {}", found.type.name_en, time_text(hands, a)));
            break;
        }
        case Action::set_out:
            a.set_out_at = at;
            tell_set_out(unit, hands, a, facts);
            break;
        case Action::arrive:
            a.arrived_at = at;
            let_ticket_go_on(unit, a);
            break;
        case Action::start:
            a.work_started_at = at;
            if (!a.arrived_at) a.arrived_at = at;
            let_ticket_go_on(unit, a);
            break;
        case Action::complete:
            TRY_DONE(do_complete(found, a, facts));
            if (a.is_signed) AppointmentStore{unit, *hands.cipher}.sign(id, facts.signature);
            a.ended_at = at;
            text = facts.result;
            tell_customer(unit, a, fmt::format("{}已完成", found.type.name_zh),
                          fmt::format("{} is done", found.type.name_en), facts.result);
            break;
        case Action::leave: {
            TRY(a.reason_code, check_reason(*reasons, "leave", facts.reason_code, facts.reason, is_customer));
            a.ended_at = at;
            a.result = facts.result;
            ask_contact(unit, a, "上门未完成，请安排后续 Unfinished visit: arrange what follows");
            break;
        }
        case Action::miss:
            a.ended_at = unit.now;
            let_ticket_go_on(unit, a);
            ask_contact(unit, a, "客户未到，请联系并改约 No-show: call the customer and find another time");
            break;
        case Action::cancel: {
            TRY(a.reason_code,
                check_reason(*reasons, "cancel", facts.reason_code, facts.reason, is_customer));
            if (is_agreed(a.state)) {
                const auto* why = standard::booking_reason(*reasons, a.reason_code);
                tell_customer(unit, a,
                              fmt::format("{}预约已取消{}{}", found.type.name_zh, why ? "：" : "",
                                          why ? why->name_zh : ""),
                              fmt::format("{}: the appointment was cancelled{}{}", found.type.name_en,
                                          why ? ": " : "", why ? why->name_en : ""),
                              facts.reason);
                let_ticket_go_on(unit, a);
            }
            give_back(unit, a);
            a.ended_at = unit.now;
            break;
        }
        case Action::offer:
        case Action::lapse:
            return refuse(step_forbidden, std::string{to_text(action)});
    }
    if (!facts.reason.empty() || !a.reason_code.empty()) a.reason = facts.reason;
    if (const auto* why = standard::booking_reason(*reasons, a.reason_code))
        text = fmt::format("{} {}{}{}", why->name_zh, why->name_en, text.empty() ? "" : "\n", text);
    a.state = next;
    set_timers(unit, found, a);
    if (facts.acted_at) text = told_later(hands, at, text);
    TRY_DONE(keep(unit, hands, a, to_text(action), text));
    return detail_of(unit, hands, found);
}

Result<AppointmentDetail> update_appointment(Unit& unit, const Hands& hands, AppointmentId id,
                                             std::int64_t version, const DataChange& change) {
    TRY(auto found, find_visible(unit, hands, id));
    auto& a = found.appointment;
    if (a.version != version) return refuse(version_conflict);
    if (!is_open(a.state)) return refuse(action_not_allowed, std::string{to_text(a.state)});
    TRY_DONE(check_data(found.type, change.data));
    for (const auto& [code, text] : change.data) {
        if (text.empty())
            a.data.erase(code);
        else
            a.data.insert_or_assign(code, text);
    }
    // What was asked for before a time was taken is not taken away afterwards.
    if (takes_time(a.state)) TRY_DONE(check_complete(found.type, a.data));
    if (!takes_time(a.state)) {  // where it is decides who comes: moved with another time
        if (change.district) a.district = *change.district;
        if (change.position) a.position = change.position;
    }
    TRY_DONE(keep(unit, hands, a, "edited"));
    return detail_of(unit, hands, found);
}

Result<AppointmentDetail> change_service(Unit& unit, const Hands& hands, AppointmentId id,
                                         std::int64_t version, const std::string& service_type,
                                         const std::string& consent) {
    TRY(auto found, find_visible(unit, hands, id));
    auto& a = found.appointment;
    if (a.version != version) return refuse(version_conflict);
    if (a.state != State::arrived && a.state != State::started)
        return refuse(action_not_allowed, std::string{to_text(a.state)});
    if (unit.actor().is_customer()) return refuse(step_forbidden, "service_changed");
    if (consent.empty()) return refuse_field("consent", consent_needed);
    const auto* wanted = standard::service_type(*found.version.standard, service_type);
    if (wanted == nullptr || service_type == a.service_type || wanted->place != found.type.place)
        return refuse_field("service_type", type_unknown);
    if (a.booked_service_type.empty()) a.booked_service_type = a.service_type;
    a.service_type = service_type;
    // What the other service does not ask for is not kept (2.2.4).
    std::erase_if(a.data, [&](const auto& one) {
        return std::ranges::find(wanted->items, one.first, &standard::DataItem::code) == wanted->items.end();
    });
    tell_customer(
        unit, a, fmt::format("经客户同意，服务由{}改为{}", found.type.name_zh, wanted->name_zh),
        fmt::format("With the customer's consent {} became {}", found.type.name_en, wanted->name_en),
        consent);
    found.type = *wanted;
    TRY_DONE(keep(unit, hands, a, "service_changed", consent));
    return detail_of(unit, hands, found);
}

Result<AppointmentDetail> tell_delay(Unit& unit, const Hands& hands, AppointmentId id, std::int64_t version,
                                     Instant expected_at, const std::string& reason) {
    TRY(auto found, find_visible(unit, hands, id));
    auto& a = found.appointment;
    if (a.version != version) return refuse(version_conflict);
    if (unit.actor().is_customer()) return refuse(step_forbidden, "delayed");
    if (a.state != State::booked && a.state != State::en_route)
        return refuse(action_not_allowed, std::string{to_text(a.state)});
    if (expected_at <= std::max(unit.now, *a.window_ends_at) ||
        expected_at > *a.window_ends_at + std::chrono::hours{12})
        return refuse_field("expected_at", wish_wrong);
    if (reason.empty()) return refuse_field("reason", reason_needed);
    a.delay_told_until = expected_at;
    tell_customer(unit, a, fmt::format("抱歉，我们将晚到，预计 {} 到达", local_text(expected_at, hands.zone)),
                  fmt::format("We are sorry to be late; expected at {}", local_text(expected_at, hands.zone)),
                  reason);
    timer::set(unit, miss_timer, id.number, expected_at + found.version.standard->booking.no_show);
    TRY_DONE(keep(unit, hands, a, "delayed", reason));
    return detail_of(unit, hands, found);
}

}  // namespace bihuan::appointment

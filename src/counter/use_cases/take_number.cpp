// A number from the kiosk or a colleague, and a booking that is checked in (2.2.3, 2.3.2).
#include <fmt/format.h>

#include <algorithm>

#include "base/duration.hpp"
#include "counter/use_cases/steps.hpp"
#include "customer/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::counter {
namespace {

constexpr int digits_min = 5, digits_max = 15;  // of a phone number (E.164)

bool is_phone(std::string_view text) {
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits >= digits_min && digits <= digits_max &&
           text.find_first_not_of("0123456789+- ") == std::string_view::npos;
}

Slip slip_of(Unit& unit, const HallDay& day, const standard::CounterQueue& queue, const Turn& turn) {
    const auto ahead = ahead_of(waiting_in_order(unit, day), turn, day, unit.now);
    return {turn, queue, day.hall, std::ssize(ahead), forecast_of(unit, day).wait(ahead, turn.queue)};
}

Instant local_midnight(Instant at, const std::string& zone) {
    return from_iso_or_local_date(local_text(at, zone).substr(0, 10), zone).value_or(at);
}

Result<Slip> give_number(Unit& unit, const HallDay& day, const standard::CounterQueue& queue, Turn turn,
                         const std::string& zone) {
    const auto& rules = day.version.standard->counter;
    CounterStore store{unit};
    if (store.count_waiting(day.hall.place_id, day.day) >= rules.waiting_max)
        return refuse(hall_full, std::to_string(rules.waiting_max));
    turn.turn_id = unit.new_id<TurnId>();
    turn.place_id = day.hall.place_id;
    turn.organization_id = day.hall.organization_id;
    turn.day = day.day;
    turn.queue = queue.code;
    const auto number = store.next_number(turn.place_id, day.day, queue.code);
    if (number == 1) {
        const auto begin = local_midnight(unit.now, zone);
        timer::set(unit, day_timer, turn.place_id.number,
                   local_midnight(begin + std::chrono::hours{36}, zone));
    }
    turn.number = fmt::format("{}{:03}", queue.code, number);
    turn.taken_at = turn.rank_at = unit.now;
    auto slip = slip_of(unit, day, queue, turn);
    slip.turn.predicted = slip.wait;
    store.add(slip.turn);
    write_down(unit, slip.turn, "taken");
    return slip;
}

}  // namespace

Result<Slip> take_number(Unit& unit, const Hands& hands, const WantedNumber& wanted) {
    TRY(const auto day, hall_day(unit, hands, wanted.place_id));
    const auto* queue = standard::counter_queue(*day.version.standard, wanted.queue);
    if (queue == nullptr) return refuse_field("queue", queue_unknown);
    Turn turn;
    if (!wanted.phone.empty()) {
        if (!is_phone(wanted.phone)) return refuse_field("phone", phone_wrong);
        turn.customer_id =
            customer::customer_by_contact(unit, *hands.cipher, wanted.phone).value_or(CustomerId{});
    }
    if (wanted.customer_id) {
        const std::array ids{wanted.customer_id};
        if (!unit.actor().can(Permission::customer_read) || customer::customer_words(unit, ids).empty())
            return refuse_field("customer_id", customer_unknown);
        turn.customer_id = wanted.customer_id;
    }
    if (wanted.ticket_id) {
        TRY(const auto ticket, ticket::find_visible(unit, wanted.ticket_id));
        turn.ticket_id = wanted.ticket_id;
        turn.customer_id = ticket.customer_id;
    }
    return give_number(unit, day, *queue, std::move(turn), hands.zone);
}

Result<std::optional<Slip>> check_in_booking(Unit& unit, const Hands& hands, PlaceId place,
                                             const std::string& booking, const std::string& confirm_code) {
    TRY(const auto day, hall_day(unit, hands, place));
    const auto& rules = day.version.standard->counter;
    CounterStore store{unit};
    const auto since = unit.now - rules.tries_within;
    const auto locked = [&] { return refuse(check_in_locked, duration_to_text(rules.tries_within)); };
    if (store.count_tries(place, since) >= rules.hall_tries) return locked();
    const auto from = local_midnight(unit.now, hands.zone);
    const auto found =
        appointment::booking_at(unit, hands, place, booking, confirm_code, from, from + std::chrono::days{1});
    if (found && store.count_tries(found->appointment_id, since) >= rules.tries) return locked();
    const auto* queue =
        found ? standard::counter_queue_for(*day.version.standard, found->service_type) : nullptr;
    if (!found || !found->is_code_right || queue == nullptr) {
        store.add_try(place, found ? found->appointment_id : AppointmentId{});
        return std::optional<Slip>{};
    }
    // Who lost the slip gets the same number.
    if (const auto again = store.of_appointment(found->appointment_id, day.day);
        again && (again->state == State::waiting || is_at_window(again->state)))
        return slip_of(unit, day, *queue, *again);
    TRY_DONE(appointment::step_at_counter(unit, hands, found->appointment_id, appointment::Action::arrive));
    Turn turn;
    turn.customer_id = found->customer_id;
    turn.appointment_id = found->appointment_id;
    turn.ticket_id = found->ticket_id;
    turn.booked_at = booked_turn(found->starts_at, unit.now, rules);
    TRY(auto slip, give_number(unit, day, *queue, std::move(turn), hands.zone));
    return slip;
}

}  // namespace bihuan::counter

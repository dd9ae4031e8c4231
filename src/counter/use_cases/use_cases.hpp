// What can be done in a hall: one function each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "appointment/calls.hpp"
#include "counter/calls.hpp"
#include "counter/domain/counter_rules.hpp"

namespace bihuan::counter {

// --- the hall, for kiosks and screens; nothing of it is personal
std::vector<appointment::Hall> list_halls(Unit& unit);  // within the actor's scope
struct QueueView {
    standard::CounterQueue queue;
    std::int64_t waiting = 0;
    std::optional<Duration> wait;  // of whoever takes a number now; none: no window is open for it
};
struct CalledView {
    std::string number, window_code, window_name;
    State state = State::called;
    std::int64_t calls = 0;
    Instant last_called_at{};
};
struct Board {
    appointment::Hall hall;
    std::vector<QueueView> queues;
    std::vector<CalledView> called;  // the latest first
};
Result<Board> hall_board(Unit& unit, const Hands& hands, PlaceId place);

// --- taking a number (2.2.3, 2.3.2)
struct Slip {
    Turn turn;
    standard::CounterQueue queue;
    appointment::Hall hall;
    std::int64_t ahead = 0;
    std::optional<Duration> wait;
};
struct WantedNumber {
    PlaceId place_id;
    std::string queue;
    std::string phone;       // only whose it is, where one customer has it, is kept of it (2.2.4)
    CustomerId customer_id;  // staff
    TicketId ticket_id;      // staff, of a ticket they see
};
Result<Slip> take_number(Unit& unit, const Hands& hands, const WantedNumber& wanted);
// By the customer's code. None: nothing was right, and the try is noted, so the unit is to be kept.
Result<std::optional<Slip>> check_in_booking(Unit& unit, const Hands& hands, PlaceId place,
                                             const std::string& booking, const std::string& confirm_code);

// --- at the windows
struct TurnView {
    Turn turn;
    std::string customer_name;  // masked
    std::string user_name, ticket_code, window_code;
    std::vector<Action> allowed_actions;
};
struct WindowView {
    Window window;
    std::string code, name, user_name;
    bool is_own = false;
    std::optional<TurnView> turn;
    std::vector<WindowAction> allowed_actions;
};
struct Desk {
    Board board;
    std::vector<WindowView> windows;
    std::vector<TurnView> waiting;  // in the order they are called
    std::vector<TurnView> absent;   // the latest first
};
inline constexpr std::int64_t absent_max = 50;
Result<Desk> counter_desk(Unit& unit, const Hands& hands, PlaceId place);
Result<Desk> act_on_window(Unit& unit, const Hands& hands, WindowId id, std::int64_t version,
                           WindowAction action, const std::vector<std::string>& queues);
Result<Desk> call_next(Unit& unit, const Hands& hands, WindowId id, std::int64_t version);
struct TurnFacts {
    std::string queue;   // transfer
    std::string result;  // finish of a booking
};
Result<Desk> act_on_turn(Unit& unit, const Hands& hands, TurnId id, std::int64_t version, Action action,
                         const TurnFacts& facts);

// --- for leads
struct Overview {
    appointment::Hall hall;
    std::string day;  // 2026-11-27
    DaySums sums;
    struct QueueSums {
        standard::CounterQueue queue;
        DaySums sums;
    };
    std::vector<QueueSums> queues;
    std::vector<WindowView> windows;
    std::vector<std::pair<WindowId, std::int64_t>> served;  // by window
};
// "": today in the hall's zone.
Result<Overview> hall_overview(Unit& unit, const Hands& hands, PlaceId place, const std::string& day);

}  // namespace bihuan::counter

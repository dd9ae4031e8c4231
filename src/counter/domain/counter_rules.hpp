// Who is called next, and how long the others wait (2.3.2). Pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "counter/domain/turn.hpp"

namespace bihuan::counter {

// By the priority of the queue; then those booked whose time has come, by that time; then all others by the
// time they took their number. Nothing else counts: first come, first served.
bool is_before(const Turn& a, const Turn& b, const standard::Standard& standard, Instant now);
void put_in_order(std::vector<Turn>& waiting, const standard::Standard& standard, Instant now);
bool serves(const std::vector<std::string>& queues, std::string_view queue);
// The first a window of these queues can serve; null: nobody.
const Turn* next_for(std::span<const Turn> in_order, const std::vector<std::string>& queues);
// A booking keeps its time unless checked in too late.
std::optional<Instant> booked_turn(Instant booked, Instant checked_in, const standard::Counter& rules);
// Of one who was absent and returns: behind so many of the same queue who wait by their number, else now.
Instant rank_behind(std::span<const Turn> in_order, std::string_view queue, std::int64_t behind, Instant now);

// --- the wait
// Of the last finished services, newest first; what is lacking counts as the usual length.
Duration mean_length(std::span<const Duration> finished, Duration usual, std::int64_t mean_of);
// How long the service at a window goes on still; one that takes longer than expected may end any moment.
Duration time_left(const Turn& at_window, Duration expected, Instant now);
struct OpenWindow {
    std::vector<std::string> queues;  // none: every
    Duration free_in{};
};
struct Ahead {
    std::string queue;
    Duration length{};
};
// Everybody ahead goes, in order, to the window that is free first and serves their queue; then it is the
// turn of one in `queue`. None: no open window serves it.
std::optional<Duration> predicted_wait(std::vector<OpenWindow> windows, std::span<const Ahead> ahead,
                                       std::string_view queue);

// --- what a day says about it
struct Waits {
    std::int64_t count = 0, p50_seconds = 0, p90_seconds = 0;
};
Waits waits_of(std::vector<std::int64_t> seconds);
struct HourWaits {
    std::int64_t hour = 0;  // of the day in the hall's zone, when the number was taken
    Waits waits;
};
struct DaySums {
    std::int64_t taken = 0, booked = 0, waiting = 0, served = 0, absent = 0, cancelled = 0;
    Waits waits;                                       // until the first call
    std::vector<HourWaits> hours;                      // in order, those in which anybody came
    std::int64_t predictions = 0;                      // that a call has answered
    std::int64_t error_seconds = 0, bias_seconds = 0;  // mean of what they were off, and of too short (+)
};
DaySums sums_of(std::span<const Turn> turns, std::string_view zone);

}  // namespace bihuan::counter

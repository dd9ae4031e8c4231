#include "counter/domain/counter_rules.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <tuple>

namespace bihuan::counter {
namespace {

std::int64_t seconds(Duration length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}

std::int64_t hour_of(Instant at, std::string_view zone) {
    const auto text = local_text(at, zone);  // "2026-11-28 09:00"
    std::int64_t hour = 0;
    std::from_chars(text.data() + 11, text.data() + 13, hour);
    return hour;
}

}  // namespace

bool is_before(const Turn& a, const Turn& b, const standard::Standard& standard, Instant now) {
    const auto rank = [&](const Turn& turn) {
        const auto* queue = standard::counter_queue(standard, turn.queue);
        const bool is_due = turn.booked_at && now >= *turn.booked_at - standard.counter.early;
        return std::tuple{queue ? -queue->priority : 0, is_due ? 0 : 1,
                          is_due ? *turn.booked_at : turn.rank_at, turn.turn_id};
    };
    return rank(a) < rank(b);
}

void put_in_order(std::vector<Turn>& waiting, const standard::Standard& standard, Instant now) {
    std::ranges::sort(waiting, [&](const Turn& a, const Turn& b) { return is_before(a, b, standard, now); });
}

bool serves(const std::vector<std::string>& queues, std::string_view queue) {
    return queues.empty() || std::ranges::find(queues, queue) != queues.end();
}

const Turn* next_for(std::span<const Turn> in_order, const std::vector<std::string>& queues) {
    const auto found =
        std::ranges::find_if(in_order, [&](const Turn& turn) { return serves(queues, turn.queue); });
    return found == in_order.end() ? nullptr : &*found;
}

std::optional<Instant> booked_turn(Instant booked, Instant checked_in, const standard::Counter& rules) {
    return checked_in <= booked + rules.late ? std::optional{booked} : std::nullopt;
}

Instant rank_behind(std::span<const Turn> in_order, std::string_view queue, std::int64_t behind,
                    Instant now) {
    std::vector<Instant> ranks;
    for (const auto& turn : in_order)
        if (turn.queue == queue && !turn.booked_at) ranks.push_back(turn.rank_at);
    std::ranges::sort(ranks);
    if (behind == 0) return ranks.empty() ? now : ranks.front() - std::chrono::microseconds{1};
    if (std::ssize(ranks) < behind) return now;
    return ranks[static_cast<std::size_t>(behind - 1)] + std::chrono::microseconds{1};
}

Duration mean_length(std::span<const Duration> finished, Duration usual, std::int64_t mean_of) {
    Duration sum{};
    std::int64_t count = 0;
    for (const auto length : finished) {
        if (count == mean_of) break;
        sum += length;
        ++count;
    }
    return (sum + usual * (mean_of - count)) / mean_of;
}

Duration time_left(const Turn& at_window, Duration expected, Instant now) {
    if (!at_window.begun_at) return expected;
    return std::max(Duration{}, expected - (now - *at_window.begun_at));
}

std::optional<Duration> predicted_wait(std::vector<OpenWindow> windows, std::span<const Ahead> ahead,
                                       std::string_view queue) {
    const auto first_free = [&](std::string_view wanted) -> OpenWindow* {
        OpenWindow* found = nullptr;
        for (auto& one : windows)
            if (serves(one.queues, wanted) && (found == nullptr || one.free_in < found->free_in))
                found = &one;
        return found;
    };
    for (const auto& one : ahead)
        if (auto* window = first_free(one.queue)) window->free_in += one.length;
    const auto* mine = first_free(queue);
    return mine ? std::optional{mine->free_in} : std::nullopt;
}

Waits waits_of(std::vector<std::int64_t> waits) {
    if (waits.empty()) return {};
    std::ranges::sort(waits);
    const auto count = std::ssize(waits);
    const auto at = [&](std::int64_t percent) {  // the nearest rank
        return waits[static_cast<std::size_t>((count * percent + 99) / 100 - 1)];
    };
    return {count, at(50), at(90)};
}

DaySums sums_of(std::span<const Turn> turns, std::string_view zone) {
    DaySums out;
    std::vector<std::int64_t> all;
    std::map<std::int64_t, std::vector<std::int64_t>> by_hour;
    for (const auto& turn : turns) {
        ++out.taken;
        if (turn.appointment_id) ++out.booked;
        if (turn.state == State::waiting) ++out.waiting;
        if (turn.state == State::done) ++out.served;
        if (turn.state == State::absent) ++out.absent;
        if (turn.state == State::cancelled) ++out.cancelled;
        if (!turn.called_at) continue;
        const auto wait = seconds(*turn.called_at - turn.taken_at);
        all.push_back(wait);
        by_hour[hour_of(turn.taken_at, zone)].push_back(wait);
        if (!turn.predicted) continue;
        const auto off = wait - seconds(*turn.predicted);
        ++out.predictions;
        out.error_seconds += std::abs(off);
        out.bias_seconds += off;
    }
    if (out.predictions > 0) {
        out.error_seconds /= out.predictions;
        out.bias_seconds /= out.predictions;
    }
    out.waits = waits_of(std::move(all));
    for (auto& [hour, waits] : by_hour) out.hours.push_back({hour, waits_of(std::move(waits))});
    return out;
}

}  // namespace bihuan::counter

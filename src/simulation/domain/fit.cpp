#include "simulation/domain/fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "simulation/domain/chance.hpp"
#include "simulation/domain/week.hpp"

namespace bihuan::simulation {
namespace {

double seconds_between(Instant from, Instant to) { return std::chrono::duration<double>(to - from).count(); }

// What one case says of work and waiting.
struct Reading {
    double touch = 0;
    std::vector<double> waits;
    bool is_resolved = false, has_long_stretch = false, is_handed_over = false, is_reopened = false;
};

Reading read_case(const PastCase& one, const FitBounds& bounds) {
    Reading out;
    std::optional<Instant> in_hand, waiting;
    const auto put_down = [&](Instant at) {
        if (!in_hand) return;
        // Reopened work is another piece of work; the first result's time is what handling means here.
        if (!out.is_resolved) {
            out.has_long_stretch |= at - *in_hand > bounds.touch_max;
            out.touch += seconds_between(*in_hand, at);
        }
        in_hand.reset();
    };
    const auto answered = [&](Instant at) {
        if (waiting) out.waits.push_back(seconds_between(*waiting, at));
        waiting.reset();
    };
    for (const auto& step : one.steps) {
        switch (step.moment) {
            case Moment::started:
            case Moment::resumed:
            case Moment::reopened:
                answered(step.at);
                if (!in_hand) in_hand = step.at;
                out.is_reopened |= step.moment == Moment::reopened;
                break;
            case Moment::waiting:
                put_down(step.at);
                if (!waiting) waiting = step.at;
                break;
            case Moment::handed_over:
                put_down(step.at);
                answered(step.at);
                out.is_handed_over = true;
                break;
            case Moment::resolved:
                put_down(step.at);
                answered(step.at);
                out.is_resolved = true;
                break;
            case Moment::accepted:
            case Moment::told:
            case Moment::closed:
                break;
        }
    }
    return out;
}

template <class Map>
void make_shares(Map& counts, double total) {
    for (auto& [_, value] : counts) value /= total;
}

}  // namespace

Result<Profile> fit(std::span<const PastCase> past, const std::string& zone, const FitBounds& bounds) {
    if (std::ssize(past) < cases_min)
        return refuse(profile_empty, fmt::format("{} / {}", past.size(), cases_min));
    Profile out;
    out.zone = zone;
    out.cases = std::ssize(past);
    WeekClock clock{zone};
    const auto [first, last] = std::ranges::minmax(past, {}, &PastCase::opened_at);
    out.from = first.opened_at;
    out.to = last.opened_at;
    // Each hour of the week is divided by how often its weekday lies in the span, both ends included.
    const auto first_day = clock.day(out.from), last_day = clock.day(out.to);
    std::array<double, 7> weekdays{};
    for (auto day = first_day; day <= last_day; ++day)
        ++weekdays[clock.hour_of_week(clock.beginning_of_day(day) + std::chrono::hours{12}) / 24];
    std::array<double, hours_of_week> counts{};
    std::map<std::string, std::vector<double>> touches;
    std::map<std::string, double> categories;
    std::vector<double> waits;
    double resolved = 0, waited = 0, handed_over = 0, reopened = 0;
    for (const auto& one : past) {
        ++counts[clock.hour_of_week(one.opened_at)];
        ++categories[one.category];
        if (!one.channel.empty()) ++out.channels[one.channel];
        const auto reading = read_case(one, bounds);
        if (!reading.is_resolved) continue;
        ++resolved;
        waited += reading.waits.empty() ? 0 : 1;
        handed_over += reading.is_handed_over ? 1 : 0;
        reopened += reading.is_reopened ? 1 : 0;
        waits.insert(waits.end(), reading.waits.begin(), reading.waits.end());
        if (reading.has_long_stretch)
            ++out.left_out_long;
        else if (reading.touch < std::chrono::duration<double>(bounds.touch_min).count())
            ++out.left_out_short;
        else
            touches[one.category].push_back(reading.touch);
    }
    for (std::size_t i = 0; i < hours_of_week; ++i)
        out.weekly[i] = weekdays[i / 24] > 0 ? counts[i] / weekdays[i / 24] : 0;
    out.per_week = std::accumulate(out.weekly.begin(), out.weekly.end(), 0.0);
    for (auto& rate : out.weekly) rate /= out.per_week;
    const auto told = std::accumulate(out.channels.begin(), out.channels.end(), 0.0,
                                      [](double sum, const auto& one) { return sum + one.second; });
    make_shares(out.channels, std::max(told, 1.0));
    make_shares(categories, static_cast<double>(out.cases));
    for (const auto& [category, share] : categories) {
        auto& seen = touches[category];
        const auto count = std::ssize(seen);
        const bool teaches = count >= bounds.touches_min;
        out.categories.push_back(
            {category, share, teaches ? lengths_of(std::move(seen)) : Lengths{}, teaches ? count : 0});
    }
    std::ranges::stable_sort(out.categories, std::greater{}, &CategoryShare::share);
    if (resolved > 0) {
        out.wait_share = waited / resolved;
        out.hand_over_share = handed_over / resolved;
        out.reopen_share = reopened / resolved;
    }
    out.wait = lengths_of(std::move(waits));
    return out;
}

Profile profile_of(const Scenario& scenario) {
    Profile out;
    out.zone = scenario.zone;
    out.per_week = scenario.per_week;
    double sum = 0;
    for (std::size_t i = 0; i < hours_of_week; ++i)
        sum += out.weekly[i] = scenario.week[i / 24] * scenario.day[i % 24];
    for (auto& rate : out.weekly) rate /= sum;
    double all = 0;
    for (const auto& [_, share] : scenario.categories) all += share;
    for (const auto& [category, share] : scenario.categories)
        out.categories.push_back({category, share / all, {}, 0});
    std::ranges::stable_sort(out.categories, std::greater{}, &CategoryShare::share);
    out.wait_share = scenario.wait_share;
    out.hand_over_share = scenario.hand_over_share;
    out.reopen_share = scenario.reopen_share;
    out.wait = scenario.wait;
    return out;
}

}  // namespace bihuan::simulation

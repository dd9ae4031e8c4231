#include "appointment/domain/plan/route.hpp"

#include <algorithm>

namespace bihuan::appointment::plan {
namespace {

const VisitData& visit_of(const Instance& day, std::int32_t v) {
    return day.visits[static_cast<std::size_t>(v)];
}
const EngineerData& engineer_of(const Instance& day, std::int32_t e) {
    return day.engineers[static_cast<std::size_t>(e)];
}

// The visits of this engineer that are made after one that was told for later, counted as they come by.
struct OrderCount {
    Time told_latest = -never;
    std::int64_t count = 0;
    void see(const VisitData& visit, std::int32_t engineer) {
        if (visit.told_engineer != engineer) return;
        count += visit.told_start < told_latest;
        told_latest = std::max(told_latest, visit.told_start);
    }
};

// What one more visit does to the order, all the stops seen.
std::int64_t order_added(const Instance& day, const Route& route, std::size_t place, std::int32_t visit) {
    OrderCount before, after;
    for (std::size_t i = 0; i <= route.stops.size(); ++i) {
        if (i == place) after.see(visit_of(day, visit), route.engineer);
        if (i == route.stops.size()) break;
        before.see(visit_of(day, route.stops[i]), route.engineer);
        after.see(visit_of(day, route.stops[i]), route.engineer);
    }
    return (after.count - before.count) * day.weights.other_order;
}

std::int64_t price_home(const Instance& day, const EngineerData& engineer, Time arrival) {
    // What has begun may last beyond every limit; then nothing more is added, but it is no reason to fail.
    return std::max(Time{0}, arrival - engineer.end) * day.weights.overtime;
}

// Lateness and overtime of a settled route from this place on, if it is reached at another time than now.
std::int64_t tail_price(const Instance& day, const Route& route, std::size_t place, Time arrival) {
    const auto& engineer = engineer_of(day, route.engineer);
    std::int64_t sum = 0;
    for (auto i = place; i < route.stops.size(); ++i) {
        const auto& visit = visit_of(day, route.stops[i]);
        const Time start = engineer.work.start(std::max(arrival, visit.open), visit.duration);
        if (start == never) return impossible;
        sum += std::max(Time{0}, start - visit.close) * day.weights.lateness;
        const Time leave = start + visit.duration;
        if (leave == route.leave[i + 1]) return sum + route.tail[i + 1];  // the wait took up the difference
        arrival =
            engineer.work.arrival(leave, day.travel(route.stops[i], node_at(engineer, route.stops, i + 1)));
    }
    return arrival > engineer.limit ? impossible : sum + price_home(day, engineer, arrival);
}

}  // namespace

std::int64_t price(const Instance& day, std::int32_t e, const std::vector<std::int32_t>& stops,
                   std::int64_t enough) {
    const auto& engineer = engineer_of(day, e);
    std::int64_t sum = 0;
    OrderCount order;
    Time leave = engineer.leave;
    std::int32_t at = engineer.head;
    for (const auto v : stops) {
        const auto& visit = visit_of(day, v);
        const Time travel = day.travel(at, v);
        const Time arrival = engineer.work.arrival(leave, travel);
        const Time start = engineer.work.start(std::max(arrival, visit.open), visit.duration);
        if (start == never) return impossible;
        sum += travel * day.weights.travel + std::max(Time{0}, start - visit.close) * day.weights.lateness +
               day.change_price(e, v);
        if (sum >= enough) return impossible;
        order.see(visit, e);
        leave = start + visit.duration;
        at = v;
    }
    const Time travel = way(day, engineer, at, engineer.home);
    const Time home = engineer.work.arrival(leave, travel);
    if (!stops.empty() && home > engineer.limit) return impossible;
    const bool stays = stops.empty() && engineer.at_home;
    sum += travel * day.weights.travel + order.count * day.weights.other_order +
           (stays ? 0 : price_home(day, engineer, home));
    return sum >= enough ? impossible : sum;
}

void settle(const Instance& day, Route& route) {
    const auto& engineer = engineer_of(day, route.engineer);
    const auto& stops = route.stops;
    const auto count = stops.size();
    route.leave.resize(count + 1);
    route.tail.resize(count + 1);
    route.latest.resize(count + 1);
    route.leave[0] = engineer.leave;
    Time driven = 0;
    OrderCount order;
    std::int64_t changes = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& visit = visit_of(day, stops[i]);
        const Time travel = day.travel(node_before(engineer, stops, i), stops[i]);
        const Time arrival = engineer.work.arrival(route.leave[i], travel);
        const Time start = engineer.work.start(std::max(arrival, visit.open), visit.duration);
        must(start != never);
        route.tail[i] = std::max(Time{0}, start - visit.close) * day.weights.lateness;
        route.leave[i + 1] = start + visit.duration;
        driven += travel;
        changes += day.change_price(route.engineer, stops[i]);
        order.see(visit, route.engineer);
    }
    const Time travel = way(day, engineer, node_before(engineer, stops, count), engineer.home);
    const bool stays = count == 0 && engineer.at_home;
    route.tail[count] =
        stays ? 0 : price_home(day, engineer, engineer.work.arrival(route.leave[count], travel));
    route.latest[count] = engineer.end;
    for (auto i = count; i-- > 0;) {
        const auto& visit = visit_of(day, stops[i]);
        const auto next = node_at(engineer, stops, i + 1);
        const Time end_by = engineer.work.last_leave(route.latest[i + 1], day.travel(stops[i], next));
        const Time last = engineer.work.last_start(visit.close, end_by, visit.duration);
        route.latest[i] = last < visit.open ? -never : last;
        route.tail[i] += route.tail[i + 1];
    }
    route.soft = route.tail[0] + changes + order.count * day.weights.other_order;
    route.cost = (driven + travel) * day.weights.travel + route.soft;
}

std::int64_t insertion_price(const Instance& day, const Route& route, std::size_t place, std::int32_t v,
                             std::int64_t enough) {
    const auto& engineer = engineer_of(day, route.engineer);
    const auto& visit = visit_of(day, v);
    const auto before = node_before(engineer, route.stops, place);
    const auto after = node_at(engineer, route.stops, place);
    const Time there = day.travel(before, v);
    const Time onward = day.travel(v, after);
    auto sum = (there + onward - way(day, engineer, before, after)) * day.weights.travel - route.tail[place];
    if (sum >= enough) return impossible;
    const Time arrival = engineer.work.arrival(route.leave[place], there);
    const Time start = engineer.work.start(std::max(arrival, visit.open), visit.duration);
    if (start == never) return impossible;
    sum += std::max(Time{0}, start - visit.close) * day.weights.lateness;
    if (sum >= enough) return impossible;
    const Time next = engineer.work.arrival(start + visit.duration, onward);
    if (next > route.latest[place]) {
        const auto tail = tail_price(day, route, place, next);
        if (tail == impossible) return impossible;
        sum += tail;
    }
    if (day.has_told) sum += day.change_price(route.engineer, v) + order_added(day, route, place, v);
    return sum >= enough ? impossible : sum;
}

}  // namespace bihuan::appointment::plan
